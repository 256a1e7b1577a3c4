/**
 * Records what a person shows, from the question what that shall be to the finished file. It knows nothing of a user
 * interface: whoever has one asks by its methods and hears of every state.
 */
import { CaptureError, isCaptureError } from '../capture-error.js';
import { recordingLimits, type RecordingLimits } from './limits.js';
import { systemClock, type RecordingClock } from './recording-clock.js';
import type { RecordingFacts, RecordingState, StopReason } from './recording-state.js';
import { recordingType } from './recording-type.js';
import { Sources } from './sources.js';
import { Take } from './take.js';

/** What to record, and for whom. */
export interface RecordingOptions {
  /** Bytes. */
  readonly maxSize: number;
  /** Types of files that are taken, as in an attachment policy; all where absent. */
  readonly types?: readonly string[];
  /** Whose recording it is: nobody is offered one of another scope. */
  readonly scope?: string;
  /** Whether to ask for the microphone. */
  readonly voice?: boolean;
  /** Seconds between the choice and the beginning; 3 where absent. */
  readonly countdown?: number;
  readonly clock?: RecordingClock;
  /** Hears of every state. */
  readonly onState?: (state: RecordingState) => void;
}

const COUNTDOWN = 3;
const SECOND = 1000;

/** One recording; for the next one there is another. */
export class ScreenRecorder {
  /** What it may become at most. */
  readonly limits: RecordingLimits;
  readonly #options: RecordingOptions;
  readonly #clock: RecordingClock;
  readonly #sources = new Sources();
  #state: RecordingState = { status: 'idle' };
  #stream?: MediaStream;
  #take?: Take;
  #timer: unknown;

  constructor(options: RecordingOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.limits = recordingLimits(options.maxSize);
  }

  get state(): RecordingState {
    return this.#state;
  }

  /** Asks what to record, and begins. It has to be called in the click itself. */
  async start(): Promise<void> {
    if (this.#state.status !== 'idle') return;
    const { voice = false, countdown = COUNTDOWN } = this.#options;
    this.#become({ status: 'asking' });
    try {
      this.#stream = await this.#sources.open(voice, this.#handleEnd);
      if (this.#is('asking')) this.#count(countdown);
    } catch (error) {
      if (this.#is('asking')) await this.#fail(error);
    }
  }

  /** Ends the countdown. */
  startNow(): void {
    if (this.#is('countdown')) this.#record();
  }

  /** Ends the recording; the file follows with the state `stopped`. */
  async stop(): Promise<void> {
    await this.#stop('asked');
  }

  /** Ends without a file, but leaves what is stored to be found by whoever comes next. */
  async leave(): Promise<void> {
    this.#end();
    await this.#take?.leave();
  }

  /** Ends without a file, and removes what is stored. For a finished recording it says that the file is safe elsewhere. */
  async discard(): Promise<void> {
    this.#end();
    await this.#take?.remove();
  }

  #count(seconds: number): void {
    if (seconds <= 0) return this.#record();
    this.#become({ status: 'countdown', seconds, voice: this.#sources.voice });
    this.#timer = this.#clock.setTimeout(() => this.#count(seconds - 1), SECOND);
  }

  #record(): void {
    this.#clock.clearTimeout(this.#timer);
    const { types, scope = '' } = this.#options;
    const type = recordingType(this.#sources.voice === 'on', types);
    try {
      if (!type || !this.#stream)
        throw new CaptureError('unsupported', 'The browser records nothing that is taken here.');
      this.#take = new Take(this.#stream, {
        type,
        scope,
        limits: this.limits,
        clock: this.#clock,
        onProgress: () => {
          if (this.#is('recording')) this.#tell();
        },
        onEnd: (reason) => void this.#stop(reason),
      });
      this.#tell();
    } catch (error) {
      void this.#fail(error);
    }
  }

  readonly #handleEnd = (): void => {
    const hasBegun = !this.#is('asking') && !this.#is('countdown');
    if (hasBegun) void this.#stop('ended');
    else void this.#fail(new CaptureError('ended', 'Sharing ended before anything was recorded.'));
  };

  async #stop(reason: StopReason): Promise<void> {
    const take = this.#take;
    if (!take || !this.#is('recording')) return;
    this.#become({ status: 'finishing' });
    try {
      await take.stop();
      this.#sources.close();
      const recording = await take.finish();
      // Whoever has left meanwhile wants no file any more.
      if (this.#is('finishing')) this.#become({ status: 'stopped', recording, reason, ...this.#facts(take) });
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #fail(cause: unknown): Promise<void> {
    const error = isCaptureError(cause) ? cause : new CaptureError('failed', 'The recording failed.', { cause });
    this.#end({ status: 'failed', error });
    await this.#take?.remove();
  }

  #end(state: RecordingState = { status: 'idle' }): void {
    this.#clock.clearTimeout(this.#timer);
    this.#sources.close();
    this.#become(state);
  }

  #tell(): void {
    const take = this.#take;
    if (take) this.#become({ status: 'recording', seconds: take.seconds, bytes: take.bytes, ...this.#facts(take) });
  }

  #facts({ isStored }: Take): RecordingFacts {
    return { voice: this.#sources.voice, isStored };
  }

  #is(status: RecordingState['status']): boolean {
    return this.#state.status === status;
  }

  #become(state: RecordingState): void {
    this.#state = state;
    this.#options.onState?.(state);
  }
}
