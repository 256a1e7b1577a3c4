import { announcedPause, backOff, pauseWhenTransient, type Pause } from './retry.js';
import { isTicketApiError, TicketApiError } from './ticket-api-error.js';

/** Code of the problem document of a 409 that means: the first request with this idempotency key is still at work. */
export const IN_PROGRESS = 'in-progress';

/** Waits of half a second up to four and a half: about ten seconds in all, then the person is told. */
const ATTEMPTS = 6;

/**
 * Filing a ticket or a message may be repeated as freely as reading, because the idempotency key makes one of all attempts.
 * While an earlier attempt is still at work there is nothing to report yet: wait, and ask again with the same key.
 */
export const pauseWhenFiling: Pause = (error, count, context) => {
  if (error.problem !== IN_PROGRESS) return pauseWhenTransient(error, count, context);
  if (count >= ATTEMPTS) return undefined;
  return error.retryAt === undefined ? 500 + backOff(count, context, 4000) : announcedPause(error, context);
};

/** The first attempt never came to an end that could be seen: whether it was filed is not known. */
export const asUnconfirmed = (error: unknown): unknown =>
  isTicketApiError(error) && error.problem === IN_PROGRESS
    ? new TicketApiError('timeout', 'It is still being filed.', { status: error.status, cause: error })
    : error;
