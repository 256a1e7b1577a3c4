/** What was answered to whom for which key, so that nothing is done twice. */
import type { Kysely, Transaction } from 'kysely';
import type { SubmissionKey } from 'helpdock/gateway';
import { hashKey } from './hash-key.js';
import type { Schema } from './schema.js';

/** A key and the scope in which it is known. */
export interface ScopedKey {
  organizationId: string;
  scope: string;
  key: SubmissionKey;
}

/** What is known of a key. */
export type Recalled =
  | { outcome: 'answered'; answer: unknown; accessSalt: string | null }
  | { outcome: 'in-progress' }
  | { outcome: 'mismatch' };

/** What a key was answered; undefined when it is new. */
export async function recallAnswer(
  db: Kysely<Schema>,
  { organizationId, scope, key }: ScopedKey,
): Promise<Recalled | undefined> {
  const known = await db
    .selectFrom('submissions')
    .select(['fingerprint', 'access_salt', 'answer'])
    .where('organization_id', '=', organizationId)
    .where('scope', '=', scope)
    .where('key_hash', '=', hashKey(key.idempotencyKey))
    .executeTakeFirst();
  if (!known) return undefined;
  if (known.fingerprint !== key.fingerprint) return { outcome: 'mismatch' };
  if (!known.answer) return { outcome: 'in-progress' };
  return { outcome: 'answered', answer: known.answer, accessSalt: known.access_salt };
}

/**
 * Takes a key for the time of a transaction: of two with the same key, the second waits here until the first has
 * committed, and then finds its answer.
 * @returns whether the key was new
 */
export async function startSubmission(
  trx: Transaction<Schema>,
  { organizationId, scope, key }: ScopedKey,
  now: Date,
  accessSalt: string | null = null,
): Promise<boolean> {
  const started = await trx
    .insertInto('submissions')
    .values({
      organization_id: organizationId,
      scope,
      key_hash: hashKey(key.idempotencyKey),
      fingerprint: key.fingerprint,
      access_salt: accessSalt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  return started !== undefined;
}

/** Keeps an answer. @returns it as a repeated submission will get it: both are the same byte for byte. */
export async function storeAnswer(
  trx: Transaction<Schema>,
  { organizationId, scope, key }: ScopedKey,
  value: unknown,
): Promise<unknown> {
  const answer = JSON.stringify(value);
  await trx
    .updateTable('submissions')
    .set({ answer })
    .where('organization_id', '=', organizationId)
    .where('scope', '=', scope)
    .where('key_hash', '=', hashKey(key.idempotencyKey))
    .execute();
  return JSON.parse(answer);
}
