import type { Ticket } from '../../contract/index.js';

/** The reader chose a ticket. */
export class TicketSelectEvent extends Event {
  readonly ticket: Ticket;

  constructor(ticket: Ticket) {
    super('helpdock-ticket-select', { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-ticket-select': TicketSelectEvent;
  }
}
