/** What a crash, a closed tab or an element that went away has left of recordings. Light: it is asked before anybody records. */
import { abandoned } from './hold.js';
import { deleteRecordings, removeRecording, withRecordings, type StoredRecording } from './recording-database.js';

export type { StoredRecording };

/** Nobody remembers after that what it was about. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Recordings of this scope that nobody has finished, newest first. Those of more than a week ago are thrown away. */
export async function unfinishedRecordings(scope: string, now = Date.now()): Promise<readonly StoredRecording[]> {
  const found = await withRecordings(async (database) => {
    const all = await database.getAll('recordings');
    const isOld = ({ updatedAt }: StoredRecording): boolean => now - updatedAt > WEEK_MS;
    await Promise.all(all.filter(isOld).map(({ id }) => removeRecording(database, id)));
    const own = all.filter((recording) => recording.scope === scope && !isOld(recording));
    return abandoned(own, now);
  });
  return [...(found ?? [])].sort((a, b) => b.startedAt - a.startedAt);
}

/** Whether {@link unfinishedRecordings} has any. It creates nothing where nobody has recorded. */
export const hasUnfinishedRecording = async (scope: string): Promise<boolean> =>
  (await unfinishedRecordings(scope)).length > 0;

/** Removes the stored copy of a recording. */
export async function discardRecording(id: string): Promise<void> {
  await withRecordings((database) => removeRecording(database, id));
}

/** Removes everything that was ever stored of recordings: for a sign-out, since whoever comes next is somebody else. */
export const forgetRecordings = deleteRecordings;
