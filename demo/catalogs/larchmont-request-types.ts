import type { Field, RequestType } from 'helpdock/contract';

const subject = (placeholder: string): Field => ({
  id: 'subject',
  kind: 'text',
  label: 'Subject',
  placeholder,
  required: true,
  maxLength: 140,
});

const description = (label: string, help?: string): Field => ({
  id: 'description',
  kind: 'multiline',
  label,
  help,
  required: true,
  maxLength: 20_000,
});

const steps: Field = {
  id: 'steps',
  kind: 'steps',
  label: 'Exact steps',
  help: 'Try it once more before you send, and note each step as you go.',
  maxLength: 40,
};

const reproducible: Field = {
  id: 'reproducible',
  kind: 'choice',
  label: 'Could you make it happen again?',
  options: [
    { id: 'always', label: 'Yes, each time' },
    { id: 'sometimes', label: 'Now and then' },
    { id: 'no', label: 'No, it happened once' },
  ],
};

const priority: Field = {
  id: 'priority',
  kind: 'priority',
  label: 'How bad is it?',
  help: 'Our service team sets the final priority and tells you if it changes.',
  required: true,
};
const impact: Field = { id: 'impact', kind: 'impact', label: 'Who is affected?' };
const surface: Field = { id: 'surface', kind: 'surface', label: 'Where does it happen?', required: true };
const attachments: Field = { id: 'attachments', kind: 'attachments', label: 'Screenshots and files' };

const informationOnly: Field = {
  id: 'information-only',
  kind: 'checkbox',
  label: 'For your information only: nothing to do',
  help: 'For notices such as planned downtime of your own point-of-sale.',
};

/** A notice needs no diagnosis. */
const trouble = { field: informationOnly.id, in: ['false'] };

const issue: RequestType = {
  id: 'issue',
  label: 'Report an issue',
  description: 'Nearly everything goes here. Notices to us as well.',
  icon: 'bug',
  fallback: true,
  examples: ['wrong price', 'page error', 'cannot add to cart', 'planned downtime', 'notice', 'not sure'],
  informationField: informationOnly.id,
  guidance: {
    preparation: {
      title: 'Before you write',
      points: [
        'Try to make it happen once more.',
        'Note each step as you go: page, product, what you press.',
        'Take a screenshot where it goes wrong.',
      ],
    },
    checklist: [
      { label: 'the scenario: who does what, and what comes of it', field: 'description', minLength: 60 },
      { label: 'whether it happens again', field: 'reproducible' },
      { label: 'the exact steps', field: 'steps', minLength: 2 },
      { label: 'where it happens', field: 'surface' },
      { label: 'a screenshot', field: 'attachments' },
    ],
  },
  fields: [
    subject('Lift tickets for 6 December cannot be added to the cart'),
    informationOnly,
    {
      id: 'downtime',
      kind: 'window',
      label: 'When does it apply?',
      when: { field: 'information-only', in: ['true'] },
    },
    description('What is the matter?', 'Describe the scenario: who does what, and what comes of it.'),
    { ...reproducible, when: trouble },
    { ...steps, when: trouble },
    { ...surface, when: trouble },
    { ...priority, when: trouble },
    { ...impact, when: trouble },
    attachments,
  ],
};

const failedOrder: RequestType = {
  id: 'failed-order',
  label: 'Report a failed order',
  description: 'A guest paid or tried to, and the order did not go through.',
  icon: 'order',
  examples: ['paid but no pass', 'payment failed', 'order missing', 'charged twice', 'refund'],
  guidance: {
    checklist: [
      { label: 'the order number', field: 'order-number' },
      { label: 'the time of the failure', field: 'failed-at' },
      { label: 'what the guest saw', field: 'description', minLength: 40 },
    ],
  },
  fields: [
    subject('Order paid, but no pass was issued'),
    {
      id: 'order-number',
      kind: 'text',
      label: 'Order number',
      help: 'One ticket per order, please.',
      placeholder: 'LM-204918',
      required: true,
      maxLength: 30,
    },
    { id: 'failed-at', kind: 'datetime', label: 'Time of the failure', required: true },
    { id: 'amount', kind: 'number', label: 'Amount in US dollars', min: 0 },
    { id: 'charged', kind: 'checkbox', label: 'The guest’s card was charged' },
    description('What did the guest see?'),
    priority,
    attachments,
  ],
};

const upgrade: RequestType = {
  id: 'upgrade',
  label: 'Request an upgrade',
  description: 'Schedule a move to a newer release.',
  icon: 'upgrade',
  examples: ['new release', 'version', 'maintenance window', 'staging'],
  fields: [
    subject('Upgrade to the autumn release'),
    { id: 'release', kind: 'text', label: 'Release', help: 'Leave it open to get the newest.', maxLength: 40 },
    { id: 'window', kind: 'window', label: 'Wished time window', required: true },
    { id: 'fallback-date', kind: 'date', label: 'If that does not suit, from this day on' },
    description('What should we know?', 'Freezes, integrations to retest, people to inform.'),
    attachments,
  ],
};

const scaling: RequestType = {
  id: 'scaling',
  label: 'Request more capacity',
  description: 'Schedule a scaling increase ahead of a busy time.',
  icon: 'scale',
  examples: ['season pass sale', 'more servers', 'load', 'traffic', 'capacity'],
  fields: [
    subject('Season pass sale on 1 September'),
    { id: 'window', kind: 'window', label: 'From – until', required: true },
    {
      id: 'expected-load',
      kind: 'number',
      label: 'Expected orders per hour at the peak',
      required: true,
      min: 1,
      max: 1_000_000,
    },
    { id: 'campaign', kind: 'url', label: 'Address of the campaign', placeholder: 'https://' },
    description('What drives the load?', 'A sale, a press date, a storm forecast.'),
    attachments,
  ],
};

const enhancement: RequestType = {
  id: 'enhancement',
  label: 'Request an enhancement',
  description: 'Something the shop should be able to do.',
  icon: 'idea',
  examples: ['feature', 'wish', 'integration', 'report'],
  fields: [
    subject('Let guests gift a lesson'),
    description('What should be possible, and for whom?'),
    { id: 'deadline', kind: 'date', label: 'Needed by' },
    impact,
    attachments,
  ],
};

const infrastructure: RequestType = {
  id: 'infrastructure',
  label: 'Report an infrastructure issue',
  description: 'System or store outage, trouble in the cloud.',
  icon: 'cloud',
  examples: ['502', 'site down', 'slow', 'outage', 'timeout', 'certificate'],
  guidance: {
    preparation: {
      title: 'Before you write',
      points: ['Open the store in a private window, or on a phone without Wi-Fi.', 'Note the time at which it began.'],
    },
    checklist: [
      { label: 'the affected systems', field: 'systems' },
      { label: 'since when', field: 'since' },
      { label: 'what you observe', field: 'description', minLength: 40 },
      { label: 'who is affected', field: 'impact' },
    ],
  },
  fields: [
    subject('Store returns 502 at checkout'),
    {
      id: 'systems',
      kind: 'choices',
      label: 'Affected systems',
      required: true,
      options: [
        { id: 'store', label: 'Store front' },
        { id: 'checkout', label: 'Checkout and payment' },
        { id: 'pos-sync', label: 'Point-of-sale synchronisation' },
        { id: 'kiosk', label: 'Pick-up kiosks' },
        { id: 'admin', label: 'Administration' },
        { id: 'reports', label: 'Reports' },
      ],
    },
    { id: 'since', kind: 'datetime', label: 'Since', required: true },
    description('What do you observe?'),
    priority,
    { ...impact, required: true },
    {
      id: 'contact-email',
      kind: 'email',
      label: 'Who else should we keep informed?',
      placeholder: 'operations@resort.example',
    },
    attachments,
  ],
};

const theme: RequestType = {
  id: 'theme',
  label: 'Request a theme change',
  description: 'Colours, pictures, wording of your store.',
  icon: 'theme',
  examples: ['logo', 'banner', 'colour', 'picture', 'wording'],
  fields: [
    subject('Winter hero picture on the start page'),
    { id: 'page', kind: 'url', label: 'Which page?', placeholder: 'https://' },
    description('What should change?', 'Attach pictures in the size in which they should appear.'),
    { id: 'go-live', kind: 'date', label: 'Live on' },
    attachments,
  ],
};

/** What resorts may ask for. */
export const larchmontRequestTypes: readonly RequestType[] = [
  issue,
  failedOrder,
  infrastructure,
  upgrade,
  scaling,
  enhancement,
  theme,
];
