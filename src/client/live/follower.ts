import type { CallContext } from '../call-context.js';
import { sleep } from '../clock.js';
import { isTicketApiError, type TicketApiErrorCode } from '../ticket-api-error.js';
import { askOnce, followStream } from './asking.js';
import type { Feed } from './feed.js';

/** Between two attempts at a stream where the server does not say. */
const RETRY = { first: 2_000, least: 500, longest: 60_000 };

/** Between two questions: quick where something happens, slow where nothing does. */
const PACE = { first: 10_000, longest: 60_000 };

/** A stream that lives so long was a good one. */
const GOOD_MS = 10_000;

/** Failures in a row after which the other way is tried. */
const PATIENCE = 3;

/** Where there is no stream, it is tried again after this; where nothing could be reached, sooner. */
const STREAM_AGAIN = { refused: 5 * 60_000, unreachable: 60_000 };

/** Nothing changes soon for those who may not ask. */
const LONG_PAUSE_MS = 5 * 60_000;

const NOT_ALLOWED: readonly unknown[] = ['unauthorized', 'forbidden', 'not-found'] satisfies TicketApiErrorCode[];

/** An answer came, but not as a stream: something in between keeps it back, or the server has none. */
const NO_STREAM: readonly unknown[] = [
  'unsupported-type',
  'contract',
  'timeout',
  'rate-limited',
] satisfies TicketApiErrorCode[];

/** Hears of changes by a stream, by asking where there is none, and comes back after whatever goes wrong. */
export class Follower {
  readonly #context: CallContext;
  readonly #feed: Feed;
  #failures = 0;
  #retry = RETRY.first;
  #pace = PACE.first;
  /** By the clock's ticks: before it nothing may be asked, or no stream. */
  #notBefore = -Infinity;
  #noStreamBefore = -Infinity;

  constructor(context: CallContext, feed: Feed) {
    this.#context = context;
    this.#feed = feed;
  }

  /** Goes on until the signal is aborted. Never rejects. */
  async follow(signal: AbortSignal): Promise<void> {
    const { clock } = this.#context;
    try {
      await this.#sleep(this.#notBefore - clock.ticks(), signal);
      for (;;) await this.#sleep(await this.#attempt(signal), signal);
    } catch {
      // Aborted; nothing else gets here.
    }
  }

  /** @returns how long to wait until the next one. */
  async #attempt(signal: AbortSignal): Promise<number> {
    const isStreaming = this.#context.clock.ticks() >= this.#noStreamBefore;
    try {
      return isStreaming ? await this.#stream(signal) : await this.#ask(signal);
    } catch (error) {
      signal.throwIfAborted();
      return this.#afterFailure(error, isStreaming);
    }
  }

  async #stream(signal: AbortSignal): Promise<number> {
    const { clock } = this.#context;
    let openedAt: number | undefined;
    const onOpen = () => (openedAt = clock.ticks());
    const onRetry = (ms: number) => (this.#retry = Math.min(RETRY.longest, Math.max(RETRY.least, ms)));
    try {
      await followStream(this.#context, this.#feed, { onOpen, onRetry }, signal);
    } catch (error) {
      if (openedAt === undefined || signal.aborted) throw error;
    }
    const lived = clock.ticks() - (openedAt ?? Infinity);
    this.#failures = lived >= GOOD_MS ? 0 : this.#failures + 1;
    return this.#backOff();
  }

  async #ask(signal: AbortSignal): Promise<number> {
    const isBusy = await askOnce(this.#context, this.#feed, signal);
    this.#failures = 0;
    this.#pace = isBusy ? PACE.first : Math.min(PACE.longest, this.#pace * 1.5);
    return this.#pace * (0.5 + this.#context.random() / 2);
  }

  #afterFailure(error: unknown, isStreaming: boolean): number {
    const { clock, random } = this.#context;
    const { code, retryAt } = isTicketApiError(error) ? error : {};
    this.#failures++;
    this.#feed.become('lost');
    const isRefused = NO_STREAM.includes(code);
    if (isStreaming && (isRefused || this.#failures >= PATIENCE)) {
      this.#noStreamBefore = clock.ticks() + STREAM_AGAIN[isRefused ? 'refused' : 'unreachable'];
      this.#failures = 0;
      if (retryAt === undefined) return 0;
    }
    if (retryAt !== undefined) {
      const ms = Math.max(0, retryAt - clock.now()) * (1 + random() / 10);
      // Also when somebody looks away and back meanwhile.
      this.#notBefore = clock.ticks() + ms;
      return ms;
    }
    return NOT_ALLOWED.includes(code) ? LONG_PAUSE_MS * (1 + random() / 10) : this.#backOff();
  }

  /** Exponential, with full jitter. */
  #backOff(): number {
    return this.#context.random() * Math.min(RETRY.longest, this.#retry * 2 ** this.#failures);
  }

  async #sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (ms > 0) await sleep(this.#context.clock, ms, signal);
  }
}
