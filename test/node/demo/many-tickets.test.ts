import { expect } from 'chai';
import { sql } from 'kysely';
import { EventLog } from '../../../demo/api/events/event-log.js';
import { openDatabase, type Database } from '../../../demo/api/open-database.js';
import { ensureOrganization } from '../../../demo/api/organizations.js';
import { SqlTicketBackend } from '../../../demo/api/sql-ticket-backend.js';
import type { CompleteTicketQuery, SignedRequester } from '../../../src/gateway/index.js';
import { allCapabilities, makeCatalog } from '../../support/catalog.js';
import { fileManyTickets, writeManyMessages } from '../../support/many-tickets.js';

const COUNT = 20_000;
const ada: SignedRequester = { kind: 'signed', subject: 'ada', name: 'Ada', organization: 'acme' };

describe('very many tickets of one person', function () {
  this.timeout(180_000);
  let database: Database;
  let backend: SqlTicketBackend;

  const query = (changes: Partial<CompleteTicketQuery> = {}): CompleteTicketQuery => ({
    limit: 50,
    sort: '-updatedAt',
    ...changes,
  });

  before(async () => {
    database = await openDatabase();
    const { db } = database;
    await ensureOrganization(db, { id: 'many', name: 'Many', prefix: 'M' });
    const catalog = { ...makeCatalog(), capabilities: allCapabilities };
    const events = new EventLog(db, database.notifications);
    backend = new SqlTicketBackend({
      db,
      events,
      organizationId: 'many',
      catalog,
      openFile: () => Promise.resolve(new Blob([]).stream()),
    });
    const types = catalog.requestTypes.map(({ id }) => id);
    const priorities = (catalog.priorities ?? []).map(({ id }) => id);
    await fileManyTickets(db, { organizationId: 'many', requester: ada, count: COUNT, types, priorities });
  });

  after(() => database.close());

  it('B9 are counted, and their first page is there', async () => {
    const { items, counts, unread } = await backend.list(ada, query());
    expect(items).to.have.length(50);
    expect(items[0]).to.include({ number: `M-${COUNT}` });
    expect(Object.values(counts?.status ?? {}).reduce((sum, count) => sum + count, 0)).to.equal(COUNT);
    expect(unread).to.equal(0);
  });

  it('B9 are paged through an index, in each order by time and for each scope', async () => {
    for (const [where, order] of [
      [`owner = 'x'`, 'updated_at desc, id desc'],
      [`customer = 'x'`, 'updated_at desc, id desc'],
      [`owner = 'x'`, 'created_at desc, id desc'],
      [`owner = 'x'`, 'created_at, id'],
    ] as const) {
      const plan = await sql<Record<string, string>>`explain select id from tickets
        where organization_id = 'many' and ${sql.raw(where)} order by ${sql.raw(order)} limit 51`.execute(database.db);
      const text = plan.rows.map((row) => Object.values(row).join()).join('\n');
      expect(text, order).to.include('Index').and.not.to.include('Seq Scan');
    }
  });

  it('B9 are quick deep within the list as well', async () => {
    const first = await backend.list(ada, query({ limit: 100 }));
    let page = first;
    for (let count = 0; count < 20; count++) {
      page = await backend.list(ada, query({ limit: 100, cursor: page.nextCursor ?? '' }));
    }
    expect(page.items[0]?.number).to.equal(`M-${COUNT - 2000}`);
  });

  it('B10 have a thread of 1,000 messages in order', async () => {
    const [ticket] = (await backend.list(ada, query({ limit: 1 }))).items;
    await writeManyMessages(database.db, ticket?.id ?? '', 1000);
    const { timeline = [], unread } = (await backend.get(ada, ticket?.id ?? '')) ?? {};
    expect(timeline).to.have.length(1000);
    expect(timeline[999]).to.include({ body: 'Message number 1000' });
    expect(unread).to.deep.equal({ replies: 500, changes: 0 });
  });
});
