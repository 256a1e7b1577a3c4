import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { openDatabase } from '../../../demo/api/open-database.js';
import { newKey } from '../../support/ask.js';
import { startMain } from '../../support/demo-process.js';

/** Files a ticket. @returns its id once the server has said 201; undefined when the connection ended before */
async function file(api: string): Promise<string | undefined> {
  const body = { type: 'theme', fields: { subject: 'S', description: 'D' }, requester: { email: 'a@b.example' } };
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() };
  try {
    const answer = await fetch(`${api}/tickets`, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.status === 201 ? ((await answer.json()) as { id: string }).id : undefined;
  } catch {
    return undefined;
  }
}

async function storedIds(dataDir: string): Promise<Set<string>> {
  const { db, close } = await openDatabase({ dataDir });
  const rows = await db.selectFrom('tickets').select('id').execute();
  await close();
  return new Set(rows.map(({ id }) => id));
}

describe('B58 stopping the demo under load', function () {
  this.timeout(180_000);
  let dataDir: string;
  let running: ChildProcess | undefined;

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'helpdock-stop-'));
  });

  afterEach(async () => {
    running?.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`B58 ${signal}: whatever was acknowledged is there`, async () => {
      const { child, api } = await startMain(dataDir);
      running = child;
      const exit = once(child, 'exit');
      const filing = Array.from({ length: 40 }).map(() => file(api));
      await Promise.race(filing);
      child.kill(signal);
      const acknowledged = (await Promise.all(filing)).filter((id) => id !== undefined);
      const [code] = (await exit) as [number | null];
      if (signal === 'SIGTERM') {
        expect(code).to.equal(0);
        expect(await readdir(dataDir)).not.to.include('lock');
      }
      expect(acknowledged.length).to.be.greaterThan(0);
      const stored = await storedIds(dataDir);
      for (const id of acknowledged) expect(stored.has(id)).to.equal(true);
    });
  }
});
