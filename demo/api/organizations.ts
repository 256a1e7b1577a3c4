import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** A support organisation as the database knows it. */
export interface Organization {
  id: string;
  name: string;
  /** Before the number of a ticket, as in `ATR-1042`. */
  prefix: string;
  /** The first ticket gets the number after this one. */
  lastNumber?: number;
}

/** Makes sure that an organisation exists. @returns whether it is new */
export async function ensureOrganization(
  db: Kysely<Schema>,
  { id, name, prefix, lastNumber = 1000 }: Organization,
): Promise<boolean> {
  const added = await db
    .insertInto('organizations')
    .values({ id, name, prefix, last_number: lastNumber })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** Forgets submissions that nobody repeats any more; an outbox keeps a request for a month at most. */
export async function forgetOldSubmissions(db: Kysely<Schema>, now = Date.now()): Promise<void> {
  await db
    .deleteFrom('submissions')
    .where('created_at', '<', new Date(now - 31 * DAY))
    .execute();
}
