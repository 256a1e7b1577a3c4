import type { TicketDetail } from '../../contract/index.js';

/** A ticket was read, for the first time or again. */
export class TicketLoadEvent extends Event {
  readonly ticket: TicketDetail;

  constructor(ticket: TicketDetail) {
    super('helpdock-ticket-load', { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-ticket-load': TicketLoadEvent;
  }
}
