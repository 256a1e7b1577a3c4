/**
 * A lock on a folder, held by a process.
 *
 * PGlite takes none of its own: two processes on one folder both seem to work, and the rows of one of them vanish. The
 * lock is a file with the number of the process and the time at which it started, since numbers are used again. A lock
 * whose process has ended (however it ended) is taken over.
 */
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

interface Holder {
  pid: number;
  host: string;
  /** Start of the process in the kernel's own unit, where it can be known. */
  startedAt?: string;
}

/** Somebody else has the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';
}

/** Linux keeps the start time of every process; elsewhere the number alone has to do. */
function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isRunning({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startTimeOf(pid);
  return startedAt === undefined || now === undefined || startedAt === now;
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    return Number.isSafeInteger(holder.pid) ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

const describe = (file: string, { pid, host }: Holder): string =>
  host === hostname()
    ? `The folder ${path.dirname(file)} is in use by process ${pid}. Stop that process or choose another folder.`
    : `The folder ${path.dirname(file)} is in use by process ${pid} on ${host}. If that machine no longer uses it, remove ${file}.`;

/**
 * Takes the lock of a folder.
 * @returns gives it back
 * @throws {FolderLockedError} when a running process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'lock');
  const own = path.join(folder, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  const me: Holder = { pid: process.pid, host: hostname(), startedAt: startTimeOf(process.pid) };
  await writeFile(own, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A link appears with its content at once, and only where there is none: no moment at which the file is empty.
        await link(own, file);
        return holdUntilReleased(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = await readHolder(file);
      if (holder && (holder.host !== me.host || isRunning(holder))) {
        throw new FolderLockedError(describe(file, holder));
      }
      await removeStale(file, holder);
    }
    throw new FolderLockedError(`The folder ${folder} is being taken by another process.`);
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves the lock away first and looks at it then: another process may have taken over in between. */
async function removeStale(file: string, seen: Holder | undefined): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (JSON.stringify(moved) !== JSON.stringify(seen)) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

function holdUntilReleased(file: string): () => Promise<void> {
  const atExit = (): void => rmSync(file, { force: true });
  process.once('exit', atExit);
  return async () => {
    process.off('exit', atExit);
    await rm(file, { force: true });
  };
}
