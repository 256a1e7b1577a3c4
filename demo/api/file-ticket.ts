import { sql, type Kysely, type Transaction } from 'kysely';
import type { CreatedTicket } from 'helpdock/contract';
import {
  createAccessKey,
  createAccessSalt,
  hashAccessKey,
  requesterScope,
  type Filing,
  type Requester,
  type Submission,
  type SubmissionKey,
} from 'helpdock/gateway';
import { hashKey } from './hash-key.js';
import type { Schema } from './schema.js';
import { storable, toDetail } from './ticket-rows.js';

const withKey = (ticket: CreatedTicket, accessKey: string | undefined): CreatedTicket =>
  accessKey === undefined ? ticket : { ...ticket, accessKey };

/** What an earlier submission was answered; undefined when there was none. */
export async function recallFiling(
  db: Kysely<Schema>,
  organizationId: string,
  requester: Requester,
  { idempotencyKey, fingerprint }: SubmissionKey,
): Promise<Filing | undefined> {
  const known = await db
    .selectFrom('submissions')
    .select(['fingerprint', 'access_salt', 'answer'])
    .where('organization_id', '=', organizationId)
    .where('scope', '=', requesterScope(requester))
    .where('key_hash', '=', hashKey(idempotencyKey))
    .executeTakeFirst();
  if (!known) return undefined;
  if (known.fingerprint !== fingerprint) return { outcome: 'mismatch' };
  if (!known.answer) return { outcome: 'in-progress' };
  const ticket = known.answer as CreatedTicket;
  const accessKey = known.access_salt === null ? undefined : await createAccessKey(known.access_salt, idempotencyKey);
  return { outcome: 'filed', ticket: withKey(ticket, accessKey) };
}

async function nextNumber(trx: Transaction<Schema>, organizationId: string): Promise<string> {
  const { prefix, last_number } = await trx
    .updateTable('organizations')
    .set((expression) => ({ last_number: expression('last_number', '+', 1) }))
    .where('id', '=', organizationId)
    .returning(['prefix', 'last_number'])
    .executeTakeFirstOrThrow();
  return `${prefix}-${last_number}`;
}

/**
 * Files a ticket within a transaction. The row of the submission is written first: of two with the same key, the second
 * waits there until the first has committed, and then finds its answer.
 */
export async function fileTicket(
  trx: Transaction<Schema>,
  organizationId: string,
  requester: Requester,
  submission: Submission,
  now: Date,
): Promise<Filing> {
  await sql`set local lock_timeout = '5s'`.execute(trx);
  const key = {
    organization_id: organizationId,
    scope: requesterScope(requester),
    key_hash: hashKey(submission.idempotencyKey),
  };
  const accessSalt = requester.kind === 'anonymous' ? createAccessSalt() : null;
  const started = await trx
    .insertInto('submissions')
    .values({ ...key, fingerprint: submission.fingerprint, access_salt: accessSalt, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  if (!started) return (await recallFiling(trx, organizationId, requester, submission)) ?? { outcome: 'in-progress' };

  const { type, subject, priority, impact, surface, fields, origin, attachments, requester: person } = submission;
  const accessKey = accessSalt === null ? undefined : await createAccessKey(accessSalt, submission.idempotencyKey);
  const number = await nextNumber(trx, organizationId);
  const row = await trx
    .insertInto('tickets')
    .values({
      id: crypto.randomUUID(),
      organization_id: organizationId,
      number,
      type,
      status: 'new',
      priority: priority ?? null,
      created_at: now,
      updated_at: now,
      owner: requester.kind === 'signed' ? key.scope : null,
      customer: requester.kind === 'signed' ? (requester.organization ?? null) : null,
      access_key_hash: accessKey === undefined ? null : await hashAccessKey(accessKey),
      search: storable(`${number} ${subject}`.toLowerCase()),
      summary: JSON.stringify({ subject, requester: person }),
      document: JSON.stringify({ impact, surface, fields, origin }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const files = attachments.map(({ id, ...data }, position) => ({ id, ticket_id: row.id, position, data }));
  if (files.length) {
    const values = files.map((file) => ({ ...file, data: JSON.stringify(file.data) }));
    await trx.insertInto('attachments').values(values).execute();
  }
  const answer = JSON.stringify(toDetail(row, files, []));
  await trx
    .updateTable('submissions')
    .set({ answer })
    .where((expression) => expression.and(key))
    .execute();
  // Through its text, as a repeated submission will get it: both answers are the same byte for byte.
  return { outcome: 'filed', ticket: withKey(JSON.parse(answer) as CreatedTicket, accessKey) };
}
