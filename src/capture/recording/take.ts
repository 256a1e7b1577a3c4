import { CaptureError } from '../capture-error.js';
import { finishFile } from './finish-file.js';
import type { RecordingLimits } from './limits.js';
import { MediaWriter } from './media-writer.js';
import type { RecordingClock } from './recording-clock.js';
import { recordingName } from './recording-name.js';
import type { Recording, StopReason } from './recording-state.js';
import { SliceKeeper } from './slice-keeper.js';

/** What is recorded, and how far it may go. */
export interface TakeOptions {
  readonly type: string;
  readonly scope: string;
  readonly limits: RecordingLimits;
  readonly clock: RecordingClock;
  /** Something else is true: time, bytes, or whether it is stored. */
  onProgress(): void;
  /** It has come to a limit, or the browser has given up. The take still has to be finished. */
  onEnd(reason: StopReason): void;
}

const SECOND = 1000;

/** What the index of a file may take, which is written last. */
const INDEX_ROOM = 30_000;

/** From the first frame to the last: writes slices, keeps them, and minds the limits. */
export class Take {
  readonly #options: TakeOptions;
  readonly #startedAt: number;
  readonly #startedTicks: number;
  readonly #keeper: SliceKeeper;
  readonly #writer: MediaWriter;
  #stoppedTicks?: number;
  #timer: unknown;
  #bytes = 0;
  #largest = 0;

  constructor(stream: MediaStream, options: TakeOptions) {
    const { clock, limits, scope, type, onEnd, onProgress } = options;
    this.#options = options;
    this.#startedAt = clock.now();
    this.#startedTicks = clock.ticks();
    this.#writer = new MediaWriter(stream, type, limits.bitsPerSecond, {
      onSlice: (slice) => this.#add(slice),
      onEnd: () => onEnd('ended'),
    });
    this.#keeper = new SliceKeeper({ scope, type, startedAt: this.#startedAt }, onProgress);
    this.#wait();
  }

  /** Whole ones. */
  get seconds(): number {
    return Math.floor(((this.#stoppedTicks ?? this.#options.clock.ticks()) - this.#startedTicks) / SECOND);
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isStored(): boolean {
    return this.#keeper.isStored;
  }

  /** Stops writing; what is there is stored before it is over. */
  async stop(): Promise<void> {
    const { clock } = this.#options;
    clock.clearTimeout(this.#timer);
    this.#stoppedTicks ??= clock.ticks();
    await this.#writer.stop();
  }

  /**
   * Makes a file of what was recorded.
   * @throws {CaptureError} when there is nothing, or nothing that is small enough
   */
  async finish(): Promise<Recording> {
    const { seconds } = this;
    const { type, limits } = this.#options;
    const slices = [...this.#keeper.slices];
    if (slices.length === 0) throw new CaptureError('empty', 'The browser has recorded nothing.');
    const size = (): number => slices.reduce((sum, slice) => sum + slice.size, INDEX_ROOM);
    while (slices.length > 0 && size() > limits.bytes) slices.pop();
    if (slices.length === 0) throw new CaptureError('too-large', 'Not even a second of it is small enough.');
    return {
      id: this.#keeper.id,
      ...(await finishFile(slices, { type, seconds, name: recordingName(type, this.#startedAt) })),
    };
  }

  /** Leaves what is stored to whoever finds it. */
  async leave(): Promise<void> {
    await this.stop();
    await this.#keeper.leave();
  }

  /** Removes what is stored. */
  async remove(): Promise<void> {
    await this.stop();
    await this.#keeper.remove();
  }

  #add(slice: Blob): void {
    const { clock, limits, onEnd, onProgress } = this.#options;
    this.#bytes += slice.size;
    this.#largest = Math.max(this.#largest, slice.size);
    this.#keeper.add(slice, this.seconds, clock.now());
    // As much again may be on its way when the browser hears that it is enough.
    if (this.#bytes + 2 * this.#largest + INDEX_ROOM > limits.bytes) onEnd('size');
    else onProgress();
  }

  #wait(): void {
    this.#timer = this.#options.clock.setTimeout(this.#handleSecond, SECOND);
  }

  /** Timers of a page in the background are late: what counts is the clock. */
  readonly #handleSecond = (): void => {
    const { limits, onEnd, onProgress } = this.#options;
    if (this.seconds >= limits.seconds) return onEnd('time');
    this.#wait();
    onProgress();
  };
}
