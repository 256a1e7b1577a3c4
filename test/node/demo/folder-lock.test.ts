import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { lockFolder, FolderLockedError } from '../../../demo/api/folder-lock.js';

const module = pathToFileURL(path.resolve('demo/api/folder-lock.ts')).href;

/** A process that takes the lock and says how that went. */
async function startHolder(folder: string): Promise<{ process: ChildProcess; said: string }> {
  const script = `import(${JSON.stringify(module)}).then(async ({ lockFolder }) => {
    try { await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.name + ': ' + error.message); }
  });`;
  const holder = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(holder.stdout, 'data')) as [Buffer];
  return { process: holder, said: chunk.toString().trim() };
}

describe('the lock of the data folder', () => {
  let folder: string;
  const running: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'helpdock-lock-'));
  });

  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const failureOf = (): Promise<unknown> =>
    lockFolder(folder).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('is held once, and can be given back', async () => {
    const unlock = await lockFolder(folder);
    const failure = await failureOf();
    expect(failure).to.be.instanceOf(FolderLockedError);
    expect((failure as Error).message)
      .to.include(`process ${process.pid}`)
      .and.to.include(folder);
    await unlock();
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('keeps a second process out, says which one has it, and outlives no kill -9', async () => {
    const first = await startHolder(folder);
    running.push(first.process);
    expect(first.said).to.equal('locked');
    const failure = await failureOf();
    expect((failure as Error).message).to.include(`process ${first.process.pid}`);
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    const unlock = await lockFolder(folder);
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).to.include({ pid: process.pid });
    await unlock();
  });

  it('is taken over by one of many when its process has died', async () => {
    for (let round = 0; round < 40; round++) {
      await writeFile(
        path.join(folder, 'lock'),
        JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), id: `${round}` }),
      );
      const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => lockFolder(folder)));
      const held = results.filter((result) => result.status === 'fulfilled');
      expect(held).to.have.length(1);
      for (const { value } of held) await value();
      expect(await readdir(folder)).to.deep.equal([]);
    }
  });

  it('is taken over from one that died while it was taking over', async () => {
    const dead = (id: string): string => JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), id });
    await writeFile(path.join(folder, 'lock'), dead('first'));
    const turn = createHash('sha256').update(dead('first')).digest('hex').slice(0, 16);
    await writeFile(path.join(folder, `lock.${turn}`), dead('second'));
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('is taken over when its number belongs to another process by now, or it makes no sense', async () => {
    const stale = [JSON.stringify({ pid: process.pid, host: hostname(), startedAt: '1' }), '', '{'];
    for (const content of process.platform === 'linux' ? stale : stale.slice(1)) {
      await writeFile(path.join(folder, 'lock'), content);
      await (
        await lockFolder(folder)
      )();
    }
  });

  it('respects another machine on a shared folder', async () => {
    await writeFile(path.join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    expect(((await failureOf()) as Error).message).to.include('elsewhere');
  });
});
