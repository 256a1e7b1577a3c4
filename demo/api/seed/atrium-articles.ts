import type { Article } from 'helpdock/contract';

const url = (id: string): string => `https://help.atrium.example/${id}`;

const article = (id: string, title: string, summary: string, body: string): Article => ({
  id,
  title,
  summary,
  body,
  markdown: true,
  url: url(id),
});

/** Atrium's help, the most read first. */
export const atriumArticles: readonly Article[] = [
  article(
    'double-invoice',
    'Why a changed booking has two invoices',
    'The first one is cancelled by a credit note over night.',
    'When a member moves a booking that is **already invoiced**, Atrium writes a new invoice at once and a credit note for the old one over night.\n\n- Until the next morning both are listed.\n- The member pays the difference, never both.\n\nIs the credit note still a draft two days later? Then tell us.',
  ),
  article(
    'door-does-not-open',
    'A door does not open with the app',
    'Bluetooth, the plan, and the hours of the door, in this order.',
    '1. Is Bluetooth on, and may Atrium use it?\n2. Does the plan of the member include this door? See **Spaces, Doors, Access**.\n3. Is the door within its hours?\n\nIf nobody at all can open it, report an outage: that reaches the engineer on call at any hour.',
  ),
  article(
    'close-a-floor',
    'Close a floor or a room for a day',
    'Under Availability; bookings of that day are shown before you save.',
    'Open **Spaces**, the floor, then **Availability**, *Closed on*. Atrium lists the bookings of that day first, and can offer their members another room.',
  ),
  article(
    'opening-hours',
    'Different opening hours for one room',
    'A room may be open longer than the house.',
    'Open **Spaces**, the room, then **Hours**, and switch off *Same as the house*. Members then need a door on their plan that is open at that time, too.',
  ),
  article(
    'cost-centres',
    'Put a cost centre on invoices of a company',
    'From the next run on, for all members of a team.',
    'Open **Billing**, *Companies*, the company, *Accounting*. The cost centre stands below the address of each invoice from the next run on.',
  ),
  article(
    'team-invoice',
    'One invoice for a whole team',
    'A company pays the bookings of its members.',
    'Open **Teams**, the team, *Billing*, and choose *One invoice for the team*. Day passes that members buy themselves stay theirs.',
  ),
  article(
    'calendar-feed',
    'Bookings in your own calendar',
    'The feed holds the next 90 days and is read every few hours.',
    'Copy the address under **Profile**, *Calendar feed*, and add it to your calendar program as a subscription, not as an import. Most programs look for news every 3 to 12 hours.',
  ),
  article(
    'visitor-mails',
    'Visitors get no invitation, or get it twice',
    'Look at the two places that send it.',
    'Invitations are sent by **Visitors** and, where it is switched on, by the **booking** itself. If guests get two, switch one of them off under *Settings, Messages*.',
  ),
  article(
    'merchant-till',
    'The till does not find its cash drawer or terminal',
    'Same network, newest merchant app, and in this order.',
    '1. Tablet, terminal and drawer have to be in the same network.\n2. Update the merchant app to 3.9.1 or newer.\n3. Switch the terminal off, wait ten seconds, and switch it on **before** you open the app.',
  ),
  article(
    'reset-password',
    'A member cannot log in',
    'A new link, and what to do where the company signs in elsewhere.',
    'Send a new link under **Members**, the member, *Access*. Members of companies with single sign-on use the button of their company; a link is of no use to them.',
  ),
  article(
    'analytics-occupancy',
    'How occupancy is counted',
    'Hours booked, divided by hours open.',
    'Occupancy is *hours booked* divided by *hours open*. Cancelled bookings count until the reports move to the new database, which is announced in this window.',
  ),
  article(
    'translations',
    'Change a word or add a language',
    'Your own words win over ours.',
    'Under **Settings**, *Words*, you can change what members read in your space. Is a word wrong everywhere, or a language missing? Send it to us as a translation request.',
  ),
];
