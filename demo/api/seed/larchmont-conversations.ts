import { june, robin, walt, CALEB, DANA, NILS, PRIYA, trouble } from './larchmont-people.js';
import {
  answers,
  asks,
  calmsDown,
  hours,
  moment,
  notes,
  rates,
  says,
  sets,
  takes,
  type SeedTicket,
} from './seed-ticket.js';

const restoreMail = `<div style="font-family: Verdana; font-size: 10pt">
<p>Hi Robin,</p>
<p>the gift cards are back: <b>214 of 214</b>, with the balance they had on Friday evening.</p>
<p>The export had a comma where our import expects a point, so every card above $1,000 was skipped. We check for it now.</p>
<p>Nils</p>
<hr><p style="color: #888"><img src="https://assets.larchmont.example/mail/logo.gif" alt="Larchmont" width="110" height="28"><br>
Nils Berg · Larchmont service team</p>
</div>`;

/** Tickets of the resorts in which much was said. */
export const larchmontConversations: readonly SeedTicket[] = [
  {
    ago: 236,
    by: robin,
    type: 'issue',
    subject: 'Gift cards above $1,000 are missing after the import',
    priority: 'level-2',
    impact: 'one-product',
    surface: 'admin',
    fields: {
      ...trouble,
      description: 'We imported 214 cards from the old system; the list shows 187. The large ones are not there.',
      reproducible: 'always',
      steps: ['Open Gift cards', 'Import the file', 'Sort by balance'],
    },
    events: [
      ...takes(0.7, NILS),
      ...asks(1, NILS, 'Please send us the first line of the file, without any card number.'),
      ...answers(3, 'balance;issued;holder. The sums look like 1,250.00.', true),
      says(20, NILS, 'The gift cards are back: 214 of 214, with the balance they had on Friday evening.', {
        html: restoreMail,
      }),
      sets(20, NILS, 'resolved', 'All cards are there, and the import reads both ways to write a sum.'),
      rates(26, 5, 'Quick, and they said what it was.'),
    ],
  },
  {
    ago: 54,
    by: robin,
    type: 'issue',
    subject: 'Our point-of-sale is down for one night this week',
    informational: true,
    fields: {
      'information-only': true,
      downtime: { from: moment(3, 4), to: moment(3, 8) },
      description: 'The vendor of our tills installs the winter release. Synchronisation fails during that time.',
    },
    events: [
      ...takes(1, DANA),
      says(1.1, DANA, 'Thank you for telling us. Alarms for your store are muted for these four hours.'),
    ],
  },
  {
    ago: 44,
    by: june,
    type: 'issue',
    subject: 'Group discount is not taken off for 20 people and more',
    priority: 'level-3',
    impact: 'guests',
    surface: 'shop',
    fields: {
      ...trouble,
      description: 'From 15 people on it should be 12 %. Nineteen get it, twenty do not.',
      reproducible: 'always',
      steps: ['Put 20 day tickets into the basket', 'Look at the total'],
    },
    events: [
      ...takes(2, CALEB),
      says(
        3,
        CALEB,
        'We can make it happen. The rule has *two* upper bounds:\n\n- `maxPeople`: 50, as you set it\n- `maxPerOrder`: 19, left over from last season\n\nShall we remove the second one, or set it to 50 as well?',
        { markdown: true },
      ),
      ...answers(4, 'Remove it, please. Orders of more than 50 come by mail anyway.'),
      notes(5, CALEB, 'Goes out with tonight’s release. Check Copper Basin as well: they copied the rule.'),
    ],
  },
  {
    ago: 25,
    by: robin,
    type: 'issue',
    subject: 'URGENT: Prices are missing on the rental page',
    priority: 'level-1',
    impact: 'one-product',
    surface: 'shop',
    urgent: 'store-down',
    fields: {
      ...trouble,
      description: 'Skis and boots show “from $0”. Guests call us and ask whether it is free.',
      reproducible: 'always',
    },
    events: [
      ...takes(0.2, CALEB),
      says(0.3, CALEB, 'I am looking at it. Passes, lessons and the checkout work, as far as I can see?'),
      ...answers(0.5, 'Yes, only rental.'),
      ...calmsDown(
        0.7,
        CALEB,
        'level-3',
        'The store sells, and rental can be booked at the counter: Level 1 is for a store that is down. We mend it today.',
      ),
    ],
    unread: 2,
  },
  {
    ago: 13,
    by: robin,
    type: 'failed-order',
    subject: 'Season pass paid twice, issued once',
    priority: 'level-3',
    fields: {
      'order-number': 'LM-205113',
      'failed-at': moment(-1, 19),
      amount: 1178,
      charged: true,
      description: 'The guest pressed “Pay” again when the page did not move. Both charges are on the card.',
    },
    events: [
      ...takes(1, DANA),
      says(
        2,
        DANA,
        'We see both charges. To give the second one back we need somebody of yours on the payment page with us; it takes five minutes.',
        { actions: [{ label: 'Join the secure session', url: 'https://session.larchmont.example/lm-205113' }] },
      ),
      sets(2, DANA, 'waiting'),
    ],
    unread: 2,
  },
  {
    ago: 9,
    by: june,
    type: 'theme',
    subject: 'Picture of the new gondola on the start page',
    fields: {
      page: 'https://shop.tamarackridge.example/',
      'go-live': moment(4, 0).slice(0, 10),
      description: 'The one with the morning light. Please keep the words on the left readable.',
    },
    events: [
      ...takes(2, PRIYA),
      says(3, PRIYA, 'It is in the preview. The words have a soft shadow now; have a look.'),
    ],
    unread: 1,
  },
  {
    ago: 0.3,
    by: walt,
    type: 'infrastructure',
    subject: 'URGENT: Guests cannot pay by card',
    priority: 'level-1',
    impact: 'guests',
    urgent: 'no-checkout',
    fields: {
      systems: ['checkout'],
      since: hours(-0.7, Date.now()),
      description: 'Every card is refused at the last step since a quarter of an hour, in three browsers.',
    },
    events: [...takes(0.1, CALEB)],
  },
];
