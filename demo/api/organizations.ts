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

/** Forgets events that nobody comes back for any more; a browser that was away for longer reads everything again. */
export async function forgetOldEvents(db: Kysely<Schema>, now = Date.now()): Promise<void> {
  const old = db
    .selectFrom('events')
    .select((expression) => ['organization_id', expression.fn.max('id').as('last')])
    .where('at', '<', new Date(now - 7 * DAY))
    .groupBy('organization_id');
  const lasts = await old.execute();
  for (const { organization_id, last } of lasts) {
    // By number and not by time: clocks are set back, and what is left has to be without a gap.
    await db.deleteFrom('events').where('organization_id', '=', organization_id).where('id', '<=', last).execute();
  }
}
