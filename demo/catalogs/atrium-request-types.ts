import type { Field, RequestType } from 'helpdock/contract';

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
  examples: ['error message', 'page stays blank', 'wrong amount', 'cannot log in', 'door does not open', 'crash'],
  guidance: {
    checklist: [
      { label: 'what happens, in a few sentences', field: 'description', minLength: 80 },
      { label: 'how to make it happen', field: 'reproduce', minLength: 2 },
      { label: 'what you have tried', field: 'tried', minLength: 10 },
      { label: 'where it happens', field: 'surface' },
      { label: 'the priority', field: 'priority' },
      { label: 'who is affected', field: 'impact' },
      { label: 'a screenshot or video', field: 'attachments' },
    ],
  },
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
  examples: ['how do I', 'where do I find', 'not sure', 'invoice', 'settings', 'permission'],
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
  examples: ['wish', 'feature', 'it would be nice', 'integration', 'export'],
  guidance: {
    checklist: [
      { label: 'the situation in which you need it', field: 'description', minLength: 80 },
      { label: 'how you manage today', field: 'workaround', minLength: 10 },
      { label: 'who would gain', field: 'benefit' },
    ],
  },
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
  examples: ['down', 'outage', 'nobody can log in', 'all doors locked', 'urgent', 'emergency'],
  urgent: true,
  guidance: {
    checklist: [
      { label: 'which service and which locations', field: 'description', minLength: 40 },
      { label: 'since when', field: 'since' },
      { label: 'who is affected', field: 'impact' },
    ],
  },
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
  examples: ['wrong word', 'typo', 'language', 'untranslated'],
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

/** What members of Atrium may ask for. */
export const atriumRequestTypes: readonly RequestType[] = [bug, question, incident, feature, translation];
