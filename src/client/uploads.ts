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
import { announcedPause, backOff, retrying, type Pause } from './retry.js';
import { sendBytes } from './send-bytes.js';
import { isTicketApiError, type TicketApiError } from './ticket-api-error.js';
import type { RequestOptions, UploadOptions } from './ticket-api.js';
import { createUpload, terminateUpload } from './tus.js';
import { recallUpload, uploadsOf, type Unfinished } from './unfinished.js';
import { untilAborted } from './until-aborted.js';

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

/** For whoever goes on by themselves, and meanwhile wants to say that there is no connection. */
const pauseWhenConnected: Pause = (error, count, context) => {
  const saysOffline = 'navigator' in globalThis && (navigator as Partial<Navigator>).onLine === false;
  const isLost = error.code === 'offline' || (error.code === 'timeout' && saysOffline);
  return isLost && (saysOffline || count > 0) ? undefined : pauseWhenSending(error, count, context);
};

/** Stores a file. @see TicketApi.upload */
export async function upload(context: CallContext, file: File, options: UploadOptions = {}): Promise<Attachment> {
  const unfinished = await recallUpload(context, file);
  try {
    return await goOn(context, file, unfinished, options);
  } finally {
    unfinished.release();
  }
}

async function goOn(
  context: CallContext,
  file: File,
  unfinished: Unfinished,
  options: UploadOptions,
): Promise<Attachment> {
  const { signal } = options;
  const { id: known } = unfinished;
  const pause = options.whenOffline === 'reject' ? pauseWhenConnected : pauseWhenSending;
  // What an earlier attempt has left is removed below.
  if (!known) signal?.throwIfAborted();
  // Not aborted with the rest: only its answer tells what is to be removed.
  const creating = known
    ? Promise.resolve(known)
    : retrying(() => createUpload(context.connection, file), pause, { ...context, signal });
  try {
    const id = await untilAborted(creating, signal);
    if (!known) unfinished.begun(id);
    await sendBytes(file, { id, isResumed: known !== undefined, pause }, options, context);
    unfinished.over();
    return { id, name: file.name, size: file.size, type: file.type || 'application/octet-stream' };
  } catch (error) {
    if (known && isTicketApiError(error) && (error.code === 'not-found' || error.code === 'forbidden')) {
      // It has expired since, or is of somebody who used this browser before: begin again.
      unfinished.over();
      return goOn(context, file, { ...unfinished, id: undefined }, options);
    }
    const mayGoOn = isTicketApiError(error) && (isPassing(error) || error.code === 'unauthorized');
    if (!mayGoOn) unfinished.over();
    creating.then((id) => (mayGoOn ? unfinished.stopped(id) : removeUpload(context, id))).catch(() => {});
    throw error;
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

/** Forgets unfinished uploads, those among them that are still at work. */
export function forgetUploads(context: CallContext): void {
  context.unfinished = new WeakMap();
  uploadsOf(context).clear();
}
