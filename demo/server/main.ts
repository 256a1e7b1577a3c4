/** `npm start`: the demo at its usual ports, with data that stays in a folder. */
import path from 'node:path';
import { FolderLockedError } from '../api/folder-lock.js';
import { packageFolder } from './folders.js';
import { startDemo, type Demo } from './start.js';
import { portsFrom } from './urls.js';

const DEFAULT_PORT = 4100;

function basePort(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_500) return port;
  throw new RangeError(`PORT must be a number from 0 to 65500, not "${text}".`);
}

function greet({ urls, database }: Demo): void {
  console.log(`
  Helpdock is running. Start here:  ${urls.index}

    Atrium, a coworking product     ${urls.atrium}
    A ski resort's shop             ${urls.larchmont}
    A page under a strict CSP       ${urls.strict}
    Agent desk                      ${urls.desk}

    Script to embed                 ${urls.helpdock}
    Ticket APIs                     ${urls.atriumApi}
                                    ${urls.larchmontApi}

  Tickets are in: ${database}
  Stop with Ctrl+C.
`);
}

async function main(): Promise<void> {
  const { PORT, DATABASE_URL, HELPDOCK_DATA } = process.env;
  const dataDir = path.resolve(HELPDOCK_DATA ?? packageFolder('.data'));
  console.log('Starting …');
  const demo = await startDemo({ ports: portsFrom(basePort(PORT)), dataDir, databaseUrl: DATABASE_URL });
  greet(demo);
  let isClosing = false;
  const stop = (): void => {
    // Asked twice: somebody does not want to wait.
    if (isClosing) process.exit(1);
    isClosing = true;
    demo.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const isPlain = error instanceof FolderLockedError || error instanceof RangeError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
