import { sql, type Kysely, type Transaction } from 'kysely';
import type { Catalog, CreatedTicket } from 'helpdock/contract';
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
import { recordEvent } from './events/record-event.js';
import { respondBy } from './respond-by.js';
import type { Schema } from './schema.js';
import { recallAnswer, startSubmission, storeAnswer, type ScopedKey } from './submissions.js';
import { storable, toDetail } from './ticket-rows.js';

const withKey = (ticket: CreatedTicket, accessKey: string | undefined): CreatedTicket =>
  accessKey === undefined ? ticket : { ...ticket, accessKey };

const keyOf = (organizationId: string, requester: Requester, key: SubmissionKey): ScopedKey => ({
  organizationId,
  scope: requesterScope(requester),
  key,
});

/** What an earlier submission was answered; undefined when there was none. */
export async function recallFiling(
  db: Kysely<Schema>,
  organizationId: string,
  requester: Requester,
  key: SubmissionKey,
): Promise<Filing | undefined> {
  const known = await recallAnswer(db, keyOf(organizationId, requester, key));
  if (known?.outcome !== 'answered') return known;
  const { answer, accessSalt } = known;
  const accessKey = accessSalt === null ? undefined : await createAccessKey(accessSalt, key.idempotencyKey);
  return { outcome: 'filed', ticket: withKey(answer as CreatedTicket, accessKey) };
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

/** Files a ticket within a transaction. */
export async function fileTicket(
  trx: Transaction<Schema>,
  { organizationId, catalog }: { organizationId: string; catalog: Catalog },
  requester: Requester,
  submission: Submission,
  now: Date,
): Promise<Filing> {
  await sql`set local lock_timeout = '5s'`.execute(trx);
  const scoped = keyOf(organizationId, requester, submission);
  const accessSalt = requester.kind === 'anonymous' ? createAccessSalt() : null;
  if (!(await startSubmission(trx, scoped, now, accessSalt))) {
    return (await recallFiling(trx, organizationId, requester, submission)) ?? { outcome: 'in-progress' };
  }

  const {
    type,
    subject,
    priority,
    impact,
    surface,
    fields,
    origin,
    trail,
    attachments,
    urgent,
    requester: person,
  } = submission;
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
      owner: requester.kind === 'signed' ? scoped.scope : null,
      customer: requester.kind === 'signed' ? (requester.organization ?? null) : null,
      access_key_hash: accessKey === undefined ? null : await hashAccessKey(accessKey),
      search: storable(`${number} ${subject}`.toLowerCase()),
      summary: JSON.stringify({ subject, requester: person }),
      document: JSON.stringify({ impact, surface, fields, origin, trail, urgent }),
      urgent: urgent !== undefined,
      informational: submission.informational ?? false,
      respond_by: respondBy(catalog, submission, now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const files = attachments.map(({ id, ...data }, position) => {
    return { id, ticket_id: row.id, entry_id: null, position, data };
  });
  if (files.length) {
    const values = files.map((file) => ({ ...file, data: JSON.stringify(file.data) }));
    await trx.insertInto('attachments').values(values).execute();
  }
  const answer = await storeAnswer(trx, scoped, toDetail(row, files, []));
  const { owner, customer, access_key_hash } = row;
  const audience = { owner, customer, access_key_hash };
  await recordEvent(trx, {
    organization_id: organizationId,
    type: 'ticket-changed',
    ticket_id: row.id,
    at: now,
    ...audience,
  });
  return { outcome: 'filed', ticket: withKey(answer as CreatedTicket, accessKey) };
}
