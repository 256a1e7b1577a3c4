import type { Notice } from 'helpdock/contract';
import { fullHour, hours } from './seed-ticket.js';

/** What goes on at Atrium. */
export const atriumNotices = (now: number): Notice[] => [
  {
    id: 'visitor-mails-late',
    kind: 'incident',
    title: 'Invitations to visitors arrive late',
    body: 'Mails with door codes take up to 40 minutes. The codes themselves work: show them in the app at the front desk. We are clearing the queue.',
    types: ['bug', 'incident', 'question'],
    startsAt: hours(-1.6, now),
    updatedAt: hours(-0.4, now),
    joinable: true,
  },
  {
    id: 'reporting-move',
    kind: 'maintenance',
    title: 'Analytics rests for two hours',
    body: 'Reports move to a new database. Bookings, doors and payments go on as usual.',
    startsAt: fullHour(52, now),
    endsAt: fullHour(54, now),
    updatedAt: hours(-20, now),
  },
];

/** What goes on at Larchmont. */
export const larchmontNotices = (now: number): Notice[] => [
  {
    id: 'wallet-passes',
    kind: 'incident',
    title: 'Passes cannot be added to phone wallets',
    body: 'The button on the confirmation page ends with an error. The code in the e-mail opens every gate meanwhile.',
    types: ['issue', 'infrastructure', 'failed-order'],
    startsAt: hours(-2.2, now),
    updatedAt: hours(-0.3, now),
    joinable: true,
  },
  {
    id: 'payment-module',
    kind: 'maintenance',
    title: 'Checkout pauses for ten minutes',
    body: 'The payment module gets its winter release. Baskets are kept; guests can pay right afterwards.',
    startsAt: fullHour(31, now),
    endsAt: fullHour(32, now),
    updatedAt: hours(-26, now),
  },
];
