import { sql, type Kysely, type Transaction } from 'kysely';
import type { Unread } from 'helpdock/contract';
import { requesterScope, type Requester } from 'helpdock/gateway';
import type { Schema } from './schema.js';
import { scopeOfRequester, type LockedTicket } from './ticket-changes.js';

/**
 * What a requester has not seen of some tickets. Of colleagues' tickets only what happened since they last looked: what
 * one has never opened is no news.
 */
export async function unreadOf(
  db: Kysely<Schema>,
  requester: Requester,
  ids: readonly string[],
): Promise<Map<string, Unread>> {
  if (!ids.length) return new Map();
  const scope = requesterScope(requester);
  const count = (...kinds: string[]) => sql<number>`count(*) filter (where timeline.kind in (${sql.join(kinds)}))::int`;
  const rows = await db
    .selectFrom('timeline')
    .innerJoin('tickets', 'tickets.id', 'timeline.ticket_id')
    .leftJoin('read_marks', (join) =>
      join.onRef('read_marks.ticket_id', '=', 'timeline.ticket_id').on('read_marks.scope', '=', scope),
    )
    .select([
      'timeline.ticket_id',
      count('message').as('replies'),
      count('status', 'priority', 'urgency').as('changes'),
    ])
    .where('timeline.ticket_id', 'in', ids)
    .where(
      sql<boolean>`timeline.position > coalesce(read_marks.position,
        case when coalesce(tickets.owner, 'anonymous') = ${scope} then 0 else 2147483647 end)`,
    )
    .where(sql<boolean>`timeline.actor is distinct from ${scope}`)
    .groupBy('timeline.ticket_id')
    .execute();
  return new Map(
    rows
      .filter(({ replies, changes }) => replies + changes > 0)
      .map(({ ticket_id, replies, changes }) => [ticket_id, { replies, changes }]),
  );
}

/**
 * Moves the mark of a requester on to an entry; an older or an unknown one changes nothing.
 * @returns whether something was unread that is not any more
 */
export async function markRead(
  trx: Transaction<Schema>,
  requester: Requester,
  ticket: LockedTicket,
  entryId: string,
): Promise<boolean> {
  const scope = requesterScope(requester);
  const entry = await trx
    .selectFrom('timeline')
    .select('position')
    .where('ticket_id', '=', ticket.id)
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (!entry) return false;
  const before = await unreadOf(trx, requester, [ticket.id]);
  await trx
    .insertInto('read_marks')
    .values({ ticket_id: ticket.id, scope, position: entry.position })
    .onConflict((conflict) =>
      conflict
        .columns(['ticket_id', 'scope'])
        .doUpdateSet({ position: sql<number>`greatest(read_marks.position, excluded.position)` }),
    )
    .execute();
  if (scope === scopeOfRequester(ticket)) {
    await trx
      .updateTable('tickets')
      .set({ seen_position: sql<number>`greatest(seen_position, ${entry.position}::int)` })
      .where('id', '=', ticket.id)
      .execute();
  }
  const after = await unreadOf(trx, requester, [ticket.id]);
  return JSON.stringify(before.get(ticket.id)) !== JSON.stringify(after.get(ticket.id));
}
