import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The demo in a process of its own. */
export interface DemoProcess {
  child: ChildProcess;
  /** Address of Larchmont's API. */
  api: string;
  desk: string;
}

/**
 * `npm start` without npm.
 * @param databaseUrl a PostgreSQL server, which several processes may share; without it the folder holds the tickets
 */
export async function startMain(dataDir: string, databaseUrl = ''): Promise<DemoProcess> {
  const parameters = ['--import', 'tsx', '--conditions=helpdock-source', 'demo/server/main.ts'];
  const env = { ...process.env, PORT: '0', HELPDOCK_DATA: dataDir, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let desk = '';
  for await (const line of createInterface({ input: child.stdout })) {
    desk ||= /http:\S+\/desk\/$/.exec(line)?.[0] ?? '';
    const api = /http:\S+\/larchmont$/.exec(line)?.[0];
    if (api) {
      child.stdout.resume();
      return { child, api, desk };
    }
  }
  throw new Error('The demo ended before it was ready.');
}
