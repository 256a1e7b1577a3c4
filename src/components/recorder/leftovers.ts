import type { ReactiveControllerHost } from 'lit';
import type * as Capture from '../../capture/recording/index.js';
import type { StoredRecording } from '../../capture/recording/index.js';
import type { FinishedRecording } from './finished-recording.js';

/** Recordings that a crash or a closed tab cut off, as long as they can be offered. */
export class Leftovers {
  readonly #host: ReactiveControllerHost;
  #capture?: typeof Capture;
  #all: readonly StoredRecording[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The one to be offered now. */
  get next(): StoredRecording | undefined {
    return this.#all[0];
  }

  async find(capture: typeof Capture, scope: string): Promise<void> {
    this.#capture = capture;
    this.#all = await capture.unfinishedRecordings(scope);
    this.#host.requestUpdate();
  }

  /** Makes a file of what is left, or throws it away where that cannot be read. Either way it is not offered any more. */
  async recover({ id }: StoredRecording): Promise<FinishedRecording | undefined> {
    this.#forget(id);
    try {
      const recording = await this.#capture?.recoverRecording(id);
      return recording && { recording, release: async () => this.#capture?.discardRecording(id) };
    } catch {
      void this.#capture?.discardRecording(id);
      return undefined;
    }
  }

  discard(id: string): void {
    this.#forget(id);
    void this.#capture?.discardRecording(id);
  }

  #forget(leftover: string): void {
    this.#all = this.#all.filter(({ id }) => id !== leftover);
    this.#host.requestUpdate();
  }
}
