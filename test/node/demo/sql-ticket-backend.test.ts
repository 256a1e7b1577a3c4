import { expect } from 'chai';
import { openDatabase, type Database, type DatabaseOptions } from '../../../demo/api/open-database.js';
import { DeskStore } from '../../../demo/api/desk-store.js';
import { ensureOrganization } from '../../../demo/api/organizations.js';
import { SqlTicketBackend } from '../../../demo/api/sql-ticket-backend.js';
import {
  describeTicketBackend,
  type TestClock,
  type TicketBackendFixture,
} from '../../suites/describe-ticket-backend.js';
import type { Requester } from '../../../src/gateway/index.js';
import { catalog } from '../../support/catalog.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';

const openFile = (): Promise<ReadableStream<Uint8Array>> => Promise.resolve(new Blob([]).stream());
const priorities = ['critical', 'high', 'low'].map((id) => ({ id, label: id }));

/** Two organisations that no other test knows, so that all can share one database. */
async function makeFixture({ db }: Database, clock: TestClock): Promise<TicketBackendFixture> {
  const now = (): number => clock.now;
  const makeBackend = async (): Promise<SqlTicketBackend> => {
    const organizationId = crypto.randomUUID();
    await ensureOrganization(db, { id: organizationId, name: 'Test', prefix: 'T' });
    return new SqlTicketBackend({ db, organizationId, catalog: { ...catalog, priorities }, openFile, now });
  };
  const desk = new DeskStore(db, now);
  return {
    backend: await makeBackend(),
    other: await makeBackend(),
    change: (id, change) => desk.change(id, change, 'Mara'),
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

    it('shows tickets to the whole customer organisation where that is wished', async () => {
      const organizationId = crypto.randomUUID();
      await ensureOrganization(database!.db, { id: organizationId, name: 'Test', prefix: 'T' });
      const options = { db: database!.db, organizationId, catalog, openFile };
      const ada = { kind: 'signed', subject: 'ada', organization: 'acme' } as const;
      const submission = { idempotencyKey: 'shared-ticket', fingerprint: 'x', type: 'question', subject: 'How?' };
      await new SqlTicketBackend(options).create(ada, { ...submission, fields: {}, attachments: [], requester: {} });
      const shared = new SqlTicketBackend({ ...options, shared: true });
      const count = async (requester: Requester, backend = shared): Promise<number> =>
        (await backend.list(requester, { limit: 5, sort: '-updatedAt' })).items.length;
      expect(await count({ ...ada, subject: 'bob' })).to.equal(1);
      expect(await count({ ...ada, subject: 'bob' }, new SqlTicketBackend(options))).to.equal(0);
      expect(await count({ ...ada, subject: 'bob', organization: 'other' })).to.equal(0);
      expect(await count({ kind: 'signed', subject: 'bob' })).to.equal(0);
      expect(await count({ kind: 'anonymous', keys: [] })).to.equal(0);
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
