import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { sql } from 'kysely';
import { DeskStore } from '../../../demo/api/desk-store.js';
import { EventLog } from '../../../demo/api/events/event-log.js';
import { openDatabase, type Database } from '../../../demo/api/open-database.js';
import { ensureOrganization } from '../../../demo/api/organizations.js';
import { SqlTicketBackend } from '../../../demo/api/sql-ticket-backend.js';
import type { CreatedTicket } from '../../../src/contract/index.js';
import { createGateway, type Gateway } from '../../../src/gateway/index.js';
import { ask, file, newKey } from '../../support/ask.js';
import { allCapabilities, makeCatalog } from '../../support/catalog.js';
import { startMain, type DemoProcess } from '../../support/demo-process.js';
import { EventReader } from '../../support/event-reader.js';
import { trustingIdentity } from '../../support/memory-gateway.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { until } from '../../support/until.js';

const openFile = (): Promise<ReadableStream<Uint8Array>> => Promise.resolve(new Blob([]).stream());
const streaming = { authorization: 'Bearer ada', accept: 'text/event-stream' };

/** What one API process consists of, in this process. */
interface Node {
  gateway: Gateway;
  desk: DeskStore;
  database: Database;
  events: EventLog;
}

describe('several API processes on one PostgreSQL', function () {
  this.timeout(180_000);
  let server: TestPostgres | undefined;
  let nodes: Node[] = [];
  const readers: EventReader[] = [];

  before(async function () {
    server = await startPostgres();
    if (server) return;
    console.log('    No PostgreSQL found: set DATABASE_URL or install one. These tests are skipped.');
    this.skip();
  });

  after(() => server?.stop());

  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.leave()));
    for (const { events, database } of nodes.splice(0)) {
      events.close();
      await database.close();
    }
  });

  async function startNodes(count: number): Promise<Node[]> {
    const organizationId = crypto.randomUUID();
    const catalog = { ...makeCatalog(), capabilities: allCapabilities };
    nodes = [];
    for (let index = 0; index < count; index++) {
      const database = await openDatabase({ databaseUrl: server?.url });
      const { db, notifications } = database;
      await ensureOrganization(db, { id: organizationId, name: 'Test', prefix: 'T' });
      const events = new EventLog(db, notifications);
      const backend = new SqlTicketBackend({ db, events, organizationId, catalog, openFile });
      const rateLimit = { take: () => 0 };
      const gateway = createGateway({ backend, identity: trustingIdentity, cors: { origins: [] }, rateLimit });
      nodes.push({ gateway, desk: new DeskStore(db), database, events });
    }
    return nodes;
  }

  async function open({ gateway }: Node, lastId?: string): Promise<EventReader> {
    const headers = { ...streaming, ...(lastId !== undefined && { 'last-event-id': lastId }) };
    const reader = new EventReader(await ask(gateway, 'GET /events', { headers }));
    readers.push(reader);
    await until(() => reader.messages.length > 0);
    return reader;
  }

  const fileAt = async ({ gateway }: Node): Promise<string> =>
    ((await (await file(gateway)).json()) as CreatedTicket).id;

  it('B54 deliver each other’s events, all of them, once, in one order', async () => {
    const [one, two] = (await startNodes(2)) as [Node, Node];
    const ids = [await fileAt(one), await fileAt(two), await fileAt(one)];
    const atOne = await open(one);
    const atTwo = await open(two);
    const work = Array.from({ length: 30 }, (_, index) =>
      [one, two][index % 2]!.desk.change(ids[index % 3]!, { kind: 'message', body: `Number ${index}` }, 'Mara'),
    );
    await Promise.all(work);
    const seen = (await atOne.received(30)).map(({ id }) => id);
    expect(new Set(seen)).to.have.property('size', 30);
    expect(seen.map(Number)).to.deep.equal(seen.map(Number).toSorted((a, b) => a - b));
    expect((await atTwo.received(30)).map(({ id }) => id)).to.deep.equal(seen);
  });

  it('B54 let a reader go on at another one, with nothing missing and nothing twice', async () => {
    const [one, two] = (await startNodes(2)) as [Node, Node];
    const ticket = await fileAt(one);
    const start = (await open(one)).lastId;
    const seen: string[] = [];
    let lastId = start;
    for (let round = 0; round < 6; round++) {
      const [here, there] = round % 2 ? [one, two] : [two, one];
      const reader = await open(here, lastId);
      const during = [here, there].map(({ desk }) => desk.change(ticket, { kind: 'message', body: 'During' }, 'Mara'));
      if (round % 3 === 0) await Promise.all(during);
      await reader.leave();
      seen.push(...reader.events.map(({ id }) => id));
      lastId = reader.lastId;
      await Promise.all(during);
    }
    const last = await open(one, lastId);
    await last.received(12 - seen.length);
    seen.push(...last.events.map(({ id }) => id));
    const first = Number(start) + 1;
    expect(seen).to.deep.equal(Array.from({ length: 12 }, (_, index) => String(first + index)));
  });

  it('B54 miss nothing while the database cannot tell of it', async () => {
    const [one, two] = (await startNodes(2)) as [Node, Node];
    const ticket = await fileAt(one);
    const reader = await open(two);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`.execute(
      one.database.db,
    );
    await until(() => !two.database.notifications.isLive);
    await one.desk.change(ticket, { kind: 'message', body: 'Unheard' }, 'Mara');
    const [event] = await reader.received(1);
    expect(event).to.include({ ticketId: ticket });
    await until(() => two.database.notifications.isLive);
    await one.desk.change(ticket, { kind: 'message', body: 'Heard' }, 'Mara');
    await reader.received(2);
  });

  it('take a message once that is sent to both at the same time', async () => {
    const [one, two] = (await startNodes(2)) as [Node, Node];
    const ticket = await fileAt(one);
    const headers = { authorization: 'Bearer ada', 'idempotency-key': newKey() };
    const answers = await Promise.all(
      [one, two, one, two].map(({ gateway }) =>
        ask(gateway, `POST /tickets/${ticket}/messages`, { headers, body: { body: 'Once' } }),
      ),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts)).to.have.property('size', 1);
    expect((await one.desk.get(ticket))?.timeline).to.have.length(1);
  });

  describe('as processes', () => {
    const running: DemoProcess[] = [];
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'helpdock-two-'));
    });

    afterEach(async () => {
      for (const { child } of running.splice(0)) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });

    async function startProcess(name: string): Promise<DemoProcess> {
      const started = await startMain(path.join(folder, name), server?.url);
      running.push(started);
      return started;
    }

    async function watch({ api }: DemoProcess, key: string, lastId?: string): Promise<EventReader> {
      const headers = {
        accept: 'text/event-stream',
        'helpdock-ticket-keys': key,
        ...(lastId !== undefined && { 'last-event-id': lastId }),
      };
      const reader = new EventReader(await fetch(`${api}/events`, { headers }));
      readers.push(reader);
      await until(() => reader.messages.length > 0);
      return reader;
    }

    const say = async ({ desk }: DemoProcess, id: string, body: string): Promise<void> => {
      const headers = { 'content-type': 'application/json', origin: new URL(desk).origin };
      const answer = await fetch(`${desk}api/tickets/${id}/changes`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ kind: 'message', body, agent: 'Dana' }),
      });
      expect(answer.status).to.equal(200);
    };

    it('B54 deliver what happens at the other, and what happened while one of them was dead', async () => {
      const [one, two] = [await startProcess('one'), await startProcess('two')];
      const filed = await fetch(`${one.api}/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
        body: JSON.stringify({
          type: 'theme',
          fields: { subject: 'S', description: 'D' },
          requester: { email: 'a@b.example' },
        }),
      });
      const { id, accessKey = '' } = (await filed.json()) as CreatedTicket;
      const reader = await watch(two, accessKey);
      const before = Date.now();
      await say(one, id, 'Live');
      await reader.received(1);
      expect(Date.now() - before).to.be.lessThan(2000);
      const dead = once(two.child, 'exit');
      two.child.kill('SIGKILL');
      await dead;
      await until(() => reader.isOver);
      for (const body of ['One', 'Two', 'Three']) await say(one, id, body);
      const again = await watch(one, accessKey, reader.lastId);
      const missed = (await again.received(3)).map((event) => event.id);
      expect(missed).to.deep.equal([1, 2, 3].map((step) => String(Number(reader.lastId) + step)));
      const exit = once(one.child, 'exit');
      one.child.kill('SIGTERM');
      expect((await exit)[0]).to.equal(0);
      await until(() => again.isOver);
    });
  });
});
