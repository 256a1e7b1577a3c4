import type { TicketApi, UploadOptions } from '../../src/client/ticket-api.js';
import type { Attachment } from '../../src/contract/index.js';

/** An upload that waits for the test to say what becomes of it. */
export interface RunningUpload {
  readonly file: File;
  readonly signal: AbortSignal;
  progress(sent: number): void;
  finish(id?: string): void;
  fail(error: unknown): void;
}

/** The uploads of a ticket API, answered by the test: what was asked for, then what is answered. No sleeps. */
export class UploadDialogue implements Pick<TicketApi, 'upload' | 'removeUpload'> {
  /** In the order of their start. */
  readonly started: RunningUpload[] = [];
  readonly removed: string[] = [];

  upload(file: File, { signal = new AbortController().signal, onProgress }: UploadOptions = {}): Promise<Attachment> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      this.started.push({
        file,
        signal,
        progress: (sent) => onProgress?.({ sent, total: file.size }),
        finish: (id = `id-of-${file.name}`) => resolve({ id, name: file.name, size: file.size, type: file.type }),
        fail: reject,
      });
    });
  }

  removeUpload(id: string): Promise<void> {
    this.removed.push(id);
    return Promise.resolve();
  }

  /** Names of the files whose upload was started. */
  get names(): string[] {
    return this.started.map(({ file }) => file.name);
  }
}
