/**
 * Sends files in chunks, and goes on where the server stands when something breaks.
 *
 * Bytes count as sent once the server has acknowledged them. A chunk takes about a second, so that progress moves and a
 * lost connection costs no more than one of them. The progress events of `XMLHttpRequest` would come more often, but they
 * count what has left the browser, and none comes on a page whose service worker handles requests. Sending through the
 * same connection as everything else gives uploads its token refresh, time limit and refusal of redirects for free.
 */
import type { Attachment } from '../contract/index.js';
import type { CallContext } from './call-context.js';
import { sleep } from './clock.js';
import { announcedPause, backOff, retrying, type Pause } from './retry.js';
import { isTicketApiError, TicketApiError } from './ticket-api-error.js';
import type { RequestOptions, UploadOptions } from './ticket-api.js';
import { appendBytes, createUpload, storedBytes, terminateUpload } from './tus.js';
import { untilAborted } from './until-aborted.js';

const CHUNK = { first: 256 * 1024, least: 64 * 1024, most: 5 * 1024 * 1024 };

/** Failures in a row without a byte of progress after which the person is asked. */
const ATTEMPTS = 6;

/** Somebody who sends a file has time: waits of a busy server are sat out. */
const PATIENCE = 60_000;

const PASSING = new Set(['offline', 'timeout', 'unavailable', 'rate-limited']);

/** 423: another request of this upload is still at work. `offset-conflict`: the server has more bytes than was known. */
const isPassing = ({ code, status, problem }: TicketApiError): boolean =>
  PASSING.has(code) || status === 423 || problem === 'offset-conflict';

/** The network is asked by trying: `navigator.onLine` is wrong in both directions. */
const pauseWhenSending: Pause = (error, count, context) => {
  if (!isPassing(error) || count >= ATTEMPTS) return undefined;
  return error.retryAt === undefined ? backOff(count, context) : announcedPause(error, context, PATIENCE);
};

/** Stores a file. @see TicketApi.upload */
export async function upload(context: CallContext, file: File, options: UploadOptions = {}): Promise<Attachment> {
  const { connection, unfinished } = context;
  const { signal } = options;
  signal?.throwIfAborted();
  const known = unfinished.get(file);
  unfinished.delete(file);
  // Not aborted with the rest: only its answer tells what is to be removed.
  const creating = known
    ? Promise.resolve(known)
    : retrying(() => createUpload(connection, file), pauseWhenSending, { ...context, signal });
  try {
    const id = await untilAborted(creating, signal);
    await sendBytes(file, { id, isResumed: known !== undefined }, options, context);
    return { id, name: file.name, size: file.size, type: file.type || 'application/octet-stream' };
  } catch (error) {
    // It has expired since: begin again.
    if (known && isTicketApiError(error) && error.code === 'not-found') return upload(context, file, options);
    const mayGoOn = isTicketApiError(error) && (isPassing(error) || error.code === 'unauthorized');
    const settle = (id: string): unknown => (mayGoOn ? unfinished.set(file, id) : removeUpload(context, id));
    creating.then(settle).catch(() => {});
    throw error;
  }
}

async function sendBytes(
  file: File,
  { id, isResumed }: { id: string; isResumed: boolean },
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
  advance(0);
  while (!isKnown || sent < total) {
    try {
      if (!isKnown) {
        const stored = await storedBytes(connection, id, signal);
        if (stored > total) throw wrongOffset(id, stored);
        advance(stored);
      }
      isKnown = true;
      if (sent >= total) return;
      const bytes = await readBytes(file, sent, size);
      const start = clock.now();
      const offset = await appendBytes(connection, id, { offset: sent, bytes, signal });
      // To a server that takes bytes and counts none, the same ones would be sent for ever.
      if (offset <= sent || offset > sent + bytes.byteLength) throw wrongOffset(id, offset);
      advance(offset);
      size = nextChunk(size, clock.now() - start);
    } catch (error) {
      const context = { clock, random };
      const ms = isTicketApiError(error) ? pauseWhenSending(error, failures++, context) : undefined;
      if (ms === undefined) throw error;
      isKnown = false;
      size = Math.max(CHUNK.least, size / 2);
      await sleep(clock, ms, signal);
    }
  }
}

const wrongOffset = (id: string, offset: number): TicketApiError =>
  new TicketApiError('contract', `uploads/${id}: Upload-Offset ${offset} does not follow from what was sent.`);

/** Chunks grow while they take less than half a second, and shrink when they take more than two. */
function nextChunk(size: number, ms: number): number {
  if (ms < 500) return Math.min(CHUNK.most, size * 2);
  return ms > 2000 ? Math.max(CHUNK.least, size / 2) : size;
}

/** Read before it is sent: a file that has changed or gone since it was chosen looks like a broken network to `fetch`. */
async function readBytes(file: File, start: number, length: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(start, start + length).arrayBuffer();
  } catch (cause) {
    throw new TicketApiError('rejected', 'The file can no longer be read.', { cause });
  }
}

/** Removes an upload; one that is gone already is as good as removed. @see TicketApi.removeUpload */
export async function removeUpload(context: CallContext, id: string, { signal }: RequestOptions = {}): Promise<void> {
  try {
    const terminate = (): Promise<void> => terminateUpload(context.connection, id, signal);
    await retrying(terminate, pauseWhenSending, { ...context, signal });
  } catch (error) {
    if (!(isTicketApiError(error) && error.code === 'not-found')) throw error;
  }
}
