import type { Catalog, Field, RequestType } from 'helpdock/contract';

const MEGABYTE = 1_000_000;

const subject = (placeholder: string): Field => ({
  id: 'subject',
  kind: 'text',
  label: 'Subject',
  placeholder,
  required: true,
  maxLength: 140,
});

const description = (label: string, help: string): Field => ({
  id: 'description',
  kind: 'multiline',
  label,
  help,
  required: true,
  maxLength: 20_000,
});

const surface: Field = { id: 'surface', kind: 'surface', label: 'Where does it happen?', required: true };
const priority: Field = { id: 'priority', kind: 'priority', label: 'Priority', required: true };
const impact: Field = { id: 'impact', kind: 'impact', label: 'Who is affected?', required: true };
const attachments: Field = {
  id: 'attachments',
  kind: 'attachments',
  label: 'Screenshots, videos, files',
  help: 'Workspaces differ a lot from each other: a picture often saves a whole round of questions.',
};

const bug: RequestType = {
  id: 'bug',
  label: 'Report a bug',
  description: 'Something in Atrium does not work the way it should.',
  icon: 'bug',
  fields: [
    subject('Booking a room twice shows two invoices'),
    description('What happens?', 'What you see, and what you expected to see instead.'),
    {
      id: 'reproduce',
      kind: 'steps',
      label: 'How can we make it happen too?',
      help: 'One step a line, starting from the page where you are.',
      maxLength: 30,
    },
    {
      id: 'tried',
      kind: 'multiline',
      label: 'What have you tried already?',
      placeholder: 'Another browser, logging out, a different room …',
      maxLength: 4000,
    },
    surface,
    {
      id: 'app-version',
      kind: 'text',
      label: 'App version',
      help: 'In the app under Profile, then About.',
      maxLength: 40,
      when: { field: 'surface', in: ['mobile', 'merchant'] },
    },
    priority,
    impact,
    attachments,
  ],
};

const question: RequestType = {
  id: 'question',
  label: 'Ask a question',
  description: 'How something works, or anything that fits none of the others.',
  icon: 'question',
  fallback: true,
  fields: [
    subject('How do I close a floor for one day?'),
    description('Your question', 'Tell us what you want to achieve; we may know a shorter way.'),
    { ...surface, required: false },
    attachments,
  ],
};

const feature: RequestType = {
  id: 'feature',
  label: 'Suggest an improvement',
  description: 'A new feature, or one that could serve you better.',
  icon: 'idea',
  fields: [
    subject('Let members share one booking'),
    description(
      'What would you like to do?',
      'The situation in which you miss it says more than the button you imagine.',
    ),
    {
      id: 'benefit',
      kind: 'choices',
      label: 'Who would gain from it?',
      options: [
        { id: 'members', label: 'Members' },
        { id: 'community', label: 'Community team' },
        { id: 'operations', label: 'Operations' },
        { id: 'finance', label: 'Finance' },
      ],
    },
    { id: 'workaround', kind: 'multiline', label: 'How do you manage today?', maxLength: 4000 },
    attachments,
  ],
};

const incident: RequestType = {
  id: 'incident',
  label: 'Report an outage',
  description: 'Urgent, also at night: the service is down for you. For nothing else, please.',
  icon: 'incident',
  fields: [
    subject('Nobody can open doors since 6:40'),
    description('What is down?', 'Which service, for which locations, and since when.'),
    { id: 'since', kind: 'datetime', label: 'Down since', required: true },
    surface,
    impact,
    {
      id: 'callback',
      kind: 'text',
      label: 'Phone number for the engineer on call',
      help: 'With the country code.',
      required: true,
      minLength: 6,
      maxLength: 30,
    },
    attachments,
  ],
};

const languages = [
  { id: 'de', label: 'German' },
  { id: 'fr', label: 'French' },
  { id: 'es', label: 'Spanish' },
  { id: 'pl', label: 'Polish' },
  { id: 'ar', label: 'Arabic' },
  { id: 'ja', label: 'Japanese' },
  { id: 'pt-BR', label: 'Portuguese (Brazil)' },
];

const translation: RequestType = {
  id: 'translation',
  label: 'Correct a translation',
  description: 'A wrong or missing word, or a language you would like to see.',
  icon: 'translate',
  fields: [
    subject('“Tresen” should be “Empfang” in German'),
    {
      id: 'language',
      kind: 'choice',
      label: 'Language',
      required: true,
      options: [...languages, { id: 'new', label: 'A language that is missing' }],
    },
    { id: 'new-language', kind: 'text', label: 'Which one?', required: true, when: { field: 'language', in: ['new'] } },
    {
      id: 'current',
      kind: 'text',
      label: 'What it says now',
      when: { field: 'language', in: languages.map(({ id }) => id) },
    },
    description('What it should say', 'If the words depend on where they stand, tell us where.'),
    surface,
    attachments,
  ],
};

/** The support catalog of Atrium, a platform for coworking spaces. */
export const atriumCatalog: Catalog = {
  brand: { name: 'Atrium', supportName: 'Atrium Support' },
  welcome: {
    title: 'How can we help?',
    text: 'People answer Monday to Friday, 9:00–17:00 Central European Time. Outside these hours only an outage reaches the engineer on call.',
  },
  requestTypes: [bug, question, incident, feature, translation],
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
  capabilities: { tickets: true, uploads: true },
  contact: {
    text: 'Response times are part of your contract. If you have none, ask your account manager.',
    email: 'support@atrium.example',
  },
};
