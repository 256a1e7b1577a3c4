import type { TicketApiErrorCode } from '../client/ticket-api-error.js';
import type { Messages } from '../locales/index.js';

/** Errors are told apart by name and code and never by class: a host's own `TicketApi` has classes of its own. */
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The code of a failed call; nothing where something else went wrong. */
export function apiErrorCode(error: unknown): TicketApiErrorCode | undefined {
  return error instanceof Error && error.name === 'TicketApiError' ? (codeOf(error) as TicketApiErrorCode) : undefined;
}

/** What happened, as a sentence for the reader. */
export function reasonFor(error: unknown, { errors: { reason } }: Messages): string {
  if (codeOf(error) === 'HD101') return reason.setup;
  const code = apiErrorCode(error);
  return (code && reason[code]) ?? reason.unknown;
}
