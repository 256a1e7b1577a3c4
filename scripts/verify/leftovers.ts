// Tools start processes of their own: browsers, servers, compilers. When one of them breaks off, what
// it started would keep the machine busy and, holding its output open, make whoever waits wait for ever.
// Parents are no way to find such processes, as orphans get another one; their environment is.
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Name of the environment variable by which everything that a check has started is known. */
export const MARK = 'HELPDOCK_VERIFY';

/** The processes that carry this mark; none where the system does not tell (anything but Linux). */
export function markedProcesses(mark: string, folder = '/proc'): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        // Each entry ends with a zero byte, so that one mark is never taken for the beginning of another.
        if (!readFileSync(`${folder}/${name}/environ`, 'latin1').includes(`${MARK}=${mark}\0`)) return [];
        const command = readFileSync(`${folder}/${name}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), command: command.slice(0, 100) }];
      } catch {
        // Gone in the meantime, or somebody else's.
        return [];
      }
    });
}

/** Ends what carries this mark and says what that was. */
export function endMarked(mark: string, signal: NodeJS.Signals = 'SIGKILL'): string[] {
  return markedProcesses(mark).map(({ pid, command }) => {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended by itself.
    }
    return command;
  });
}
