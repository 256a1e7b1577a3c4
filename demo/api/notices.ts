import { sql, type Kysely, type Selectable } from 'kysely';
import type { Notice, NoticeJoin } from 'helpdock/contract';
import { requesterScope, type Requester } from 'helpdock/gateway';
import { recordEvent } from './events/record-event.js';
import { hashKey } from './hash-key.js';
import type { Schema } from './schema.js';
import { storable } from './ticket-rows.js';

type Row = Selectable<Schema['notices']> & { affected: number; joined: boolean };

const RANKS = ['incident', 'maintenance', 'information'];

const toNotice = (row: Row): Notice => ({
  id: row.id,
  ...row.data,
  startsAt: row.starts_at.toJSON(),
  endsAt: row.ends_at?.toJSON(),
  updatedAt: row.updated_at.toJSON(),
  joinable: row.joinable || undefined,
  joined: row.joined || undefined,
  affected: row.affected || undefined,
});

/** Known only of those who have signed in. */
const whoIs = (requester: Requester): string => (requester.kind === 'signed' ? hashKey(requesterScope(requester)) : '');

function selectNotices(db: Kysely<Schema>, organizationId: string, requester: Requester) {
  const joins = sql`from notice_joins j where j.organization_id = notices.organization_id and j.notice_id = notices.id`;
  return db
    .selectFrom('notices')
    .selectAll()
    .select([
      sql<number>`(select count(*)::int ${joins})`.as('affected'),
      sql<boolean>`exists (select 1 ${joins} and j.who = ${whoIs(requester)})`.as('joined'),
    ])
    .where('organization_id', '=', organizationId);
}

/** What is going on and what is announced: incidents first, then the newest news. */
export async function currentNotices(
  db: Kysely<Schema>,
  organizationId: string,
  requester: Requester,
  now: Date,
): Promise<Notice[]> {
  const rows = await selectNotices(db, organizationId, requester)
    .where((expression) => expression.or([expression('ends_at', 'is', null), expression('ends_at', '>', now)]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  const notices = rows.map(toNotice);
  return notices.sort((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind));
}

/** Counts somebody in; undefined when there is nothing to join. */
export async function joinNotice(
  db: Kysely<Schema>,
  organizationId: string,
  requester: Requester,
  id: string,
  { requester: person = {} }: NoticeJoin,
  now: Date,
): Promise<Notice | undefined> {
  return db.transaction().execute(async (trx) => {
    const find = () =>
      selectNotices(trx, organizationId, requester)
        .where('id', '=', storable(id))
        .where('joinable', '=', true)
        .where((expression) => expression.or([expression('ends_at', 'is', null), expression('ends_at', '>', now)]))
        .executeTakeFirst();
    if (!(await find())) return undefined;
    const who = whoIs(requester) || hashKey(person.email?.toLowerCase() ?? crypto.randomUUID());
    const joined = await trx
      .insertInto('notice_joins')
      .values({
        organization_id: organizationId,
        notice_id: storable(id),
        who,
        at: now,
        data: JSON.stringify({ name: person.name, email: person.email }),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('who')
      .executeTakeFirst();
    const row = await find();
    if (joined) await recordEvent(trx, { organization_id: organizationId, type: 'notices-changed', at: now });
    return row && { ...toNotice(row), joined: true };
  });
}

/** Publishes a notice, or changes one that has the id already; everybody who looks is told. */
export async function publishNotice(
  db: Kysely<Schema>,
  organizationId: string,
  notice: Notice,
  now: Date = new Date(),
): Promise<void> {
  const { id, kind, title, body, types, startsAt, endsAt, joinable = false } = notice;
  const values = {
    starts_at: new Date(startsAt),
    ends_at: endsAt === undefined ? null : new Date(endsAt),
    updated_at: new Date(notice.updatedAt),
    joinable,
    data: JSON.stringify({ kind, title, body, types }),
  };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('notices')
      .values({ organization_id: organizationId, id, ...values })
      .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(values))
      .execute();
    await recordEvent(trx, { organization_id: organizationId, type: 'notices-changed', at: now });
  });
}

/** Says that it is over. @returns whether there was such a notice */
export async function endNotice(
  db: Kysely<Schema>,
  organizationId: string,
  id: string,
  now: Date = new Date(),
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('notices')
      .set({ ends_at: now, updated_at: now })
      .where('organization_id', '=', organizationId)
      .where('id', '=', storable(id))
      .returning('id')
      .executeTakeFirst();
    if (ended) await recordEvent(trx, { organization_id: organizationId, type: 'notices-changed', at: now });
    return ended !== undefined;
  });
}
