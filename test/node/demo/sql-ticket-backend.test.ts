import { expect } from 'chai';
import { openDatabase, type Database, type DatabaseOptions } from '../../../demo/api/open-database.js';
import { EventLog } from '../../../demo/api/events/event-log.js';
import { DeskStore } from '../../../demo/api/desk-store.js';
import { ensureOrganization } from '../../../demo/api/organizations.js';
import { SqlTicketBackend } from '../../../demo/api/sql-ticket-backend.js';
import {
  describeTicketBackend,
  type TestClock,
  type TicketBackendFixture,
} from '../../suites/describe-ticket-backend.js';
import { publishArticles } from '../../../demo/api/articles.js';
import { publishNotice } from '../../../demo/api/notices.js';
import { allCapabilities, catalog } from '../../support/catalog.js';
import { file } from '../../suites/ticket-backend/setup.js';
import type { Submission } from '../../../src/gateway/index.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';

const openFile = (): Promise<ReadableStream<Uint8Array>> => Promise.resolve(new Blob([]).stream());
const priorities = ['critical', 'high', 'low'].map((id) => ({ id, label: id }));

/** A support organisation that no other test knows, so that all can share one database. */
async function makeOrganization(db: Database['db']): Promise<string> {
  const id = crypto.randomUUID();
  await ensureOrganization(db, { id, name: 'Test', prefix: 'T' });
  return id;
}

async function makeFixture({ db, notifications }: Database, clock: TestClock): Promise<TicketBackendFixture> {
  const now = (): number => clock.now;
  const events = new EventLog(db, notifications, 100);
  const served = { ...catalog, priorities, capabilities: { ...allCapabilities, organization: false } };
  const makeBackend = (organizationId: string): SqlTicketBackend =>
    new SqlTicketBackend({ db, events, organizationId, catalog: served, openFile, now });
  const desk = new DeskStore(db, now);
  const organizationId = await makeOrganization(db);
  return {
    backend: makeBackend(organizationId),
    other: makeBackend(await makeOrganization(db)),
    offer: (changes) => Object.assign(served.capabilities, changes),
    change: (id, change) => desk.change(id, change, 'Mara'),
    note: (id, body) => desk.note(id, body, 'Mara'),
    announce: (notice) => publishNotice(db, organizationId, notice, new Date(clock.now)),
    publish: (articles) => publishArticles(db, organizationId, articles),
  };
}

function describeOn(name: string, options: (this: Mocha.Context) => Promise<DatabaseOptions>): void {
  describe(name, () => {
    let database: Database | undefined;

    before(async function () {
      this.timeout(120_000);
      database = await openDatabase(await options.call(this));
    });

    after(() => database?.close());

    describeTicketBackend(name, (clock) => makeFixture(database!, clock));

    it('A12 promises the first response by the priority, until there was one', async () => {
      const { db, notifications } = database!;
      const organizationId = await makeOrganization(db);
      const hours = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
      const service = {
        calendars: [{ id: 'office', kind: 'business' as const, timeZone: 'UTC', hours }],
        targets: [
          { priority: 'high', firstResponse: 60 },
          { priority: 'low', firstResponse: 480 },
        ],
      };
      const offered = { ...catalog, priorities, capabilities: allCapabilities, service };
      const now = (): number => Date.parse('2026-03-02T16:30:00Z');
      const events = new EventLog(db, notifications);
      const backend = new SqlTicketBackend({ db, events, organizationId, catalog: offered, openFile, now });
      const desk = new DeskStore(db, now, () => offered);
      const ada = { kind: 'signed', subject: 'ada' } as const;
      const promise = async (id: string): Promise<string | undefined> => (await backend.get(ada, id))?.respondBy;
      const filed = async (changes: Partial<Submission>): Promise<string> => (await file(backend, ada, changes)).id;
      const id = await filed({ priority: 'high' });
      expect(await promise(id)).to.equal('2026-03-03T09:30:00.000Z');
      await desk.change(id, { kind: 'priority', to: 'low' }, 'Mara');
      expect(await promise(id)).to.equal('2026-03-03T16:30:00.000Z');
      await desk.change(id, { kind: 'message', body: 'Hello' }, 'Mara');
      await desk.change(id, { kind: 'priority', to: 'high' }, 'Mara');
      expect(await promise(id)).to.equal(undefined);
      expect(await promise(await filed({ priority: 'critical' }))).to.equal(undefined);
      expect(await promise(await filed({ priority: 'high', informational: true }))).to.equal(undefined);
    });
  });
}

describeOn('SQL on PGlite', () => Promise.resolve({}));

describe('PostgreSQL', () => {
  let server: TestPostgres | undefined;

  after(() => server?.stop());

  describeOn('SQL on PostgreSQL', async function () {
    server = await startPostgres();
    if (!server) {
      console.log('    No PostgreSQL found: set DATABASE_URL or install one. These tests are skipped.');
      this.skip();
    }
    return { databaseUrl: server.url };
  });
});
