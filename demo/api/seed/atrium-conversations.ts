import { mira, sofia, yusuf, MARA, JONAS, AMINA, TOMASZ } from './atrium-people.js';
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

/** As agents' mail programs send it: a signature, a picture from afar, styles of their own. */
const costCentreMail = `<div style="font-family: Calibri, sans-serif; font-size: 11pt">
<p>Hello Mira,</p>
<p>you can set it yourself, for all invoices <b>from the next run on</b>:</p>
<ol><li>Billing, <i>Companies</i></li><li>Choose the company, then <i>Accounting</i></li><li>Enter the cost centre</li></ol>
<p>The two of this month we have corrected for you. <a href="https://help.atrium.example/cost-centres">The guide</a> has pictures.</p>
<p>Kind regards<br>Amina</p>
<table style="border-top: 1px solid #1d6b57; margin-top: 12px"><tr>
<td><img src="https://mail.atrium.example/signature/amina.png" alt="Atrium Support" width="96" height="32"></td>
<td style="color: #66756f; padding-left: 12px">Amina Diallo<br>Atrium Support</td></tr></table>
</div>`;

/** Tickets of Atrium's members in which much was said. */
export const atriumConversations: readonly SeedTicket[] = [
  {
    ago: 206,
    by: sofia,
    type: 'question',
    subject: 'Can the café till close at another hour than the house?',
    surface: 'merchant',
    fields: { description: 'The house closes at 20:00, the café at 16:30. The till nags until eight.' },
    events: [
      ...takes(3, AMINA),
      says(3.2, AMINA, 'It can: Merchant app, Settings, Closing time. It is set per till, not per house.'),
      ...answers(21, 'Found it. Does it also move the daily report?'),
      says(24, AMINA, 'Yes, the report goes out ten minutes after the till has closed.'),
      sets(24, AMINA, 'resolved', 'Answered.'),
    ],
  },
  {
    ago: 171,
    by: mira,
    type: 'translation',
    subject: '“Tresen” should be “Empfang” in German',
    surface: 'browser',
    fields: { language: 'de', current: 'Am Tresen melden', description: 'A “Tresen” is where one drinks.' },
    events: [
      ...takes(4, AMINA),
      says(5, AMINA, 'You are right. It stands in eleven places; all of them change with the next release.'),
      sets(49, AMINA, 'resolved', 'Live in all apps.'),
      rates(51, 5, 'Two days from the word to the fix.'),
    ],
  },
  {
    ago: 86,
    by: mira,
    type: 'incident',
    subject: 'URGENT: Members cannot open the parcel lockers',
    priority: 'system-down',
    impact: 'end-users',
    surface: 'mobile',
    urgent: 'access',
    fields: {
      description: 'All 40 lockers at Quai 12 stay shut, by app and by code. Doors and gates work.',
      since: moment(-4, 7),
      callback: '+41 44 555 01 27',
    },
    events: [
      ...takes(0.2, TOMASZ),
      says(0.3, TOMASZ, 'I am on call and looking at it now. Can anybody open them by hand with the key?'),
      ...answers(0.5, 'Yes, I have the key here. It takes a minute for each.'),
      ...calmsDown(
        0.7,
        TOMASZ,
        'high',
        'Doors and sign-in work, and the lockers open by key: no outage of Atrium by our criteria. We go on with it today.',
      ),
      says(
        6,
        TOMASZ,
        '**What it was:** the controller of the lockers had lost its network after the power cut.\n\n**What we did:**\n\n1. Restarted the controller from here.\n2. Set it to look for the network again after each failure.\n\nPlease try one locker by app and tell us.',
        { markdown: true },
      ),
      ...answers(7, 'Works again, all forty.'),
      sets(7.5, TOMASZ, 'resolved', 'The controller finds its network again by itself now.'),
    ],
    unread: 1,
  },
  {
    ago: 68,
    by: mira,
    type: 'question',
    subject: 'Which cost centre stands on team invoices?',
    surface: 'browser',
    fields: { description: 'Two of our tenants need their own cost centre on the invoice, or they cannot book it.' },
    events: [
      ...takes(16, AMINA),
      says(
        17,
        AMINA,
        'Hello Mira,\n\nyou can set it yourself, for all invoices from the next run on: Billing, Companies, choose the company, Accounting, cost centre.\n\nThe two of this month we have corrected for you.\n\nKind regards\nAmina',
        { html: costCentreMail },
      ),
    ],
    unread: 1,
  },
  {
    ago: 33,
    by: mira,
    type: 'bug',
    subject: 'Guests cannot scan their code at the side entrance',
    priority: 'high',
    impact: { id: 'other', detail: 'Guests with a code on paper, about 20 a day' },
    surface: 'mobile',
    fields: {
      description: 'The reader blinks red. The same code opens the main door. It began after the update of the panel.',
      reproduce: ['Invite a guest with a printed code', 'Hold the code to the reader at the side entrance'],
      tried: 'Cleaning the reader, a code on a phone at full brightness.',
      'app-version': '8.44.0',
    },
    events: [
      ...takes(14, JONAS),
      ...asks(15, JONAS, 'Thank you, that helps. Does the display of the reader show a number in its corner?'),
      ...answers(17, 'It says 3-12 for a second, then red.', true),
      notes(
        18,
        JONAS,
        '3-12 = clock of the reader is off. Same as at Mill Lane in spring; see the runbook for panels.',
      ),
      says(
        29,
        JONAS,
        'We would like to look at the panel together with you; it takes about ten minutes. Join whenever you stand in front of it, we are there until 17:00.',
        { actions: [{ label: 'Join the remote session', url: 'https://remote.atrium.example/session/quai12-side' }] },
      ),
      sets(29, JONAS, 'waiting'),
    ],
    unread: 2,
  },
  {
    ago: 11,
    by: sofia,
    type: 'bug',
    subject: 'Members see prices without VAT in the room list',
    priority: 'medium',
    impact: 'end-users',
    surface: 'browser',
    fields: {
      description: 'The list says 20, the booking 24.40. In the first week of the month both said 24.40.',
      reproduce: ['Sign in as a member', 'Open Rooms', 'Compare with the price in the booking'],
    },
    origin: {
      url: 'https://app.atrium.example/torre-nove/rooms',
      title: 'Rooms · Atrium',
      browser: 'Firefox 152',
      system: 'Windows 11',
      viewport: '1536×730',
      pixelRatio: 1.25,
      language: 'it-IT',
      timeZone: 'Europe/Rome',
      facts: { build: '2026.47.3', plan: 'Start', 'new bookings': true },
    },
    trail: [
      { before: 74, kind: 'request', method: 'GET', path: '/api/tax-rates', status: 404, duration: 61 },
      { before: 74, kind: 'console', text: 'No tax rate for IT: prices are shown as they are.', count: 12 },
      {
        before: 21,
        kind: 'error',
        text: 'TypeError: rate is undefined\n    at withTax (prices.js:31:9)\n    at RoomList.show (rooms.js:118:22)',
        source: 'https://app.atrium.example/prices.js:31:9',
      },
    ],
    events: [
      ...takes(2, MARA),
      says(
        3,
        MARA,
        'Thank you for the steps. Two questions:\n\n- Is *Show prices with tax* on under **Billing, Display**?\n- Does it also happen to members of a team?\n\nYou find the switch next to the currency.',
        { markdown: true },
      ),
      sets(3, MARA, 'waiting'),
    ],
    unread: 2,
  },
  {
    ago: 0.4,
    by: yusuf,
    type: 'incident',
    subject: 'URGENT: Nobody can sign in at Mill Lane',
    priority: 'system-down',
    impact: 'everyone',
    surface: 'browser',
    urgent: 'access',
    fields: {
      description: 'App and web say “service unavailable” since ten minutes. Weaver Street works.',
      since: hours(-0.7, Date.now()),
      callback: '+44 20 7946 0112',
    },
    events: [...takes(0.1, TOMASZ), says(0.2, TOMASZ, 'On it. We see it too; I write again within 20 minutes.')],
  },
];
