import { mira, henrik, sofia, lukas, agnieszka, yusuf, beatriz, MARA, JONAS, AMINA, TOMASZ } from './atrium-people.js';
import { answers, moment, ranks, says, sets, takes, type SeedTicket } from './seed-ticket.js';

/** What members of Atrium's spaces asked a while ago, oldest first. */
export const earlierAtriumTickets: readonly SeedTicket[] = [
  {
    ago: 1130,
    by: lukas,
    type: 'feature',
    subject: 'Block a room for cleaning between two bookings',
    fields: {
      description:
        'Our cleaners need 15 minutes after every event. Today the community team adds a fake booking by hand, and it shows up in the statistics.',
      benefit: ['community', 'operations'],
      workaround: 'A member called "Cleaning" with a plan that costs nothing.',
    },
    events: [
      ...takes(5, MARA),
      sets(29, MARA, 'on-hold', 'On the list for the spring release; we come back to you with a date.'),
    ],
  },
  {
    ago: 985,
    by: sofia,
    type: 'bug',
    subject: 'Invoices of September show the old VAT number',
    priority: 'high',
    impact: 'admins',
    surface: 'browser',
    fields: {
      description:
        'We changed the number on 28 August. Credit notes have the new one, invoices still have the old one.',
      reproduce: ['Open Billing, Invoices', 'Pick any invoice of September', 'Download it as PDF'],
      tried: 'Saving the company profile again.',
    },
    events: [
      ...takes(2, JONAS),
      sets(4, JONAS, 'waiting', 'Which of the two legal entities does the invoice name in its footer?'),
      sets(27, JONAS, 'open'),
      sets(52, JONAS, 'resolved', 'The template kept a copy of the number. All 214 invoices are written anew.'),
      sets(388, JONAS, 'closed'),
    ],
  },
  {
    ago: 902,
    by: agnieszka,
    type: 'translation',
    subject: '“Zameldowanie” sounds like a police form',
    surface: 'mobile',
    fields: {
      language: 'pl',
      current: 'Zameldowanie gościa',
      description: 'For a visitor at the front desk it should be “Rejestracja gościa”.',
    },
    events: [
      ...takes(20, AMINA),
      sets(70, AMINA, 'resolved', 'In the app since version 8.41.'),
      sets(406, AMINA, 'closed'),
    ],
  },
  {
    ago: 790,
    by: mira,
    type: 'bug',
    subject: 'Day passes can be bought for days on which we are closed',
    priority: 'medium',
    impact: 'end-users',
    surface: 'browser',
    fields: {
      description:
        'Five people came on 1 November, all with a valid day pass. The opening hours say that we are closed.',
      reproduce: ['Set a day to closed under Opening hours', 'Open the public page', 'Buy a day pass for that day'],
    },
    events: [
      ...takes(3, MARA),
      ranks(6, MARA, 'high', 'Guests pay for a service that they cannot get: that is more than a flaw.'),
      sets(98, MARA, 'resolved', 'Closed days are no longer offered. The five passes are refunded.'),
      sets(434, MARA, 'closed'),
    ],
  },
  {
    ago: 722,
    by: yusuf,
    type: 'incident',
    subject: 'Front doors of both buildings stay locked',
    impact: 'everyone',
    surface: 'mobile',
    fields: {
      description:
        'Nobody can open with app or card at Weaver Street and Mill Lane. We are holding the doors open by hand.',
      since: moment(-30, 6),
      callback: '+44 20 7946 0112',
    },
    events: [
      ...takes(0.2, TOMASZ),
      ranks(0.3, TOMASZ, 'system-down', 'Confirmed: the door controllers cannot reach us.'),
      sets(
        1.4,
        TOMASZ,
        'resolved',
        'An expired certificate between the controllers and our gateway. Renewed, and watched from now on.',
      ),
      sets(340, TOMASZ, 'closed'),
    ],
  },
  {
    ago: 650,
    by: beatriz,
    type: 'question',
    subject: 'Can a company pay for the bookings of its members?',
    fields: { description: 'A tenant with 40 people wants one invoice at the end of the month instead of 40.' },
    events: [
      ...takes(4, AMINA),
      sets(6, AMINA, 'resolved', 'Yes: Teams, Billing, “One invoice for the team”. The guide is linked there.'),
      sets(342, AMINA, 'closed'),
    ],
  },
  {
    ago: 590,
    by: henrik,
    type: 'bug',
    subject: 'Analytics counts cancelled bookings as visits',
    priority: 'medium',
    impact: 'admins',
    surface: 'browser',
    fields: {
      description: 'Occupancy of the Harbour room is 112 %. With the cancelled bookings taken out by hand it is 81 %.',
      tried: 'Another time range, and the export: both are wrong by the same amount.',
    },
    events: [...takes(18, JONAS), sets(30, JONAS, 'on-hold', 'Waits for the new reporting database, due next month.')],
  },
  {
    ago: 512,
    by: sofia,
    type: 'feature',
    subject: 'Let members share one booking',
    fields: {
      description:
        'Two freelancers who rent a studio together both want it in their calendar, and both want to be able to cancel it.',
      benefit: ['members'],
    },
    events: [
      ...takes(40, MARA),
      says(41, MARA, 'A good case. Would the second member also pay a share, or only one of the two?'),
      ...answers(60, 'Only one pays, always.'),
      says(62, MARA, 'Thank you, that makes it much simpler. It is with the product team now.'),
    ],
  },
  {
    ago: 470,
    by: lukas,
    type: 'bug',
    subject: 'Printer credits are deducted twice',
    priority: 'high',
    impact: { id: 'other', detail: 'Members who print from a Mac, about 60 people' },
    surface: 'browser',
    fields: {
      description: 'Each job appears twice in the list of credits, one second apart. The paper comes out once.',
      reproduce: ['Print any page from a Mac', 'Open Profile, Credits'],
    },
    events: [
      ...takes(1.5, TOMASZ),
      sets(3, TOMASZ, 'waiting', 'Please send us the log of the print station for one such job.'),
      sets(26, TOMASZ, 'open'),
      sets(
        75,
        TOMASZ,
        'resolved',
        'The station reported a job again when the first answer was late. 1,904 credits are given back.',
      ),
      sets(411, TOMASZ, 'closed'),
    ],
  },
];
