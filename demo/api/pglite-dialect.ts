import type { PGlite } from '@electric-sql/pglite';
import { PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';

/**
 * Lets PGlite stand in for a pool of connections, so that both databases run the same code. PGlite has exactly one
 * connection: who wants it waits until it is free, for a whole transaction.
 */
export function pgliteDialect(database: PGlite): PostgresDialect {
  let queue: Promise<void> = Promise.resolve();

  const connect = async (): Promise<PostgresPoolClient> => {
    const before = queue;
    let free = (): void => {};
    queue = new Promise((resolve) => (free = resolve));
    await before;
    return {
      release: free,
      // Kysely's streaming overload needs a cursor, which PGlite has not and nothing here asks for.
      query: (async (text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
        const { rows, affectedRows } = await database.query(text, [...parameters]);
        const command = text.trimStart().split(/\s/, 1)[0]?.toUpperCase() ?? '';
        return { rows, rowCount: affectedRows ?? rows.length, command } as PostgresQueryResult<unknown>;
      }) as PostgresPoolClient['query'],
    };
  };
  const pool: PostgresPool = { connect, end: () => database.close() };
  return new PostgresDialect({ pool });
}
