import { TicketApiError } from './ticket-api-error.js';

/**
 * The parts of the client that a form can be shown without. A part that cannot be fetched is one more way of being
 * offline, and may be there at the next attempt.
 */
function part<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((cause: unknown) => {
      throw new TicketApiError('offline', 'A part of the client could not be loaded.', { cause });
    });
}

export const loadRefusal = part(() => import('./refusal.js'));
export const loadTicketCalls = part(() => import('./ticket-calls.js'));
export const loadUploads = part(() => import('./uploads.js'));
