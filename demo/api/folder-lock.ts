/**
 * A lock on a folder, held by a process.
 *
 * PGlite takes none of its own: two processes on one folder both seem to work, and the rows of one of them vanish. The
 * lock is a file with the number of the process and the time at which it started, since numbers are used again. A lock
 * whose process has ended (however it ended) is taken over.
 */
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

interface Holder {
  pid: number;
  host: string;
  /** Start of the process in the kernel's own unit, where it can be known. */
  startedAt?: string;
  /** Tells apart several takers in one process. */
  id?: string;
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

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
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
  const id = randomUUID();
  const own = path.join(folder, `lock.${id}`);
  const me: Holder = { pid: process.pid, host: hostname(), startedAt: startTimeOf(process.pid), id };
  await writeFile(own, JSON.stringify(me));
  try {
    await take(file, own);
    return holdUntilReleased(file);
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Makes `file` a copy of `own`, for one taker alone.
 *
 * What a dead process has left is replaced only under a second lock, named after exactly what was left: whoever looked
 * too long ago gets hold of a name that no longer matters, and can never put aside the lock of the next one.
 */
async function take(file: string, own: string): Promise<void> {
  for (;;) {
    // A link appears with its content at once, and only where there is none: no moment at which the file is empty.
    if (await linked(own, file)) return;
    const left = await textOf(file);
    if (left === undefined) continue;
    const holder = holderIn(left);
    if (holder && (holder.host !== hostname() || isRunning(holder)))
      throw new FolderLockedError(describe(file, holder));
    const turn = `${file}.${createHash('sha256').update(left).digest('hex').slice(0, 16)}`;
    await take(turn, own);
    try {
      if ((await textOf(file)) !== left) continue;
      await linked(own, `${own}.new`);
      await rename(`${own}.new`, file);
      return;
    } finally {
      await rm(turn, { force: true });
    }
  }
}

/** Whether there is a link now that was not there before. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holdUntilReleased(file: string): () => Promise<void> {
  const atExit = (): void => rmSync(file, { force: true });
  process.once('exit', atExit);
  return async () => {
    process.off('exit', atExit);
    await rm(file, { force: true });
  };
}
