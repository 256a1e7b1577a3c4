import { VOICE_BITS_PER_SECOND } from './limits.js';

const SLICE_MS = 1000;

/** A file can be sought to these, and MP4 comes in pieces from one to the next: what a crash may take. */
const KEY_FRAME_MS = 2000;

/** Some browsers never say that they have stopped. */
const STOP_PATIENCE_MS = 5000;

/** What the writer tells of. */
export interface MediaWriterEvents {
  onSlice(slice: Blob): void;
  /** The browser has given up, or has nothing to record any more. */
  onEnd(): void;
}

/** Options that not every browser knows. */
interface WriterOptions extends MediaRecorderOptions {
  videoKeyFrameIntervalDuration?: number;
}

/** Turns a stream into slices of a file. */
export class MediaWriter {
  readonly #recorder: MediaRecorder;
  readonly #stopped: Promise<void>;

  constructor(stream: MediaStream, type: string, bitsPerSecond: number, { onSlice, onEnd }: MediaWriterEvents) {
    const options: WriterOptions = {
      mimeType: type,
      videoBitsPerSecond: bitsPerSecond,
      audioBitsPerSecond: VOICE_BITS_PER_SECOND,
      videoKeyFrameIntervalDuration: KEY_FRAME_MS,
    };
    const recorder = new MediaRecorder(stream, options);
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size > 0) onSlice(data);
    });
    this.#stopped = new Promise((resolve) => {
      recorder.addEventListener('stop', () => {
        resolve();
        onEnd();
      });
    });
    recorder.start(SLICE_MS);
    this.#recorder = recorder;
  }

  /** Resolves when the last slice is there. */
  async stop(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STOP_PATIENCE_MS);
    });
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    await Promise.race([this.#stopped, late]);
    clearTimeout(timer);
  }
}
