import { eventStream, type EventStreamSource } from './event-stream.js';
import { GatewayProblem } from './gateway-problem.js';

/** How events are streamed. */
export interface StreamOptions {
  /** Milliseconds between signs of life on a quiet stream; 20 seconds unless told otherwise. */
  heartbeat?: number;
  /** Milliseconds after which a stream is ended, so that its reader has to show a valid token again; 5 minutes. */
  lifetime?: number;
  /** Streams of one requester, or of one address where nobody is signed in, at the same time; 20. */
  maxPerRequester?: number;
  /** Ends all streams: abort it when the server closes, which otherwise waits for them. */
  signal?: AbortSignal;
}

/** The streams of a gateway that are open. */
export class EventStreams {
  readonly #options: Required<Omit<StreamOptions, 'signal'>>;
  readonly #signal: AbortSignal | undefined;
  readonly #ends = new Set<() => void>();
  readonly #counts = new Map<string, number>();

  constructor({ signal, heartbeat = 20_000, lifetime = 300_000, maxPerRequester = 20 }: StreamOptions = {}) {
    this.#options = { heartbeat, lifetime, maxPerRequester };
    this.#signal = signal;
    signal?.addEventListener('abort', () => {
      for (const end of [...this.#ends]) end();
    });
  }

  /**
   * Opens a stream.
   * @param key whose stream it is, for the limit
   * @param left aborts when the reader has left
   * @throws {GatewayProblem} `rate-limited` when the requester has too many
   */
  open(
    key: string,
    source: Omit<EventStreamSource, 'heartbeat' | 'onEnd'>,
    left: AbortSignal,
  ): ReadableStream<Uint8Array> {
    const { heartbeat, lifetime, maxPerRequester } = this.#options;
    const count = this.#counts.get(key) ?? 0;
    if (count >= maxPerRequester) {
      const detail = 'There are too many open streams; ask for pages instead.';
      throw new GatewayProblem('rate-limited', { detail, headers: { 'retry-after': '60' } });
    }
    this.#counts.set(key, count + 1);
    const onEnd = (): void => {
      clearTimeout(age);
      left.removeEventListener('abort', end);
      this.#ends.delete(end);
      const others = (this.#counts.get(key) ?? 1) - 1;
      if (others) this.#counts.set(key, others);
      else this.#counts.delete(key);
    };
    const { body, end } = eventStream({ ...source, heartbeat, onEnd });
    const age = setTimeout(end, lifetime);
    this.#ends.add(end);
    left.addEventListener('abort', end);
    if (left.aborted || this.#signal?.aborted) end();
    return body;
  }
}
