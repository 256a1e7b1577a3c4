import { sql, type Transaction } from 'kysely';
import { hashAccessKey, requesterScope, type SignedRequester } from 'helpdock/gateway';
import type { Schema } from './schema.js';
import { lockTicket, tellOf, timeOfChange, type LockedTicket } from './ticket-changes.js';

/**
 * Gives anonymous tickets to whoever holds their keys and has signed in. What the anonymous person wrote and has read is
 * theirs from then on, and the ticket bears the name that the host vouches for.
 * @returns ids of the tickets
 */
export async function claimTickets(
  trx: Transaction<Schema>,
  organizationId: string,
  requester: SignedRequester,
  keys: readonly string[],
  now: number,
): Promise<string[]> {
  const hashes = await Promise.all(keys.map(hashAccessKey));
  if (!hashes.length) return [];
  const found = await trx
    .selectFrom('tickets')
    .select(['id', 'summary'])
    .where('organization_id', '=', organizationId)
    .where('access_key_hash', 'in', hashes)
    .orderBy('id')
    .execute();
  const owner = requesterScope(requester);
  const customer = requester.organization ?? null;
  const claimed: LockedTicket[] = [];
  const { name, email } = requester;
  for (const { id, summary } of found) {
    const ticket = await lockTicket(trx, id);
    // Somebody else who holds the key may have been quicker.
    if (!ticket?.access_key_hash) continue;
    const person = { ...summary.requester, ...(name && { name }), ...(email && { email }) };
    const changed = {
      owner,
      customer,
      access_key_hash: null,
      summary: JSON.stringify({ ...summary, requester: person }),
    };
    await trx.updateTable('tickets').set(changed).where('id', '=', id).execute();
    await trx
      .updateTable('timeline')
      .set({ actor: owner })
      .where('ticket_id', '=', id)
      .where('actor', '=', 'anonymous')
      .execute();
    await sql`update read_marks set scope = ${owner} where ticket_id = ${id} and scope = 'anonymous'`.execute(trx);
    claimed.push(ticket);
  }
  // Last of all, since an event locks its organisation: whoever waits for that must hold no ticket that is wanted here.
  // Also whoever still looks with the key is told: it opens nothing any more.
  for (const ticket of claimed) {
    await tellOf(trx, { ...ticket, owner, customer }, 'ticket-changed', timeOfChange(ticket, now));
  }
  return claimed.map(({ id }) => id);
}
