import type { CallContext } from './call-context.js';
import { takeExclusively } from './exclusive.js';
import { fingerprintOf } from './fingerprint.js';
import { localUploads, type UploadStore } from './upload-store.js';

/** Below this nothing would be gained: it is sent in one go. */
const WORTHWHILE = 256 * 1024;

/** What is known of an earlier attempt to send a file, and where to note what becomes of this one. */
export interface Unfinished {
  /** The upload to go on with. */
  readonly id?: string | undefined;
  begun(id: string): void;
  /** It did not come to its end, and may go on later. */
  stopped(id: string): void;
  over(): void;
  release(): void;
}

const nothing = (): void => {};

export function uploadsOf(context: CallContext): UploadStore {
  const { clock, connection } = context;
  context.uploads ??= localUploads(connection.baseUrl, { now: () => clock.now() });
  return context.uploads;
}

/**
 * Looks for an earlier attempt. What is stored belongs to one attempt at a time: two tabs that went on with the same upload
 * would end with one file in two tickets, and who takes it out of one of them would take it out of both.
 */
export async function recallUpload(context: CallContext, file: File): Promise<Unfinished> {
  const { connection, unfinished } = context;
  const fingerprint = file.size > WORTHWHILE ? await fingerprintOf(file) : undefined;
  if (fingerprint === undefined) {
    const id = unfinished.get(file);
    unfinished.delete(file);
    const stopped = (stoppedId: string): void => void unfinished.set(file, stoppedId);
    return { id, begun: nothing, stopped, over: nothing, release: nothing };
  }
  const release = await takeExclusively(`helpdock:upload:${connection.baseUrl}:${fingerprint}`);
  if (!release) return { begun: nothing, stopped: nothing, over: nothing, release: nothing };
  const store = uploadsOf(context);
  const begun = (id: string): void => {
    if (context.unfinished === unfinished) store.add(fingerprint, id);
  };
  const over = (): void => store.remove(fingerprint);
  return { id: store.find(fingerprint), begun, stopped: nothing, over, release };
}
