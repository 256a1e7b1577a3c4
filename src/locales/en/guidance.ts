/**
 * Words of what helps before and while a request is written; fetched behind the form. Moments, numbers and lists come in
 * as text in the reader's notation, names and texts of the organisation as they are.
 */
export const guidance = {
  // Is anybody there.
  isThere: (who: string, until: string) => `${who} is there now${until && `, until ${until}`}.`,
  isAway: (who: string, back: string) => `${who} is not there now${back && `. Back ${back}`}.`,
  support: 'Support',
  onCall: 'Somebody on call',
  // The urgent way.
  urgentSwitch: 'This cannot wait',
  urgentLegend: 'What is the case?',
  urgentHelp: 'The urgent way is for these cases only. Choose the one that applies.',
  marked: (marker: string) =>
    `You wrote ${marker}. Choose the case that applies and it goes the urgent way; otherwise it goes like any other request.`,
  canWait: 'It can wait',
  call: (phone: string) => `Call ${phone}`,
  page: 'Page whoever is on call',
  urgentPriority: (label: string) => `${label}, as long as it is urgent.`,
  urgentSent: 'It went the urgent way',
  // Where it goes, and when the answer comes.
  answerBy: (name: string, when: string) => `Sends to ${name} · first answer usually by ${when}`,
  informs: (name: string) => `Sends to ${name} · for information, no answer to expect`,
  informational: 'For information only: there will be no answer unless something is unclear.',
  // A good report.
  preparation: 'Before you write',
  checklist: 'A good report has',
  parts: (done: number, count: number) => `${done} of ${count}`,
  missing: (items: string) => `Still missing: ${items}.`,
  complete: 'All there.',
  mayBeSent: 'You can send it without.',
  wouldHelp: (items: string) => `Would help, too: ${items}.`,
  // What is known already.
  notices: 'Known right now',
  kinds: { incident: 'Known problem', maintenance: 'Planned work', information: 'Good to know' },
  since: (when: string) => `since ${when}`,
  from: (when: string) => `from ${when}`,
  until: (when: string) => `until ${when}`,
  updated: (when: string) => `Last news: ${when}`,
  affected: (count: number) => (count === 1 ? '1 person sees it' : `${count} people see it`),
  join: 'I see this too',
  joining: 'Telling support',
  joined: 'You see this too. Support knows; no ticket needed.',
  joinedShort: 'You see this too',
  joinEmail: 'Your e-mail, if you want news',
  joinSend: 'Tell support',
  cancel: 'Cancel',
  badEmail: 'Enter an e-mail address, such as name@example.com, or leave it empty.',
  joinFailed: 'Support was not told.',
  // Articles.
  articles: 'This may answer it',
  articlesFound: (count: number) => (count === 1 ? '1 article may answer it' : `${count} articles may answer it`),
  answered: 'This answered it',
  openArticle: 'Open the page',
  backToForm: 'Back to the request',
  left: 'What you wrote is kept here.',
};
