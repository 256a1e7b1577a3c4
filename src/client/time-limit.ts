import type { Clock } from './clock.js';
import { TicketApiError } from './ticket-api-error.js';
import { untilAborted } from './until-aborted.js';

/** How long a task may take, and who else may end it. */
export interface TimeLimit {
  clock: Clock;
  /** Milliseconds. */
  ms: number;
  signal?: AbortSignal;
}

/**
 * Runs a task until it is done, its time is up or the caller aborts it.
 *
 * Not `AbortSignal.any([signal, AbortSignal.timeout(ms)])`: that knows no other clock, leaves a trace on a long-lived
 * signal of the caller with each call, and does not help where a host's `fetch` ignores its signal. Here the promise
 * settles in any case, and nothing is left behind.
 */
export async function withTimeLimit<T>(
  { clock, ms, signal }: TimeLimit,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal?.reason);
  const expire = (): void => controller.abort(new TicketApiError('timeout', `No complete answer within ${ms} ms.`));
  const timer = clock.setTimeout(expire, ms);
  signal?.addEventListener('abort', stop);
  try {
    return await untilAborted(task(controller.signal), controller.signal);
  } finally {
    clock.clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
