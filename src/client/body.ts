import type { Answer } from './connection.js';
import { TicketApiError } from './ticket-api-error.js';
import { withTimeLimit, type TimeLimit } from './time-limit.js';

/**
 * Reads a body that may be large. The time limit counts from one piece to the next: a file that arrives slowly does
 * arrive, and one that has stopped arriving is given up.
 */
export async function readBytes({ call, body, headers }: Answer, limit: TimeLimit): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  try {
    for (;;) {
      const piece = await withTimeLimit(limit, () => readPiece(call, reader));
      if (!piece) break;
      pieces.push(piece);
    }
  } finally {
    // Also ends the request where it is not at its end.
    reader?.cancel().catch(() => {});
  }
  return new Blob(pieces, { type: headers.get('Content-Type') ?? 'application/octet-stream' });
}

/** The next piece; nothing at the end. */
export async function readPiece(
  call: string,
  reader?: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (cause) {
    throw new TicketApiError('offline', `${call}: the answer broke off.`, { cause });
  }
}
