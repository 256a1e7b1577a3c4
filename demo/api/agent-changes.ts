/** What agents do to tickets. */
import type { Transaction } from 'kysely';
import type { Catalog, MessageEntry } from 'helpdock/contract';
import { GatewayProblem } from 'helpdock/gateway';
import { recordEvent } from './events/record-event.js';
import { hashKey } from './hash-key.js';
import { respondBy } from './respond-by.js';
import type { Schema, TimelineData } from './schema.js';
import { recallAnswer, startSubmission, storeAnswer } from './submissions.js';
import { addEntry, lockTicket, tellOf, timeOfChange, type LockedTicket } from './ticket-changes.js';

/** What an agent writes. */
export type AgentMessage = Pick<MessageEntry, 'body' | 'html' | 'markdown' | 'actions'>;

/** The catalog under which a ticket was filed: customers of one organisation may be promised different things. */
export type CatalogOf = (organizationId: string, customer: string | null) => Catalog | undefined;

/** What an agent does to a ticket. */
export type AgentChange =
  | { kind: 'status' | 'priority'; to: string; reason?: string }
  | { kind: 'assignment'; assignee?: string }
  | { kind: 'urgency'; urgent: boolean; reason?: string }
  | ({ kind: 'message' } & AgentMessage);

type Columns = Partial<Pick<LockedTicket, 'status' | 'priority' | 'assignee' | 'urgent'>> & {
  respond_by?: Date | null;
};

/** The entry and the columns that a change means; undefined when it is so already. */
function meaningOf(
  change: AgentChange,
  ticket: LockedTicket,
  agent: string,
): { data: TimelineData; columns: Columns } | undefined {
  const author = { kind: 'agent', name: agent } as const;
  if (change.kind === 'message') return { data: { author, ...change }, columns: { respond_by: null } };
  if (change.kind === 'assignment') {
    const assignee = change.assignee ?? null;
    return assignee === ticket.assignee ? undefined : { data: { author, ...change }, columns: { assignee } };
  }
  if (change.kind === 'urgency') {
    const { urgent } = change;
    return urgent === ticket.urgent ? undefined : { data: { author, ...change }, columns: { urgent } };
  }
  const { kind, to, reason } = change;
  const from = ticket[kind] ?? undefined;
  return to === from ? undefined : { data: { author, kind, from, to, reason }, columns: { [kind]: to } };
}

/** Another priority promises another time, unless there was a response already. */
async function newPromise(
  trx: Transaction<Schema>,
  ticket: LockedTicket,
  priority: string,
  catalog: Catalog | undefined,
): Promise<Columns> {
  const response = await trx
    .selectFrom('timeline')
    .select('id')
    .where('ticket_id', '=', ticket.id)
    .where('kind', '=', 'message')
    .where('actor', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return response || !catalog ? {} : { respond_by: respondBy(catalog, { ...ticket, priority }, ticket.created_at) };
}

/** Who does something, and when. */
export interface AgentDeed {
  agent: string;
  now: number;
  /** Names what is written whatever happens between its first and its last attempt: it is there once. */
  idempotencyKey?: string;
}

/**
 * Whether something that an agent writes is there already: the answer to an earlier attempt was lost.
 * @throws {GatewayProblem} `idempotency-mismatch` when the key was used for something else
 */
async function isWritten(
  trx: Transaction<Schema>,
  ticket: LockedTicket,
  what: AgentChange | { kind: 'note'; body: string },
  { agent, now, idempotencyKey }: AgentDeed,
): Promise<boolean> {
  if (idempotencyKey === undefined) return false;
  const key = { idempotencyKey, fingerprint: hashKey(JSON.stringify([agent, what])) };
  const submission = { organizationId: ticket.organization_id, scope: `desk ${ticket.id}`, key };
  if (await startSubmission(trx, submission, new Date(now))) {
    await storeAnswer(trx, submission, {});
    return false;
  }
  const earlier = await recallAnswer(trx, submission);
  if (earlier?.outcome === 'mismatch') throw new GatewayProblem('idempotency-mismatch');
  return true;
}

/** Carries out a change. @returns whether there is such a ticket */
export async function changeTicket(
  trx: Transaction<Schema>,
  id: string,
  change: AgentChange,
  { catalogOf, ...deed }: AgentDeed & { catalogOf: CatalogOf },
): Promise<boolean> {
  const { agent, now } = deed;
  const ticket = await lockTicket(trx, id);
  if (!ticket) return false;
  // Everything else is no change when it is repeated.
  if (change.kind === 'message' && (await isWritten(trx, ticket, change, deed))) return true;
  const meaning = meaningOf(change, ticket, agent);
  if (!meaning) return true;
  const at = timeOfChange(ticket, now);
  await addEntry(trx, ticket, meaning.data, { at, actor: null });
  const catalog = catalogOf(ticket.organization_id, ticket.customer);
  const promise = change.kind === 'priority' ? await newPromise(trx, ticket, change.to, catalog) : {};
  await trx
    .updateTable('tickets')
    .set({ ...meaning.columns, ...promise })
    .where('id', '=', ticket.id)
    .execute();
  await tellOf(trx, ticket, change.kind === 'message' ? 'message-added' : 'ticket-changed', at);
  return true;
}

/** Writes down what no customer ever sees; only agents are told. @returns whether there is such a ticket */
export async function noteOnTicket(
  trx: Transaction<Schema>,
  id: string,
  body: string,
  deed: AgentDeed,
): Promise<boolean> {
  const { agent, now } = deed;
  const ticket = await lockTicket(trx, id);
  if (!ticket) return false;
  if (await isWritten(trx, ticket, { kind: 'note', body }, deed)) return true;
  const at = new Date(now);
  await trx
    .insertInto('internal_notes')
    .values({ id: crypto.randomUUID(), ticket_id: ticket.id, at, agent, data: JSON.stringify({ body }) })
    .execute();
  await recordEvent(trx, { organization_id: ticket.organization_id, type: 'note-added', ticket_id: ticket.id, at });
  return true;
}
