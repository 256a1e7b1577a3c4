/** The person wants to use a recording. */
export class RecordingSaveEvent extends Event {
  readonly file: File;
  readonly #release: () => Promise<void>;

  constructor(file: File, release: () => Promise<void>) {
    super('helpdock-recording-save', { bubbles: true, composed: true });
    this.file = file;
    this.#release = release;
  }

  /**
   * Removes the copy that this browser keeps. Call it when the file is safe elsewhere or not wanted any more; until then
   * the recording is offered again after a crash or a closed tab.
   */
  async release(): Promise<void> {
    await this.#release();
  }
}

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
    'helpdock-recording-save': RecordingSaveEvent;
    'helpdock-recording-cancel': RecordingCancelEvent;
  }
}
