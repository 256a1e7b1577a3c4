import type { CallContext } from './call-context.js';
import { TicketApiError } from './ticket-api-error.js';
import type { TicketApi } from './ticket-api.js';

/** Calls of the port that no form needs in order to appear. */
export type LateCall = Exclude<keyof TicketApi, 'catalog' | 'watch' | 'now'>;

/** A call of the port, as a part of the client carries it out. */
export type CallOf<Name extends LateCall> =
  NonNullable<TicketApi[Name]> extends (...args: infer Args) => infer Result
    ? (context: CallContext, ...args: Args) => Result
    : never;

/**
 * The parts of the client that a form can be shown without. A part that cannot be fetched is one more way of being
 * offline, and may be there at the next attempt.
 */
export function part<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((cause: unknown) => {
      throw new TicketApiError('offline', 'A part of the client could not be loaded.', { cause });
    });
}
