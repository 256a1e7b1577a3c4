/** The person wants no recording after all. */
export class RecordingCancelEvent extends Event {
  /** They want to attach a file instead. */
  readonly wantsFile: boolean;

  constructor(wantsFile: boolean) {
    super('helpdock-recording-cancel', { bubbles: true, composed: true });
    this.wantsFile = wantsFile;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-recording-cancel': RecordingCancelEvent;
  }
}
