import { sql, type Kysely } from 'kysely';
import type { TicketCounts } from 'helpdock/contract';
import type { CompleteTicketQuery } from 'helpdock/gateway';
import type { Schema } from './schema.js';
import { matching } from './ticket-list.js';
import type { Visibility } from './visibility.js';

const FACETS = ['status', 'type', 'priority'] as const;

/**
 * Tickets by status, type and priority, each counted without the filter on that very property. One query counts the
 * combinations, of which there are few however many tickets there are; the rest is adding up.
 */
export async function countTickets(
  db: Kysely<Schema>,
  visible: Visibility,
  query: CompleteTicketQuery,
): Promise<TicketCounts> {
  const rows = await db
    .selectFrom('tickets')
    .select([...FACETS, sql<number>`count(*)::int`.as('count')])
    .where(visible)
    .where(matching({ q: query.q, unread: query.unread }))
    .groupBy([...FACETS])
    .execute();
  const counts: TicketCounts = {};
  for (const facet of FACETS) {
    const sums = new Map<string, number>();
    for (const row of rows) {
      const value = row[facet];
      const others = FACETS.filter((other) => other !== facet);
      const fits = others.every((other) => !query[other]?.length || query[other].includes(row[other] ?? ''));
      if (value !== null && fits) sums.set(value, (sums.get(value) ?? 0) + row.count);
    }
    counts[facet] = Object.fromEntries(sums);
  }
  return counts;
}

/** Tickets with something unread. */
export async function countUnread(db: Kysely<Schema>, own: Visibility): Promise<number> {
  const row = await db
    .selectFrom('tickets')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(own)
    .where(matching({ unread: true }))
    .executeTakeFirstOrThrow();
  return row.count;
}
