/** Words of the ticket form. */
export const form = {
  typeLabel: 'What is it about?',
  requesterLegend: 'How can we reach you?',
  name: 'Your name',
  email: 'Your e-mail',
  emailHelp: 'The answer goes to this address.',
  sendsAs: (who: string) => `Sends as ${who}`,
  change: 'Change',
  send: 'Send ticket',
  sendsTo: (name: string) => `Sends to ${name}`,
  notSent: 'Not sent yet',
  kept: 'Your text is kept.',
  loading: 'Loading the form',
  catalogFailed: 'The form can’t be shown',
  fieldFailed: 'This part of the form could not be loaded.',
  sentTitle: 'Your ticket is sent',
};
