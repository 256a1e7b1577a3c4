import type { TicketApiError } from '../../../client/ticket-api-error.js';

/** A browser that says it is online, and a service that is not reached for some minutes: the person should know. */
export const MAX_LOST = 12;

const LONGEST = 30_000;

/** Whether an upload ended because nothing gets through, and not because anybody said no. */
export function isLost(error: unknown): boolean {
  const { code } = (error ?? {}) as Partial<TicketApiError>;
  return code === 'offline' || (code === 'timeout' && !navigator.onLine);
}

/** Milliseconds until the connection is tried again: spread, because many lost it at the same moment. */
export const pauseAfter = (count: number): number => Math.min(LONGEST, 2000 * 2 ** count) * (1 - Math.random() / 4);
