import type { Catalog, ResponseTarget } from 'helpdock/contract';
import { atriumRequestTypes } from './atrium-request-types.js';

const MEGABYTE = 1_000_000;

/** What contracts promise, in business time; the engineer on call looks at an outage at any hour. */
const targets: ResponseTarget[] = [
  { priority: 'system-down', firstResponse: 30, calendar: 'on-call' },
  { priority: 'critical', firstResponse: 2 * 60 },
  { priority: 'high', firstResponse: 4 * 60 },
  { priority: 'medium', firstResponse: 8 * 60 },
  { priority: 'low', firstResponse: 3 * 8 * 60 },
];

/** The support catalog of Atrium, a platform for coworking spaces. */
export const atriumCatalog: Catalog = {
  brand: { name: 'Atrium', supportName: 'Atrium Support' },
  welcome: {
    title: 'How can we help?',
    text: 'Tell us what you need; a person reads every request.',
  },
  requestTypes: [...atriumRequestTypes],
  priorities: [
    {
      id: 'system-down',
      label: 'System down',
      description: 'Atrium does not work at all, and there is no way to recover.',
    },
    {
      id: 'critical',
      label: 'Critical',
      description: 'Practically unusable, or something your business depends on is blocked.',
    },
    {
      id: 'high',
      label: 'High',
      description: 'It works, but with constant trouble or with one area down; your business feels it.',
    },
    { id: 'medium', label: 'Medium', description: 'A minor or occasional problem with hardly any effect.' },
    {
      id: 'low',
      label: 'Low',
      description: 'Nothing is broken: documentation, a wish, a question. No effect on your business.',
    },
  ],
  impacts: [
    { id: 'one', label: 'A single user', example: 'One member cannot reset a password; everybody else can.' },
    { id: 'admins', label: 'All admin users', example: 'No admin can see the analytics page.' },
    {
      id: 'end-users',
      label: 'All end users',
      example: 'Members cannot delete a booking that is running, while admins can.',
    },
    { id: 'everyone', label: 'Everyone, whatever their role', example: 'The FAQ module does not load for anybody.' },
    {
      id: 'other',
      label: 'Somebody else',
      example: 'Only guests who came by an invitation link.',
      detailLabel: 'Who exactly?',
    },
  ],
  surfaces: [
    { id: 'browser', label: 'In the browser' },
    { id: 'mobile', label: 'In the mobile app' },
    { id: 'merchant', label: 'In the merchant app' },
  ],
  attachments: {
    maxFiles: 10,
    maxFileSize: 50 * MEGABYTE,
    maxTotalSize: 200 * MEGABYTE,
    types: ['image/*', 'video/*', 'application/pdf', '.txt', '.log', '.har', '.csv'],
  },
  supportLanguages: ['en'],
  service: {
    calendars: [
      {
        id: 'business',
        kind: 'business',
        label: 'Atrium Support',
        timeZone: 'Europe/Berlin',
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        holidays: [
          { date: '2026-12-24', label: 'Christmas Eve' },
          { date: '2026-12-25', label: 'Christmas Day' },
          { date: '2027-01-01', label: 'New Year' },
          { date: '2027-03-26', label: 'Good Friday' },
          { date: '2027-03-29', label: 'Easter Monday' },
        ],
      },
      {
        id: 'on-call',
        kind: 'on-call',
        label: 'Engineer on call',
        timeZone: 'Europe/Berlin',
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      },
    ],
    targets,
    targetText: 'Response times are part of your contract. If you have none, ask your account manager.',
    urgent: {
      criteria: [
        { id: 'service-down', label: 'Atrium cannot be used at all' },
        { id: 'access', label: 'People cannot get in or out: doors, gates, sign-in' },
        { id: 'payments', label: 'No payment goes through' },
      ],
      priority: 'system-down',
      calendar: 'on-call',
      text: 'The engineer on call checks the outage first, then repairs it at once or in business hours.',
    },
  },
  hints: [
    {
      when: { priority: ['system-down', 'critical'], impact: ['one'] },
      text: 'You chose a severe priority for a single user. If others can work, High or Medium fits better.',
    },
    {
      when: { priority: ['low'], impact: ['everyone', 'admins', 'end-users'] },
      text: 'You chose Low, yet many people are affected. If something is broken for them, Medium or High fits better.',
    },
    {
      when: { type: ['bug'], priority: ['system-down'] },
      text: 'If Atrium is down for you, “Report an outage” reaches the engineer on call, at any hour.',
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
    events: true,
    notices: true,
    articles: true,
  },
  contact: {
    text: 'If this page does not work, write to us.',
    email: 'support@atrium.example',
  },
};

/** For customers whose contract has no response times. */
export const atriumCatalogWithoutTargets: Catalog = {
  ...atriumCatalog,
  service: { ...atriumCatalog.service, targets: undefined },
};
