import type { Lenient } from '../contract/index.js';
import { jsonOf, type Answer } from './answer.js';
import type { ClientFault } from './connection.js';
import { TicketApiError } from './ticket-api-error.js';

/** Where an answer departs from the contract, as far as the reader says; never what stands there. */
function placesIn(error: unknown): string {
  const { issues } = error as { issues?: readonly { path: readonly PropertyKey[] }[] };
  const places = issues?.map(({ path }) => `/${path.map(String).join('/')}`) ?? [];
  return places.slice(0, 5).join(', ');
}

/** Reads an answer by the contract, once, at the edge: behind it every value is what its type says. */
export function readAnswer<T>(answer: Answer, read: (json: unknown) => T): T {
  const json = jsonOf(answer);
  try {
    return read(json);
  } catch (cause) {
    throw new TicketApiError(
      'contract',
      `${answer.call}: the answer does not fit the contract at ${placesIn(cause)}.`,
      {
        status: answer.status,
        cause,
      },
    );
  }
}

/** As `readAnswer`, for lists of which entries that do not fit are left out, and reported. */
export function readLenient<T>(
  answer: Answer,
  read: (json: unknown) => Lenient<T>,
  onFault: (fault: ClientFault) => void,
): T {
  const { value, skipped } = readAnswer(answer, read);
  if (skipped > 0) {
    onFault({ code: 'HD105', message: `${answer.call}: ${skipped} entries do not fit the contract and are left out.` });
  }
  return value;
}
