const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

const facts: Record<string, string | undefined> = {
  url: 'Page',
  title: 'Title of the page',
  referrer: 'Page before',
  language: 'Language',
  browser: 'Browser',
  system: 'System',
  userAgent: 'How the browser names itself',
  viewport: 'Window',
  pixelRatio: 'Pixel density',
  timeZone: 'Time zone',
  connection: 'Connection',
};

const kinds: Record<string, string | undefined> = {
  console: 'Message',
  error: 'Error',
  rejection: 'Error',
  request: 'Request',
};

/** Words of what will be sent. */
export const evidence = {
  title: 'What will be sent',
  /** Parts of the line beside the title. */
  countedAnswers: (count: number): string => counted(count, '1 answer', 'answers'),
  countedFiles: (count: number): string => counted(count, '1 file', 'files'),
  countedFacts: (count: number): string =>
    counted(count, '1 detail of page and browser', 'details of page and browser'),
  countedEvents: (count: number): string => counted(count, '1 event in the page', 'events in the page'),
  lead: 'This and nothing else goes with your ticket. Take out what you do not want to send.',
  answers: 'Your answers',
  noAnswers: 'Nothing written yet.',
  /** Who asks, where nobody vouches for them. */
  requester: 'From',
  files: 'Files',
  facts: 'This page and your browser',
  events: 'What happened in the page',
  eventsHelp: 'Errors and failed requests since the page was loaded. Passwords and keys are already taken out.',
  /** Name of a fact by its key; those of the page itself have none and are shown by their key. */
  fact: (key: string): string => facts[key] ?? key,
  /** What an event is, by its kind. */
  kind: (kind: string): string => kinds[kind] ?? kind,
  noAnswer: 'no answer',
  countedTimes: (count: number): string => counted(count, 'once', 'times'),
  change: 'Change',
  remove: 'Remove',
  removeAll: 'Remove all',
  view: 'View',
  /** Name of a button: what it does, and to what. */
  actOn: (action: string, label: string): string => `${action}: ${label}`,
  countedRemoved: (count: number): string => counted(count, '1 taken out, not sent', 'taken out, not sent'),
  putBack: 'Put back',
  /** Said after a press. */
  saidRemoved: (label: string): string => `Not sent: ${label}`,
  saidPutBack: (label: string): string => `Sent again: ${label}`,
  loading: 'Loading',
  noPreview: 'This kind of file cannot be shown here. It is sent as it is on your device.',
  cut: 'Only the beginning is shown; the whole file is sent.',
  /** Name of a picture. */
  picture: (name: string): string => `Picture: ${name}`,
};
