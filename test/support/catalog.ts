import type { Capabilities, Catalog, Field } from '../../src/contract/index.js';

const subject: Field = { id: 'subject', kind: 'text', label: 'Subject', required: true, maxLength: 200 };
const description: Field = {
  id: 'description',
  kind: 'multiline',
  label: 'What happened?',
  help: 'What did you expect, and what did you see instead?',
  required: true,
  maxLength: 20_000,
};
const attachments: Field = { id: 'attachments', kind: 'attachments', label: 'Screenshots and files' };

/**
 * A catalog without a fault in it. Its request types: `bug` (priority, impact, surface, attachments), `question` (the
 * fallback, as short as a form can be) and `everything` (each kind of field once, and one that depends on another).
 *
 * @returns a copy of its own for each caller, so that a test may change it.
 */
export function makeCatalog(): Catalog {
  return structuredClone(catalog);
}

/** As {@link makeCatalog}; shared, so leave it as it is. */
export const catalog: Catalog = {
  brand: { name: 'Lumen', supportName: 'Lumen Support' },
  welcome: { title: 'How can we help?', text: 'Tell us what is wrong, or ask anything.' },
  requestTypes: [
    {
      id: 'bug',
      label: 'Report a bug',
      description: 'Something does not work as it should.',
      icon: 'bug',
      fields: [
        subject,
        description,
        { id: 'priority', kind: 'priority', label: 'Priority', required: true },
        { id: 'impact', kind: 'impact', label: 'Who is affected?', required: true },
        { id: 'surface', kind: 'surface', label: 'Where does it happen?' },
        attachments,
      ],
    },
    {
      id: 'idea',
      label: 'Suggest an improvement',
      description: 'You miss something, or see how it could be better.',
      icon: 'idea',
      fields: [subject, description, attachments],
    },
    {
      id: 'question',
      label: 'Ask a question',
      description: 'How something works, or anything that fits nowhere else.',
      icon: 'question',
      fallback: true,
      fields: [subject, { ...description, required: false }],
    },
    {
      id: 'incident',
      label: 'Report an incident',
      description: 'The service is down for everybody.',
      icon: 'incident',
      fields: [subject, description, { id: 'priority', kind: 'priority', label: 'Priority', required: true }],
    },
    {
      id: 'everything',
      label: 'Everything at once',
      description: 'Each kind of field once.',
      fields: [
        subject,
        description,
        {
          id: 'area',
          kind: 'choice',
          label: 'Area',
          required: true,
          options: [
            { id: 'billing', label: 'Billing', description: 'Invoices and payments' },
            { id: 'access', label: 'Access' },
            { id: 'other', label: 'Something else' },
          ],
        },
        { id: 'areaText', kind: 'text', label: 'Which area?', required: true, when: { field: 'area', in: ['other'] } },
        {
          id: 'systems',
          kind: 'choices',
          label: 'Affected systems',
          options: [
            { id: 'shop', label: 'Shop' },
            { id: 'api', label: 'API' },
            { id: 'reports', label: 'Reports' },
          ],
        },
        { id: 'agreed', kind: 'checkbox', label: 'Support may look into the account' },
        { id: 'load', kind: 'number', label: 'Expected load', min: 1, max: 100_000 },
        { id: 'day', kind: 'date', label: 'Preferred day' },
        { id: 'failedAt', kind: 'datetime', label: 'Time of the failure' },
        { id: 'downtime', kind: 'window', label: 'Planned downtime' },
        { id: 'link', kind: 'url', label: 'Address of the page' },
        { id: 'email', kind: 'email', label: 'E-mail for copies' },
        { id: 'steps', kind: 'steps', label: 'Steps to reproduce', maxLength: 20 },
        { id: 'priority', kind: 'priority', label: 'Priority', required: true },
        { id: 'impact', kind: 'impact', label: 'Who is affected?' },
        { id: 'surface', kind: 'surface', label: 'Where does it happen?' },
        attachments,
      ],
    },
  ],
  priorities: [
    { id: 'down', label: 'System down', description: 'Nothing works, or data cannot be recovered.' },
    { id: 'critical', label: 'Critical', description: 'Practically unusable, or the business stands still.' },
    { id: 'high', label: 'High', description: 'Usable, but one area is down or often fails.' },
    { id: 'medium', label: 'Medium', description: 'Minor or now and then; little harm is done.' },
    { id: 'low', label: 'Low', description: 'Nothing is broken: a question or a wish.' },
  ],
  impacts: [
    { id: 'one', label: 'A single user', example: 'One member cannot sign in.' },
    { id: 'admins', label: 'All admins', example: 'Admins cannot open the reports.' },
    { id: 'everyone', label: 'Everyone', example: 'The help section loads for nobody.' },
    { id: 'other', label: 'Others', example: 'Only some of them.', detailLabel: 'Who exactly is affected?' },
  ],
  surfaces: [
    { id: 'web', label: 'In the browser' },
    { id: 'mobile', label: 'In the mobile app', description: 'iOS and Android' },
    { id: 'merchant', label: 'In the merchant app' },
  ],
  attachments: {
    maxFiles: 5,
    maxFileSize: 10_000_000,
    maxTotalSize: 30_000_000,
    types: ['image/*', 'video/mp4', 'application/pdf', '.log'],
  },
  anonymous: true,
  supportLanguages: ['en'],
  capabilities: { tickets: true, uploads: true },
  contact: { text: 'Write to us or call.', email: 'support@lumen.example', url: 'https://lumen.example/support' },
};

/** Everything that a ticket system may be able to do. */
export const allCapabilities: Required<Capabilities> = {
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
};
