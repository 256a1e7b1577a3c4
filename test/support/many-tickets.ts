import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../demo/api/schema.js';
import { requesterScope, type SignedRequester } from '../../src/gateway/index.js';

/** What to fill a database with. */
export interface ManyTickets {
  organizationId: string;
  /** Whose tickets they are. */
  requester: SignedRequester;
  count: number;
  /** Ids of request types and priorities that are used in turn. */
  types: readonly string[];
  priorities: readonly string[];
}

const STATUSES = ['new', 'open', 'waiting', 'on-hold', 'resolved', 'closed'];

/** Texts as an array in SQL. */
const textArray = (texts: readonly string[]) => sql`array[${sql.join(texts)}]::text[]`;

/** Files tickets in one statement, a minute apart, the last one now: for lists that nobody would want to type. */
export async function fileManyTickets(
  db: Kysely<Schema>,
  { organizationId, requester, count, types, priorities }: ManyTickets,
): Promise<void> {
  const pick = (texts: readonly string[]) => sql`(${textArray(texts)})[1 + n % ${sql.lit(texts.length)}]`;
  const at = sql`now() - make_interval(mins => (${sql.lit(count)} - n)::int)`;
  const person = JSON.stringify({ name: requester.name, email: requester.email });
  await sql`insert into tickets
      (id, organization_id, number, type, status, priority, created_at, updated_at, owner, customer, search, summary, document)
    select gen_random_uuid()::text, ${organizationId}, 'M-' || n, ${pick(types)}, ${pick(STATUSES)}, ${pick(priorities)},
      ${at}, ${at}, ${requesterScope(requester)}, ${requester.organization ?? null}, 'm-' || n || ' request number ' || n,
      json_build_object('subject', 'Request number ' || n, 'requester', ${person}::json),
      json_build_object('fields', json_build_object('subject', 'Request number ' || n))
    from generate_series(1, ${sql.lit(count)}) as n`.execute(db);
  await sql`analyze tickets`.execute(db);
}

/** Adds messages to a ticket, from agent and requester in turn. */
export async function writeManyMessages(db: Kysely<Schema>, ticketId: string, count: number): Promise<void> {
  await sql`insert into timeline (id, ticket_id, at, kind, actor, data)
    select gen_random_uuid()::text, id, created_at + make_interval(secs => n), 'message',
      case when n % 2 = 0 then owner end,
      json_build_object('kind', 'message', 'body', 'Message number ' || n, 'author',
        case when n % 2 = 0 then json_build_object('kind', 'requester')
        else json_build_object('kind', 'agent', 'name', 'Mara') end)
    from tickets, generate_series(1, ${sql.lit(count)}) as n where id = ${ticketId}`.execute(db);
}
