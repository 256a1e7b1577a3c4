import { CaptureError } from '../capture-error.js';

/**
 * Does something for so long at most. Whoever does it is told by the signal when it is in vain; what it has by then, it
 * has to give back itself.
 */
export async function within<T>(
  limit: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const control = new AbortController();
  const handleAbort = (): void => control.abort(outer?.reason);
  outer?.addEventListener('abort', handleAbort);
  const timer = setTimeout(() => control.abort(new CaptureError('timeout', `Not within ${limit} ms`)), limit);
  const { signal } = control;
  const ended = new Promise<never>((_resolve, reject) => {
    // A little later: the work may know better why it has come to nothing.
    signal.addEventListener('abort', () => setTimeout(reject, 0, signal.reason));
  });
  try {
    return await Promise.race([work(signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', handleAbort);
  }
}
