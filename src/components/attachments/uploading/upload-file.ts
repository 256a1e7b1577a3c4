import type { TicketApi, UploadProgress } from '../../../client/ticket-api.js';
import type { TicketApiError } from '../../../client/ticket-api-error.js';
import type { AttachedFile } from './attached-file.js';
import type { Rejection } from './file-limits.js';
import type { FileState } from './file-state.js';
import { isLost, MAX_LOST, pauseAfter } from './lost-connection.js';

/** A service that has asked so often to come back later gets no further request by itself. */
const MAX_POSTPONED = 5;

/** Nor does one that asks for more than these milliseconds: nobody keeps a form open for that. */
const MAX_WAIT = 120_000;

/** The browser does not get at the bytes (any more). */
export const UNREADABLE: Rejection = { reason: 'unreadable' };

/** Whether the browser still gets at the bytes: it does not for a folder, nor for a file that was deleted or moved. */
export const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/**
 * A connection that is lost comes back by itself, a service that says when to come back is asked again then; all else is
 * for the person to decide.
 */
function stateAfter(error: unknown, file: AttachedFile): FileState {
  if (isLost(error) && (!navigator.onLine || file.lost < MAX_LOST)) {
    return { status: 'paused', until: Date.now() + pauseAfter(file.lost++) };
  }
  const until = (error as Partial<TicketApiError> | undefined)?.retryAt ?? Infinity;
  const comesBack = until < Date.now() + MAX_WAIT && file.postponed++ < MAX_POSTPONED;
  return comesBack ? { status: 'waiting', until } : { status: 'failed', error };
}

/**
 * Uploads one file from `waiting` or `paused` to wherever it gets; never rejects.
 * @param onStep takes each state; not called any more once the file is stopped.
 */
export async function uploadFile(file: AttachedFile, api: TicketApi, onStep: (to: FileState) => void): Promise<void> {
  const { body } = file;
  if (!body) return;
  const signal = file.begin();
  const step = (to: FileState): void => {
    if (!signal.aborted) onStep(to);
  };
  const end = (to: FileState): void => {
    if (!signal.aborted) file.end();
    step(to);
  };
  const onProgress = ({ sent }: UploadProgress): void => {
    if (signal.aborted) return;
    if (sent > file.sent) file.lost = 0;
    file.sent = sent;
    step({ status: 'uploading', sent });
  };
  // A paused file stays so until it is known that there is a connection: nobody wants to see it come and go.
  if (file.state.status === 'waiting') step({ status: 'uploading', sent: file.sent });
  try {
    const attachment = await api.upload(body, { signal, onProgress, whenOffline: 'reject' });
    // Whoever implements the port may overlook the signal.
    if (signal.aborted) discard(api, attachment.id);
    else end({ status: 'done', attachment });
  } catch (error) {
    const readable = signal.aborted || (await isReadable(body));
    end(readable ? stateAfter(error, file) : { status: 'rejected', rejection: UNREADABLE });
  }
}

/** Removes what is stored. The service also does so in time by itself, so a failure here costs nothing. */
export function discard(api: TicketApi | undefined, id: string): void {
  api?.removeUpload(id).catch(() => undefined);
}
