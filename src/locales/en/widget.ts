/** The panel and its views. */
export const widget = {
  home: 'Help',
  homeOf: (name: string) => `${name} help`,
  welcome: 'How can we help?',
  newTicket: 'New request',
  tickets: 'My tickets',
  allTickets: 'Show all',
  ticket: (number: string) => `Ticket ${number}`,
  anyTicket: 'Ticket',
  catalogFailed: 'The help form could not be loaded',
  viewFailed: 'This part could not be loaded.',
  contact: 'Other ways to reach us:',
};
