/** What requesters do to their tickets. */
import type { Transaction } from 'kysely';
import type { Author, Capabilities, MessageEntry, TicketUpdate } from 'helpdock/contract';
import {
  GatewayProblem,
  requesterScope,
  type MessageSubmission,
  type Posting,
  type Requester,
  type SubmissionKey,
} from 'helpdock/gateway';
import { recallAnswer, startSubmission, storeAnswer } from './submissions.js';
import type { Schema } from './schema.js';
import { addEntry, tellOf, timeOfChange, type LockedTicket } from './ticket-changes.js';
import { storable } from './ticket-rows.js';
import { markRead } from './unread.js';
import { isForeignTo } from './visibility.js';

const authorOf = (requester: Requester): Author =>
  requester.kind === 'signed' && requester.name ? { kind: 'requester', name: requester.name } : { kind: 'requester' };

const isDone = (status: string): boolean => status === 'resolved' || status === 'closed';

/** Keys of messages are told apart from those of tickets, and per ticket. */
const keyOf = (organizationId: string, requester: Requester, ticketId: string, key: SubmissionKey) => ({
  organizationId,
  scope: `${requesterScope(requester)} message ${ticketId}`,
  key,
});

/** What an earlier message was answered; undefined when there was none. */
export async function recallMessage(
  db: Parameters<typeof recallAnswer>[0],
  organizationId: string,
  requester: Requester,
  ticketId: string,
  key: SubmissionKey,
): Promise<Posting | undefined> {
  const known = await recallAnswer(db, keyOf(organizationId, requester, storable(ticketId), key));
  if (!known) return undefined;
  if (known.outcome !== 'answered') return known;
  return { outcome: 'posted', message: known.answer as MessageEntry };
}

async function setStatus(
  trx: Transaction<Schema>,
  requester: Requester,
  ticket: LockedTicket,
  { to, reason, at }: { to: string; reason?: string; at: Date },
): Promise<void> {
  const data = { kind: 'status', author: authorOf(requester), from: ticket.status, to, reason } as const;
  await addEntry(trx, ticket, data, { at, actor: requesterScope(requester) });
  await trx.updateTable('tickets').set({ status: to }).where('id', '=', ticket.id).execute();
}

/** Stores a message of a requester, and opens a ticket again that waited for it or was done. */
export async function postMessage(
  trx: Transaction<Schema>,
  requester: Requester,
  ticket: LockedTicket,
  message: MessageSubmission,
  now: number,
  capabilities: Capabilities = {},
): Promise<Posting> {
  const { organization_id: organizationId } = ticket;
  const at = timeOfChange(ticket, now);
  const submission = keyOf(organizationId, requester, ticket.id, message);
  if (!(await startSubmission(trx, submission, new Date(now)))) {
    const earlier = await recallMessage(trx, organizationId, requester, ticket.id, message);
    return earlier ?? { outcome: 'in-progress' };
  }
  if (ticket.status === 'closed' && !capabilities.reopening) throw new GatewayProblem('conflict');
  const { body, attachments } = message;
  const id = crypto.randomUUID();
  const files = attachments.length ? { attachments: [...attachments] } : {};
  const data = { kind: 'message', author: authorOf(requester), body, ...files } as const;
  await addEntry(trx, ticket, data, { id, at, actor: requesterScope(requester) });
  if (attachments.length) {
    const rows = attachments.map(({ id: file, ...rest }, position) => {
      return { id: file, ticket_id: ticket.id, entry_id: id, position, data: JSON.stringify(rest) };
    });
    // A file may be named twice; it is there once.
    await trx
      .insertInto('attachments')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (ticket.status === 'waiting' || isDone(ticket.status)) await setStatus(trx, requester, ticket, { to: 'open', at });
  const answer = await storeAnswer(trx, submission, { id, at: at.toJSON(), ...data });
  await tellOf(trx, ticket, 'message-added', at);
  return { outcome: 'posted', message: answer as MessageEntry };
}

/** Closes, reopens or rates a ticket, or marks it as read. What is so already is no change. */
export async function updateTicket(
  trx: Transaction<Schema>,
  requester: Requester,
  ticket: LockedTicket,
  { status, reason, rating, readUpTo }: TicketUpdate,
  now: number,
): Promise<void> {
  const at = timeOfChange(ticket, now);
  // A colleague may read along and write; how it ends is for whoever asked.
  if ((status || rating) && isForeignTo(requester, ticket)) throw new GatewayProblem('forbidden');
  if (rating && !isDone(status ?? ticket.status)) throw new GatewayProblem('conflict');
  let hasChanged = false;
  const isNew = status === 'closed' ? ticket.status !== 'closed' : isDone(ticket.status);
  if (status && isNew) {
    await setStatus(trx, requester, ticket, { to: status, reason: reason?.trim() || undefined, at });
    hasChanged = true;
  }
  if (rating && (rating.score !== ticket.rating?.score || rating.comment !== ticket.rating.comment)) {
    const data = { kind: 'rating', author: authorOf(requester), ...rating } as const;
    await addEntry(trx, ticket, data, { at, actor: requesterScope(requester) });
    await trx
      .updateTable('tickets')
      .set({ rating: JSON.stringify(rating) })
      .where('id', '=', ticket.id)
      .execute();
    hasChanged = true;
  }
  if (readUpTo !== undefined && (await markRead(trx, requester, ticket, storable(readUpTo)))) hasChanged = true;
  if (hasChanged) await tellOf(trx, ticket, 'ticket-changed', at);
}
