/** The panel opened. */
export class WidgetOpenEvent extends Event {
  constructor() {
    super('helpdock-open', { bubbles: true, composed: true });
  }
}

/** The panel closed; what was typed in it is kept. */
export class WidgetCloseEvent extends Event {
  constructor() {
    super('helpdock-close', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-open': WidgetOpenEvent;
    'helpdock-close': WidgetCloseEvent;
  }
}
