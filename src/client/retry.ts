import { sleep, type Clock } from './clock.js';
import { isTicketApiError, type TicketApiError } from './ticket-api-error.js';

/** With what a call waits. */
export interface RetryContext {
  clock: Clock;
  /** 0 to 1; spreads the requests of many browsers that failed at the same moment. */
  random: () => number;
  signal?: AbortSignal;
}

/** How long to wait after the failure number `count` (from 0) before asking again; undefined: not at all. */
export type Pause = (error: TicketApiError, count: number, context: RetryContext) => number | undefined;

/** A person is waiting in front of it: whoever asks for more patience than this is answered by the person. */
const LONGEST_WAIT = 10_000;
const RETRIES = 2;

/** Exponential back-off with full jitter. */
export const backOff = (count: number, { random }: RetryContext, longest = LONGEST_WAIT): number =>
  random() * Math.min(longest, 500 * 2 ** count);

/** Until the server's `Retry-After` has passed, and up to a tenth more; undefined without one, or when it is too far away. */
export function announcedPause(
  { retryAt }: TicketApiError,
  { clock, random }: RetryContext,
  longest = LONGEST_WAIT,
): number | undefined {
  const wait = retryAt === undefined ? Infinity : Math.max(0, retryAt - clock.now());
  return wait <= longest ? wait * (1 + random() / 10) : undefined;
}

/** For requests that may be repeated: reading, and whatever carries an idempotency key. */
export const pauseWhenTransient: Pause = (error, count, context) => {
  const isTransient = error.code === 'offline' || error.code === 'unavailable';
  if (count >= RETRIES || !(isTransient || error.code === 'rate-limited')) return undefined;
  if (error.retryAt !== undefined) return announcedPause(error, context);
  return isTransient ? backOff(count, context) : undefined;
};

/** Calls until it succeeds or `pause` gives up; then rejects with the last error. */
export async function retrying<T>(call: () => Promise<T>, pause: Pause, context: RetryContext): Promise<T> {
  for (let count = 0; ; count++) {
    try {
      return await call();
    } catch (error) {
      const ms = isTicketApiError(error) ? pause(error, count, context) : undefined;
      if (ms === undefined) throw error;
      await sleep(context.clock, ms, context.signal);
    }
  }
}
