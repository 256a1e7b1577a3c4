import type { CreatedTicket, NewTicket } from '../../contract/index.js';

const crossing = { bubbles: true, composed: true };

/** Somebody sends a ticket. The host may amend `ticket`, or prevent the default to keep it from being sent. */
export class BeforeSubmitEvent extends Event {
  readonly ticket: NewTicket;

  constructor(ticket: NewTicket) {
    super('helpdock-before-submit', { ...crossing, cancelable: true });
    this.ticket = ticket;
  }
}

/** A ticket was filed. Prevent the default to show a confirmation of your own instead of the form's. */
export class TicketCreatedEvent extends Event {
  readonly ticket: CreatedTicket;

  constructor(ticket: CreatedTicket) {
    super('helpdock-ticket-created', { ...crossing, cancelable: true });
    this.ticket = ticket;
  }
}

/** A ticket could not be filed, or it is not known whether it was. What was typed is still in the form. */
export class SubmitFailedEvent extends Event {
  /** A `TicketApiError` in most cases. */
  readonly error: unknown;

  constructor(error: unknown) {
    super('helpdock-submit-failed', crossing);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-before-submit': BeforeSubmitEvent;
    'helpdock-ticket-created': TicketCreatedEvent;
    'helpdock-submit-failed': SubmitFailedEvent;
  }
}
