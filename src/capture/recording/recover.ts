import { CaptureError } from '../capture-error.js';
import { finishFile } from './finish-file.js';
import { slicesOf, withRecordings } from './recording-database.js';
import { recordingName } from './recording-name.js';
import type { Recording } from './recording-state.js';

/**
 * Makes a file of what is left of a recording. The stored copy stays until it is discarded.
 * @throws {CaptureError} `empty` when there is nothing left of it
 */
export async function recoverRecording(id: string): Promise<Recording> {
  const found = await withRecordings(async (database) => {
    const [facts, slices] = await Promise.all([
      database.get('recordings', id),
      database.getAll('slices', slicesOf(id)),
    ]);
    return facts && { facts, slices };
  });
  if (!found?.slices.length) throw new CaptureError('empty', 'There is nothing left of this recording.');
  const { type, startedAt, seconds } = found.facts;
  return { id, ...(await finishFile(found.slices, { type, seconds, name: recordingName(type, startedAt) })) };
}
