import type { CallContext } from './call-context.js';
import { sleep } from './clock.js';
import type { Connection } from './connection.js';
import type { Pause } from './retry.js';
import { isTicketApiError, TicketApiError } from './ticket-api-error.js';
import type { UploadOptions } from './ticket-api.js';
import { appendBytes, storedBytes } from './tus.js';

/**
 * The most is half of what may be sent twice at a cut: a browser whose connection breaks sends a request once more by itself
 * before it tells anybody.
 */
const CHUNK = { first: 256 * 1024, least: 64 * 1024, most: 2.5 * 1024 * 1024 };

/** Which upload, whether the server may have bytes of it already, and when to go on after a failure. */
export interface Sending {
  readonly id: string;
  readonly isResumed: boolean;
  readonly pause: Pause;
}

/** Sends what the server does not have yet of a file. */
export async function sendBytes(
  file: File,
  { id, isResumed, pause }: Sending,
  { signal, onProgress }: UploadOptions,
  { connection, clock, random }: CallContext,
): Promise<void> {
  const total = file.size;
  let sent = 0;
  let size = CHUNK.first;
  let failures = 0;
  let isKnown = !isResumed;
  const advance = (offset: number): void => {
    if (offset > sent) failures = 0;
    sent = offset;
    onProgress?.({ sent, total });
  };
  if (isKnown) advance(0);
  while (!isKnown || sent < total) {
    try {
      if (!isKnown) advance(await offsetOf(connection, id, { total, signal }));
      isKnown = true;
      if (sent >= total) return;
      const bytes = await sliceOf(file, sent, size);
      const start = clock.now();
      const offset = await appendBytes(connection, id, { offset: sent, bytes, signal });
      // To a server that takes bytes and counts none, the same ones would be sent for ever.
      if (offset <= sent || offset > sent + bytes.size) throw wrongOffset(id, offset);
      advance(offset);
      size = nextChunk(size, clock.now() - start);
    } catch (error) {
      const ms = isTicketApiError(error) ? pause(error, failures++, { clock, random }) : undefined;
      if (ms === undefined) throw error;
      isKnown = false;
      size = Math.max(CHUNK.least, size / 2);
      await sleep(clock, ms, signal);
    }
  }
}

async function offsetOf(
  connection: Connection,
  id: string,
  { total, signal }: { total: number; signal?: AbortSignal | undefined },
): Promise<number> {
  const { offset, length = total } = await storedBytes(connection, id, signal);
  // A service that was set up anew may have given the id to another file.
  if (length !== total) throw new TicketApiError('not-found', `uploads/${id} has ${length} bytes, not ${total}.`);
  if (offset > total) throw wrongOffset(id, offset);
  return offset;
}

const wrongOffset = (id: string, offset: number): TicketApiError =>
  new TicketApiError('contract', `uploads/${id}: Upload-Offset ${offset} does not follow from what was sent.`);

/** Chunks grow while they take less than half a second, and shrink when they take more than two. */
function nextChunk(size: number, ms: number): number {
  if (ms < 500) return Math.min(CHUNK.most, size * 2);
  return ms > 2000 ? Math.max(CHUNK.least, size / 2) : size;
}

/**
 * A part of the file, which the browser reads as it sends it, so that it never is in the page's memory. Looked into before:
 * to `fetch`, a file that has changed or gone since it was chosen looks like a broken network.
 */
async function sliceOf(file: File, start: number, length: number): Promise<Blob> {
  try {
    await file.slice(start, start + 1).arrayBuffer();
    return file.slice(start, start + length);
  } catch (cause) {
    throw new TicketApiError('rejected', 'The file can no longer be read.', { cause });
  }
}
