import { isTicketApiError, type TicketApiErrorCode } from '../client/ticket-api-error.js';
import type { Messages } from '../locales/index.js';

/** The code of a failed call; nothing where something else went wrong. */
export function apiErrorCode(error: unknown): TicketApiErrorCode | undefined {
  return isTicketApiError(error) ? error.code : undefined;
}

/** What happened, as a sentence for the reader. */
export function reasonFor(error: unknown, { errors: { reason } }: Messages): string {
  if ((Object(error) as { code?: unknown }).code === 'HD101') return reason.setup;
  const code = apiErrorCode(error);
  return (code && reason[code]) ?? reason.unknown;
}
