import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** What tells agents where to begin. */
export interface DeskMarks {
  /** Whether the customer has had the last word, or has had no answer at all, and it is the agents' turn. */
  unanswered?: true;
  /** RFC 3339, UTC: by when the first response is promised. */
  respondBy?: string;
}

const AGENTS_TURN = ['new', 'open'];

/** The marks of some tickets, by their ids. */
export async function deskMarks(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, DeskMarks>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('tickets')
    .select([
      'id',
      'status',
      'informational',
      'respond_by',
      // Agents have no scope: an entry of theirs has no actor.
      sql<boolean>`coalesce((select timeline.actor is null from timeline
        where timeline.ticket_id = tickets.id and timeline.kind = 'message'
        order by timeline.position desc limit 1), false)`.as('answered'),
    ])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, status, informational, respond_by, answered }) => [
      id,
      {
        ...(AGENTS_TURN.includes(status) && !informational && !answered && { unanswered: true as const }),
        ...(respond_by && { respondBy: respond_by.toJSON() }),
      },
    ]),
  );
}
