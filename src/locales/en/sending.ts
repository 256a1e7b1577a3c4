/** Words of what comes after the press on Send; fetched with it. */
export const sending = {
  sending: 'Sending',
  waiting: 'Waiting for your files',
  stillSending: 'This takes longer than usual. Your text is kept.',
  stop: 'Stop',
  retryIn: (seconds: number) => `Try again in ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}`,
  summary: (count: number) => (count === 1 ? 'One answer needs a change' : `${count} answers need a change`),
  /** Nothing is wrong but that answers are missing. */
  missing: (count: number) => (count === 1 ? 'One answer is missing' : `${count} answers are missing`),
  notConfirmed: 'Not confirmed',
  safeRetry: 'It may have arrived. Your text is kept, and trying again never files it twice.',
  stopped: 'You stopped sending.',
  /** The device itself says so. */
  offline: 'You are offline.',
  back: 'The connection is back.',
  otherWay: 'Or reach support another way:',
  mail: 'Write an e-mail',
  visit: 'Open the support page',
  copyText: 'Copy what you wrote',
  cannotCopy: 'This browser does not let the page copy. Select the text and copy it yourself.',
  numberLabel: 'Ticket number',
  copyNumber: 'Copy number',
  next: (name: string) => `${name} reads it and answers here.`,
  nextByEmail: (name: string, email: string) => `${name} reads it and answers to ${email}.`,
  /** Stands where the support organisation has no name. */
  team: 'The support team',
  nextTitle: 'What happens next',
  arrived: 'Your ticket has arrived.',
  answerBy: (when: string) => `The first answer is due by ${when}.`,
  /** `place` is the name of the view with the tickets. */
  stays: (place: string) => `Its status and all answers stand under “${place}”.`,
  follow: 'Follow this ticket',
  another: 'Report something else',
  /** What is wrong with a request and no control can find; the words for the rest are those of the controls. */
  request: {
    'unknown-type': 'This kind of request is no longer offered. Choose another one.',
    'unknown-field': 'A part of this form is no longer asked for. Open the form again.',
    'unknown-upload': 'A file is no longer there. Add it again.',
    'type-mismatch': 'A file is something else than its name says, and of a type that is not accepted. Remove it.',
  },
};
