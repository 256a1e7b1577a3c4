/**
 * Words of the form controls. `issues` is keyed by the codes of field issues, so that what a control finds by itself and
 * what the rules of a request or the server find are said in the same words. Limits arrive formatted.
 */
export const controls = {
  chooseOne: 'Choose one',
  issues: {
    required: 'Fill this in.',
    'too-short': (limit: string) => `Write at least ${limit} characters.`,
    'too-long': (limit: string) => `Shorten this to ${limit} characters.`,
    'too-few': (limit: string) => `Give at least ${limit}.`,
    'too-many': (limit: string) => `Keep it to ${limit} at most.`,
    'too-small': (limit: string) => `Enter ${limit} or more.`,
    'too-large': (limit: string) => `Enter ${limit} or less.`,
    'too-early': (limit: string) => `Pick ${limit} or later.`,
    'too-late': (limit: string) => `Pick ${limit} or earlier.`,
    'bad-type': 'Check this answer.',
    'bad-number': 'Enter a number, such as 12 or 3.5.',
    'bad-url': 'Enter a web address that starts with https://.',
    'bad-email': 'Enter an e-mail address, such as name@example.com.',
    'bad-date': 'Enter a complete date.',
    'bad-pattern': 'Use the format that is asked for.',
    'unknown-option': 'Choose one of the options.',
    'window-order': 'Let the end be after the start.',
    'detail-required': 'Describe it in a few words.',
  },
  required: 'required',
  requiredChoice: 'Choose one option.',
  requiredChoices: 'Choose at least one option.',
  requiredTick: 'Tick this box to go on.',
  counter: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
  counterOver: (over: number) => (over === 1 ? '1 character too many' : `${over} characters too many`),
};
