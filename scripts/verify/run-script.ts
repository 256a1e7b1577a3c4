import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { endMarked, MARK, markedProcesses } from './leftovers.js';

/** How a script ended. */
export interface Outcome {
  script: string;
  /** Why it counts as failed, in words. */
  failure?: string;
  seconds: number;
  output: string;
  /** Commands of processes that were still running when the script had ended. */
  leftovers: string[];
}

/** A script at work. */
export interface Running {
  script: string;
  outcome: Promise<Outcome>;
  /** How long it has been running, and the last line that it has written. */
  progress(): string;
}

const running = new Set<string>();
let serial = 0;

/** Ends everything that scripts have started and not ended themselves. */
export function endAll(): void {
  for (const mark of running) endMarked(mark);
}

/** Runs a script of package.json; neither it nor anything it starts outlives its time. */
export function runScript(script: string, limitSeconds: number): Running {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const mark = `${process.pid}-${++serial}`;
  running.add(mark);
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, [MARK]: mark },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const leftovers: string[] = [];
  const outcome = ended(child, mark, limitSeconds, leftovers).then(async (failure): Promise<Outcome> => {
    // What is just about to end is not left over.
    if (markedProcesses(mark).length > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    leftovers.push(...endMarked(mark));
    running.delete(mark);
    return { script, failure, seconds: seconds(), output, leftovers };
  });
  const progress = (): string => {
    const last = output.trimEnd().split('\n').at(-1)?.trim() ?? '';
    return `${script}, ${seconds().toFixed(0)} s: ${last.slice(0, 120)}`;
  };
  return { script, outcome, progress };
}

/** Resolves when the script has ended, with what is wrong about that, if anything is. */
function ended(
  child: ChildProcess,
  mark: string,
  limitSeconds: number,
  leftovers: string[],
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let failure: string | undefined;
    const limit = setTimeout(() => {
      failure = `not done after ${limitSeconds} s`;
      endMarked(mark, 'SIGTERM');
      setTimeout(() => endMarked(mark), 5000).unref();
    }, limitSeconds * 1000);
    const end = (reason?: string): void => {
      clearTimeout(limit);
      resolve(failure ?? reason);
    };
    child.on('error', ({ message }) => end(message));
    child.on('close', (code, signal) => end(code === 0 ? undefined : `exit ${signal ?? code ?? '?'}`));
    // The output closes when the last process holding it has ended. Those left behind get a moment.
    child.on('exit', () => setTimeout(() => leftovers.push(...endMarked(mark)), 3000).unref());
  });
}
