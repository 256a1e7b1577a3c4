import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Catalog } from 'helpdock/contract';
import {
  decodeCursor,
  encodeCursor,
  GatewayProblem,
  type CompleteTicketQuery,
  type CursorValues,
} from 'helpdock/gateway';
import type { Schema } from './schema.js';
import { LISTED, storable, type ListedRow } from './ticket-rows.js';
import type { Visibility } from './visibility.js';

type Tickets = ExpressionBuilder<Schema, 'tickets'>;

/** Rank of a ticket's priority by the catalog: the most severe first, unknown and absent ones last. */
function rankOf({ priorities = [] }: Pick<Catalog, 'priorities'>): RawBuilder<number> {
  const ranks = priorities.map(({ id }, rank) => sql`when ${id} then ${sql.lit(rank)}`);
  if (!ranks.length) return sql<number>`0::int`;
  return sql<number>`case tickets.priority ${sql.join(ranks, sql` `)} else ${sql.lit(ranks.length)} end`;
}

/** The last moment that every database and driver writes with four digits of a year. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** A cursor comes from outside: what a column cannot be compared with is not ours. */
function checkPosition([, at, id, rank = 0]: CursorValues): void {
  const isTime = Number.isInteger(at) && Number(at) >= 0 && Number(at) <= LATEST;
  const isId = typeof id === 'string' && storable(id) === id;
  const isRank = Number.isInteger(rank) && Math.abs(Number(rank)) < 2 ** 31;
  if (!isTime || !isId || !isRank) throw new GatewayProblem('bad-cursor');
}

/** How one order sorts, where a page continues, and what its cursor holds. All are total orders, thanks to the id. */
interface Order {
  by: readonly RawBuilder<unknown>[];
  after(cursor: CursorValues): RawBuilder<SqlBool>;
  cursorOf(row: ListedRow & { rank: number }): CursorValues;
}

function byTime(column: 'updated_at' | 'created_at', direction: 'asc' | 'desc', name: string): Order {
  const time = sql.ref(`tickets.${column}`);
  const comparison = sql.raw(direction === 'asc' ? '>' : '<');
  return {
    by: [sql`${time} ${sql.raw(direction)}`, sql`tickets.id ${sql.raw(direction)}`],
    after: ([, at, id]) => sql`(${time}, tickets.id) ${comparison} (${new Date(Number(at))}::timestamptz, ${id}::text)`,
    cursorOf: (row) => [name, row[column].getTime(), row.id],
  };
}

function byPriority(rank: RawBuilder<number>): Order {
  return {
    by: [rank, sql`tickets.updated_at desc`, sql`tickets.id desc`],
    after: ([, at, id, after]) => sql`(${rank} > ${after}::int or (${rank} = ${after}::int
      and (tickets.updated_at, tickets.id) < (${new Date(Number(at))}::timestamptz, ${id}::text)))`,
    cursorOf: (row) => ['priority', row.updated_at.getTime(), row.id, row.rank],
  };
}

function orderOf(sort: CompleteTicketQuery['sort'], rank: RawBuilder<number>): Order {
  if (sort === 'priority') return byPriority(rank);
  if (sort === 'createdAt') return byTime('created_at', 'asc', sort);
  return byTime(sort === '-createdAt' ? 'created_at' : 'updated_at', 'desc', sort);
}

/** The filters of a query. */
export function matching(query: Partial<CompleteTicketQuery>) {
  return (expression: Tickets): Expression<SqlBool> => {
    const anyOf = (column: 'status' | 'type' | 'priority', values: readonly string[] | undefined) =>
      values?.length ? [expression(`tickets.${column}`, 'in', values.map(storable))] : [];
    const words = query.q && storable(query.q.toLowerCase()).replace(/[\\%_]/g, '\\$&');
    return expression.and([
      ...anyOf('status', query.status),
      ...anyOf('type', query.type),
      ...anyOf('priority', query.priority),
      ...(query.unread ? [sql<SqlBool>`tickets.news_position > tickets.seen_position`] : []),
      ...(words ? [expression('tickets.search', 'like', `%${words}%`)] : []),
    ]);
  };
}

/** A page of rows, and where the next begins. */
export interface RowPage<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** One page by keyset: as quick on page 1000 as on page 1, and nothing is shown twice when tickets move meanwhile. */
export async function listRows(
  db: Kysely<Schema>,
  catalog: Pick<Catalog, 'priorities'>,
  visible: Visibility,
  query: CompleteTicketQuery,
): Promise<RowPage<ListedRow & { rank: number; organization_id: string }>> {
  const rank = rankOf(catalog);
  const order = orderOf(query.sort, rank);
  let select = db
    .selectFrom('tickets')
    .select([...LISTED, 'tickets.organization_id', rank.as('rank')])
    .where(visible)
    .where(matching(query))
    .limit(query.limit + 1);
  for (const part of order.by) select = select.orderBy(part);
  if (query.cursor) {
    const position = decodeCursor(query.cursor, query.sort, query.sort === 'priority' ? 4 : 3);
    checkPosition(position);
    select = select.where(order.after(position));
  }
  const found = await select.execute();
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > query.limit && last ? encodeCursor(order.cursorOf(last)) : null };
}
