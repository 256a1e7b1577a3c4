/** The person has finished a picture and wants it as it is now. */
export class ScreenshotSaveEvent extends Event {
  /** The picture with all that was drawn on it. */
  readonly file: File;

  constructor(file: File) {
    super('helpdock-screenshot-save', { bubbles: true, composed: true });
    this.file = file;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-screenshot-save': ScreenshotSaveEvent;
  }
}
