import { mira, henrik, sofia, lukas, agnieszka, yusuf, beatriz, MARA, JONAS, AMINA, TOMASZ } from './atrium-people.js';
import { answers, moment, ranks, says, sets, takes, type SeedTicket } from './seed-ticket.js';

/** What members of Atrium's spaces have asked lately, oldest first. */
export const recentAtriumTickets: readonly SeedTicket[] = [
  {
    ago: 430,
    by: agnieszka,
    type: 'question',
    subject: 'How do I close one floor for a day?',
    surface: 'browser',
    fields: { description: 'On the 14th the second floor is painted. The other floors stay open.' },
    events: [...takes(2, AMINA), sets(3, AMINA, 'resolved', 'Spaces, Floor 2, Availability, “Closed on”.')],
  },
  {
    ago: 376,
    by: mira,
    type: 'feature',
    subject: 'Show who else has booked a desk on the same day',
    fields: {
      description:
        'People come more often when they see that somebody they know is there. Only for those who agree, of course.',
      benefit: ['members', 'community'],
      workaround: 'A channel in our chat where people announce themselves.',
    },
    events: [...takes(22, MARA), sets(46, MARA, 'on-hold', 'Our data protection officer has a look first.')],
  },
  {
    ago: 341,
    by: yusuf,
    type: 'bug',
    subject: 'The member map shows people who left months ago',
    priority: 'low',
    impact: 'end-users',
    surface: 'mobile',
    fields: {
      description: 'At least three dots on the map belong to former members. They have no plan and no card any more.',
      'app-version': '8.43.1',
    },
    events: [
      ...takes(26, JONAS),
      ranks(28, JONAS, 'medium', 'Names of people who have left must not be shown; we treat it with more haste.'),
      says(30, JONAS, 'The three are hidden by hand. A fix for all others is being tested.'),
    ],
  },
  {
    ago: 300,
    by: beatriz,
    type: 'translation',
    subject: '“Reserva” in the app, “agendamento” on the web',
    surface: 'browser',
    fields: {
      language: 'pt-BR',
      current: 'Novo agendamento',
      description: 'Please say “reserva” everywhere. “Agendamento” is what a dentist has.',
    },
    events: [...takes(16, AMINA), sets(120, AMINA, 'resolved', 'Changed in 37 places.')],
  },
  {
    ago: 262,
    by: henrik,
    type: 'question',
    subject: 'Where do I find the data processing agreement?',
    fields: { description: 'Our lawyer asks for the current version, signed by both.' },
    events: [...takes(3, MARA), sets(4, MARA, 'waiting', 'Who signs on your side, and in which role?')],
  },
  {
    ago: 215,
    by: lukas,
    type: 'bug',
    subject: 'Moving a booking by drag and drop loses its equipment',
    priority: 'medium',
    impact: 'admins',
    surface: 'browser',
    fields: {
      description: 'Projector and flip chart are gone after the move. Changing the time in the form keeps them.',
      reproduce: ['Open the calendar of a day', 'Drag a booking with equipment one hour down', 'Open it'],
    },
    events: [
      ...takes(20, TOMASZ),
      says(
        21,
        TOMASZ,
        'We can make it happen with your steps. Until it is mended, please change the time in the form.',
      ),
    ],
  },
  {
    ago: 190,
    by: sofia,
    type: 'bug',
    subject: 'The merchant app forgets the cash drawer after an update',
    priority: 'critical',
    impact: 'admins',
    surface: 'merchant',
    fields: {
      description:
        'After the update the bar has to connect the drawer again for each sale. There is a queue every morning.',
      'app-version': '3.9.0',
      tried: 'Removing the drawer and adding it again; another tablet.',
    },
    events: [
      ...takes(0.8, TOMASZ),
      ranks(
        1,
        TOMASZ,
        'high',
        'Selling works, if slowly, so it is not critical by our scale. We still want it away this week.',
      ),
      sets(74, TOMASZ, 'resolved', 'Version 3.9.1 is in the stores.'),
    ],
  },
  {
    ago: 143,
    by: mira,
    type: 'question',
    subject: 'Different opening hours for the podcast studio',
    surface: 'browser',
    fields: {
      description: 'The studio should be open until 23:00, the rest of the house until 20:00. Is that possible?',
    },
    events: [
      ...takes(2, AMINA),
      sets(2.5, AMINA, 'waiting', 'It is. Do people reach the studio without passing the lobby doors?'),
    ],
  },
  {
    ago: 118,
    by: agnieszka,
    type: 'bug',
    subject: 'Visitors get the welcome mail twice',
    priority: 'low',
    impact: 'end-users',
    surface: 'browser',
    fields: { description: 'Both mails have the same time. It began with the visitor module last Tuesday.' },
    events: [
      ...takes(19, JONAS),
      says(20, JONAS, 'Both the booking and the visitor module send it. We switch one off for you tonight; all right?'),
      ...answers(22, 'Yes, please.'),
    ],
  },
  {
    ago: 92,
    by: yusuf,
    type: 'translation',
    subject: 'Arabic is missing from the visitor screen',
    surface: 'browser',
    fields: {
      language: 'new',
      'new-language': 'Arabic for the visitor screen',
      description: 'A third of our guests read Arabic better than English. The member app already has it.',
    },
    events: [
      ...takes(24, AMINA),
      says(
        25,
        AMINA,
        'The words are there, the layout is not: it has to be mirrored. We can show you a first version next week.',
      ),
    ],
  },
  {
    ago: 70,
    by: beatriz,
    type: 'bug',
    subject: 'Calendar feed stops at the end of the month',
    priority: 'medium',
    impact: 'one',
    surface: 'browser',
    fields: {
      description: 'My feed ends on the 30th. Bookings in the next month are in the app but not in my calendar.',
      reproduce: ['Profile, Calendar feed, copy the address', 'Add it to any calendar', 'Look at next month'],
    },
    events: [...takes(4, JONAS), sets(5, JONAS, 'waiting', 'Which calendar program do you use, and in which version?')],
  },
  {
    ago: 46,
    by: mira,
    type: 'bug',
    subject: 'Booking a room twice shows two invoices',
    priority: 'high',
    impact: 'end-users',
    surface: 'browser',
    fields: {
      description:
        'A member changed her booking from 10:00 to 11:00. She now has an invoice for each, and only one credit note draft.',
      reproduce: ['Book a room', 'Change the time by an hour', 'Open Billing, Invoices'],
      tried: 'Cancelling the draft: it comes back over night.',
    },
    events: [
      ...takes(1, TOMASZ),
      ranks(2, TOMASZ, 'critical', 'It touches money and happens with every change since Monday.'),
      says(
        3,
        TOMASZ,
        'We have stopped the second invoice for all spaces. The credit notes of since Monday follow; I write when they are out.',
      ),
    ],
  },
  {
    ago: 27,
    by: lukas,
    type: 'feature',
    subject: 'Export of door events for the insurance',
    fields: {
      description:
        'Once a year our insurer asks who opened the server room and when. A file for one door and one year would do.',
      benefit: ['operations'],
    },
  },
  {
    ago: 20,
    by: sofia,
    type: 'incident',
    subject: 'Card payments fail at the bar since this morning',
    impact: 'everyone',
    surface: 'merchant',
    fields: {
      description: 'Each payment ends with “terminal not reachable”. Cash only, and a sign at the door.',
      since: moment(-1, 7),
      callback: '+39 02 5550 0147',
    },
    events: [
      ...takes(0.1, JONAS),
      ranks(0.2, JONAS, 'critical', 'The bar cannot sell by card; the rest of Atrium works.'),
      sets(2.2, JONAS, 'resolved', 'The payment provider had a fault in Milan. Payments work since 9:20.'),
    ],
  },
  {
    ago: 5,
    by: henrik,
    type: 'bug',
    subject: 'The room panel in front of “Kaimuuri” stays black',
    priority: 'low',
    impact: 'one',
    surface: 'browser',
    fields: {
      description: 'Unplugging helps for an hour. The other eleven panels work.',
      tried: 'Another power supply.',
    },
    events: [...takes(1, AMINA)],
  },
  {
    ago: 1.3,
    by: agnieszka,
    type: 'question',
    subject: 'Can two people share the role of community manager?',
    fields: {
      description: 'From December I share the job with Piotr. Both should get the notifications, on alternate days.',
    },
  },
];
