import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** The newest installation: Debian's folders first, then whatever is on the path. */
async function findPrograms(): Promise<string | undefined> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'pg_ctl')));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PostgreSQL refuses to run as root; where it was installed properly, there is a user for it. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  const idOf = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    return undefined;
  }
}

async function asServerUser(program: string, parameters: readonly string[]): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  const [command, args] = isRoot
    ? ['runuser', ['-u', 'postgres', '--', program, ...parameters]]
    : [program, [...parameters]];
  const { stdout } = await run(command, args, { cwd: tmpdir() });
  return stdout;
}

/**
 * The server of `DATABASE_URL`, or a throw-away one where PostgreSQL is installed.
 * @returns undefined when there is neither
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: () => Promise.resolve() };
  const programs = await findPrograms();
  if (!programs) return undefined;
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? await serverUser() : undefined;
  if (isRoot && !owner) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdock-postgres-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  await asServerUser(path.join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const log = path.join(folder, 'log');
  await asServerUser(path.join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', log, '-o', settings, 'start']);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await asServerUser(path.join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
