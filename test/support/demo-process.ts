import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** `npm start` without npm. @returns the process and the address of Larchmont's API */
export async function startMain(dataDir: string): Promise<{ child: ChildProcess; api: string }> {
  const parameters = ['--import', 'tsx', '--conditions=helpdock-source', 'demo/server/main.ts'];
  const env = { ...process.env, PORT: '0', HELPDOCK_DATA: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const api = /http:\S+\/larchmont$/.exec(line)?.[0];
    if (api) {
      child.stdout.resume();
      return { child, api };
    }
  }
  throw new Error('The demo ended before it was ready.');
}
