/** The person leaves the picture as it was. */
export class ScreenshotCancelEvent extends Event {
  constructor() {
    super('helpdock-screenshot-cancel', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-screenshot-cancel': ScreenshotCancelEvent;
  }
}
