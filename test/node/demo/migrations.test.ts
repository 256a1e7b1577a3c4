import { PGlite } from '@electric-sql/pglite';
import { expect } from 'chai';
import { Kysely, sql } from 'kysely';
import { migrate } from '../../../demo/api/migrations.js';
import { pgliteDialect } from '../../../demo/api/pglite-dialect.js';
import type { Schema } from '../../../demo/api/schema.js';

describe('a database of an earlier version', function () {
  this.timeout(120_000);

  it('keeps its tickets, whatever stands in them, and knows what is unread', async () => {
    const db = new Kysely<Schema>({ dialect: pgliteDialect(await PGlite.create('memory://')) });
    await migrate(db, '002-attachments-by-ticket');
    await sql`insert into organizations values ('acme', 'Acme', 'A', 2)`.execute(db);
    const document = JSON.stringify({ fields: {} });
    const author = { kind: 'agent', name: 'Mara' };
    const odd = 'a\0b\ud800 "kind":"message"';
    for (const id of ['with-news', 'without']) {
      await sql`insert into tickets values (${id}, 'acme', ${id}, 'bug', 'open', null, null, now(), now(), 'ada', null,
        null, '', ${JSON.stringify({ subject: odd })}, ${document})`.execute(db);
    }
    const entries = [
      ['with-news', { author, kind: 'assignment', assignee: odd }],
      ['with-news', { author, kind: 'status', from: odd, to: 'open', reason: odd }],
      ['without', { author, kind: 'assignment', assignee: 'Mara' }],
    ] as const;
    for (const [index, [ticket, data]] of entries.entries()) {
      await sql`insert into timeline (id, ticket_id, at, data)
        values (${String(index)}, ${ticket}, now(), ${JSON.stringify(data)})`.execute(db);
    }
    await migrate(db);
    const timeline = await db.selectFrom('timeline').select(['kind', 'data']).orderBy('position').execute();
    expect(timeline.map(({ kind }) => kind)).to.deep.equal(['assignment', 'status', 'assignment']);
    expect(timeline[1]?.data).to.deep.equal(entries[1][1]);
    const tickets = await db.selectFrom('tickets').select(['id', 'news_position']).orderBy('id').execute();
    expect(tickets.map(({ news_position }) => news_position > 0)).to.deep.equal([true, false]);
    await db.destroy();
  });
});
