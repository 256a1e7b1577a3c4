import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.js';

/** Channel on which processes wake each other; the payload is the id of the organisation. */
export const CHANNEL = 'helpdock_events';

/** Something that happened. */
export interface NewEvent {
  organization_id: string;
  type: 'ticket-changed' | 'message-added' | 'notices-changed' | 'note-added';
  at: Date;
  ticket_id?: string;
  /** Who may hear of it besides agents; nobody when all of them are absent and there is a ticket. */
  owner?: string | null;
  customer?: string | null;
  access_key_hash?: string | null;
}

/**
 * Records an event as the last thing in a transaction. The counter's row stays locked until the commit, so that an event
 * with a higher number is never seen before one with a lower number: whoever has seen number 7 need not look below it.
 */
export async function recordEvent(trx: Transaction<Schema>, event: NewEvent): Promise<void> {
  const { last_event: id } = await trx
    .updateTable('organizations')
    .set((expression) => ({ last_event: expression('last_event', '+', 1) }))
    .where('id', '=', event.organization_id)
    .returning('last_event')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('events')
    .values({ ticket_id: null, owner: null, customer: null, access_key_hash: null, ...event, id })
    .execute();
  // Delivered when the transaction commits, and not at all when it does not.
  await sql`select pg_notify(${CHANNEL}, ${event.organization_id})`.execute(trx);
}
