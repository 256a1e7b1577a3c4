import type { Kysely } from 'kysely';
import type { TicketDetail } from 'helpdock/contract';
import type { Schema } from './schema.js';
import { toDetail, type View } from './ticket-rows.js';

/** Adds to a ticket what stands in other tables. */
export async function readDetail(
  db: Kysely<Schema>,
  row: Parameters<typeof toDetail>[0],
  view?: View,
): Promise<TicketDetail> {
  const attachments = await db
    .selectFrom('attachments')
    .selectAll()
    .where('ticket_id', '=', row.id)
    .where('entry_id', 'is', null)
    .orderBy('position')
    .execute();
  const timeline = await db
    .selectFrom('timeline')
    .select(['id', 'at', 'data'])
    .where('ticket_id', '=', row.id)
    .orderBy('at')
    .orderBy('position')
    .execute();
  return toDetail(row, attachments, timeline, view);
}
