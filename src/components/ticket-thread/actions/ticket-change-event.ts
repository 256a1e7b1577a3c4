import type { TicketDetail } from '../../../contract/index.js';

/** A ticket was changed by the reader: closed, opened again, rated, or read. */
export class TicketChangeEvent extends Event {
  /** As it is now. */
  readonly ticket: TicketDetail;

  constructor(ticket: TicketDetail) {
    super('helpdock-ticket-change', { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

declare global {
  interface HTMLElementEventMap {
    'helpdock-ticket-change': TicketChangeEvent;
  }
}
