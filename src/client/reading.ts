import type { Answer } from './connection.js';
import { TicketApiError } from './ticket-api-error.js';

/** Where an answer departs from the contract, as far as the reader says; never what stands there. */
function placesIn(error: unknown): string {
  const { issues } = error as { issues?: readonly { path: readonly PropertyKey[] }[] };
  const places = issues?.map(({ path }) => `/${path.map(String).join('/')}`) ?? [];
  return places.slice(0, 5).join(', ');
}

function jsonOf({ call, text, headers }: Answer): unknown {
  if (text === undefined) {
    const type = headers.get('Content-Type') ?? 'nothing';
    throw new TicketApiError('contract', `${call} was answered with ${type}, not JSON.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // Without the cause: its message quotes the body.
    throw new TicketApiError('contract', `${call} was answered with JSON that is broken.`);
  }
}

/** Reads an answer by the contract, once, at the edge: behind it every value is what its type says. */
export function readAnswer<T>(answer: Answer, read: (json: unknown) => T): T {
  const json = jsonOf(answer);
  try {
    return read(json);
  } catch (cause) {
    const message = `${answer.call}: the answer does not fit the contract at ${placesIn(cause)}.`;
    throw new TicketApiError('contract', message, { status: answer.status, cause });
  }
}
