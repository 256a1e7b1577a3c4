/** The catalog could not be had; the console says why, and the widget tells the reader. */
export class CatalogErrorEvent extends Event {
  /** A `TicketApiError` in most cases. */
  readonly error: unknown;

  constructor(error: unknown) {
    super('helpdock-catalog-error', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-catalog-error': CatalogErrorEvent;
  }
}
