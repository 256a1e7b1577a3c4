/** Everything that changes a filed ticket goes through here: timeline, ticket and event change together or not at all. */
import { sql, type Selectable, type Transaction } from 'kysely';
import { recordEvent } from './events/record-event.js';
import type { Schema, TimelineData } from './schema.js';
import { storable } from './ticket-rows.js';
import type { Visibility } from './visibility.js';

const LOCKED = [
  'tickets.id',
  'tickets.organization_id',
  'tickets.status',
  'tickets.priority',
  'tickets.urgent',
  'tickets.informational',
  'tickets.assignee',
  'tickets.owner',
  'tickets.customer',
  'tickets.access_key_hash',
  'tickets.updated_at',
  'tickets.created_at',
  'tickets.rating',
  'tickets.news_position',
  'tickets.seen_position',
] as const;

/** What a change needs to know of a ticket. */
export type LockedTicket = Pick<
  Selectable<Schema['tickets']>,
  (typeof LOCKED)[number] extends `tickets.${infer Name}` ? Extract<Name, keyof Selectable<Schema['tickets']>> : never
>;

/** What its requester counts as news. */
export const NEWS = ['message', 'status', 'priority', 'urgency'] as const;

/** Takes a ticket for the time of a transaction, for whoever may see it; undefined when there is none. */
export async function lockTicket(
  trx: Transaction<Schema>,
  id: string,
  visible?: Visibility,
): Promise<LockedTicket | undefined> {
  await sql`set local lock_timeout = '5s'`.execute(trx);
  let select = trx.selectFrom('tickets').select(LOCKED).where('tickets.id', '=', storable(id)).forUpdate();
  if (visible) select = select.where(visible);
  return select.executeTakeFirst();
}

/** Never before the last activity, even when the clock was set back: the newest activity stays on top. */
export const timeOfChange = ({ updated_at }: LockedTicket, now: number): Date =>
  new Date(Math.max(now, updated_at.getTime() + 1));

/** Scope under which whoever filed a ticket is known. */
export const scopeOfRequester = ({ owner }: LockedTicket): string => owner ?? 'anonymous';

/** Adds an entry. @param actor scope of the requester who does it; null for agents */
export async function addEntry(
  trx: Transaction<Schema>,
  ticket: LockedTicket,
  data: TimelineData,
  { at, actor, id = crypto.randomUUID() }: { at: Date; actor: string | null; id?: string },
): Promise<string> {
  const { position } = await trx
    .insertInto('timeline')
    .values({ id, ticket_id: ticket.id, at, kind: data.kind, actor, data: JSON.stringify(data) })
    .returning('position')
    .executeTakeFirstOrThrow();
  const isNews = (NEWS as readonly string[]).includes(data.kind) && actor !== scopeOfRequester(ticket);
  await trx
    .updateTable('tickets')
    .set({ updated_at: at, ...(isNews && { news_position: position }) })
    .where('id', '=', ticket.id)
    .execute();
  return id;
}

/** Tells whoever may see the ticket; the last thing in a transaction. */
export const tellOf = (
  trx: Transaction<Schema>,
  { id, organization_id, owner, customer, access_key_hash }: LockedTicket,
  type: 'ticket-changed' | 'message-added',
  at: Date,
): Promise<void> => recordEvent(trx, { type, at, organization_id, ticket_id: id, owner, customer, access_key_hash });
