/**
 * Which recordings somebody is still busy with, in this tab or another: nobody else may offer them as left over. A lock
 * goes with its tab, also when that crashes. Where there are no locks, a recording that grew a moment ago is taken for
 * busy.
 */
import type { StoredRecording } from './recording-database.js';

const PREFIX = 'helpdock-recording:';

/** Slices come every other second. */
const FRESH_MS = 15_000;

/** Absent in pages that are not served over HTTPS, whatever the types say. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** Claims a recording until the function that it returns is called. */
export function hold(id: string): () => void {
  let release = (): void => {};
  const over = new Promise<void>((resolve) => (release = resolve));
  // Refused in frames without an origin: there is no storage either.
  locks()
    ?.request(PREFIX + id, () => over)
    .catch(() => {});
  return release;
}

/** Tells which of the stored recordings are nobody's any more. */
export async function abandoned(
  recordings: readonly StoredRecording[],
  now: number,
): Promise<readonly StoredRecording[]> {
  const state = await locks()?.query();
  const held = new Set([...(state?.held ?? []), ...(state?.pending ?? [])].map(({ name }) => name));
  return recordings.filter(({ id, updatedAt }) => (state ? !held.has(PREFIX + id) : now - updatedAt > FRESH_MS));
}
