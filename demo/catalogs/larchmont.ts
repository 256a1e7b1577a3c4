import type { Catalog } from 'helpdock/contract';
import { larchmontRequestTypes } from './larchmont-request-types.js';

const MEGABYTE = 1_000_000;

/** The support catalog of Larchmont, a vendor of online shops for ski resorts. */
export const larchmontCatalog: Catalog = {
  brand: { name: 'Larchmont', supportName: 'Larchmont service team' },
  welcome: {
    title: 'Service desk',
    text: 'The whole service team watches this desk.',
  },
  requestTypes: [...larchmontRequestTypes],
  priorities: [
    {
      id: 'level-1',
      label: 'Level 1 · Site down',
      description: 'Guests cannot buy: the store or the checkout is down.',
    },
    { id: 'level-2', label: 'Level 2 · Severe', description: 'Selling works, but an important part of it is broken.' },
    { id: 'level-3', label: 'Level 3 · Limited', description: 'A part is broken, and there is a way around it.' },
    { id: 'level-4', label: 'Level 4 · Minor', description: 'A flaw or a question; sales do not suffer.' },
  ],
  impacts: [
    { id: 'guests', label: 'Guests in the store', example: 'No guest can pay by card.' },
    { id: 'staff', label: 'Resort staff', example: 'Ticket windows cannot look up online orders.' },
    { id: 'one-product', label: 'One product or page', example: 'Only the rental page shows wrong prices.' },
    { id: 'single', label: 'One guest or one order', example: 'A single pass did not arrive.' },
    {
      id: 'other',
      label: 'Others',
      example: 'Only guests who come from a partner site.',
      detailLabel: 'Who exactly?',
    },
  ],
  surfaces: [
    { id: 'shop', label: 'Online store' },
    { id: 'admin', label: 'Store administration' },
    { id: 'kiosk', label: 'Pick-up kiosk' },
    { id: 'pos', label: 'Point of sale' },
  ],
  attachments: {
    maxFiles: 8,
    maxFileSize: 25 * MEGABYTE,
    maxTotalSize: 100 * MEGABYTE,
    types: ['image/*', 'video/*', 'application/pdf', '.txt', '.csv', '.xlsx', '.zip'],
  },
  anonymous: true,
  supportLanguages: ['en'],
  service: {
    calendars: [
      {
        id: 'business',
        kind: 'business',
        label: 'Service team',
        timeZone: 'America/Denver',
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        holidays: [
          { date: '2026-11-26', label: 'Thanksgiving' },
          { date: '2026-12-25', label: 'Christmas Day' },
          { date: '2027-01-01', label: 'New Year' },
          { date: '2027-07-05', label: 'Independence Day' },
        ],
      },
      {
        id: 'level-1',
        kind: 'on-call',
        label: 'Level 1 on call',
        timeZone: 'America/Denver',
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
      },
    ],
    targets: [
      { priority: 'level-1', firstResponse: 30, calendar: 'level-1' },
      { priority: 'level-2', firstResponse: 4 * 60 },
      { priority: 'level-3', firstResponse: 8 * 60 },
      { priority: 'level-4', firstResponse: 3 * 8 * 60 },
    ],
    urgent: {
      criteria: [
        { id: 'store-down', label: 'The store is down for all guests' },
        { id: 'no-checkout', label: 'Guests cannot pay at all' },
        { id: 'no-redemption', label: 'Nothing that was bought online can be picked up' },
      ],
      types: ['issue', 'failed-order', 'infrastructure'],
      priority: 'level-1',
      calendar: 'level-1',
      text: 'An agent on call starts on it right away. If it is no Level 1 emergency, we lower its priority and tell you why.',
      closedText:
        'Nobody is on call between 20:00 and 8:00 Mountain Time. It is the first thing we look at in the morning.',
      phone: '+1 555 0134 220',
    },
  },
  hints: [
    {
      when: { priority: ['level-1', 'level-2'], impact: ['single', 'one-product'] },
      text: 'You chose a severe level for a single order or page. If guests can buy the rest, Level 3 fits better.',
    },
    {
      when: { priority: ['level-4'], impact: ['guests'] },
      text: 'You chose Minor, yet all guests in the store are affected. If sales suffer, Level 2 or 1 fits better.',
    },
  ],
  capabilities: {
    tickets: true,
    uploads: true,
    replies: true,
    closing: true,
    reopening: true,
    rating: true,
    readMarks: true,
    organization: true,
    events: true,
    notices: true,
    articles: true,
    claims: true,
  },
  contact: {
    text: 'Site down and this page does not work? Call the number in your contract.',
    email: 'service@larchmont.example',
  },
};
