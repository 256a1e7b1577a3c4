import type { CallContext } from './call-context.js';
import { sleep } from './clock.js';
import type { Answer, ApiRequest } from './connection.js';
import { isTicketApiError, type TicketApiError } from './ticket-api-error.js';

/** With what a call waits. */
export interface RetryContext extends Pick<CallContext, 'clock' | 'random'> {
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

/** Sends a request that only reads. */
export function getting(request: Omit<ApiRequest, 'method'>, context: CallContext): Promise<Answer> {
  const { clock, random, connection } = context;
  const send = (): Promise<Answer> => connection.send({ ...request, method: 'GET' });
  return retrying(send, pauseWhenTransient, { clock, random, signal: request.signal });
}
