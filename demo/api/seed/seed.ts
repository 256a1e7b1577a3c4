import type { Kysely, Transaction } from 'kysely';
import { hashAccessKey, requesterScope } from 'helpdock/gateway';
import { ensureOrganization, type Organization } from '../organizations.js';
import type { Schema, TimelineData } from '../schema.js';
import { earlierAtriumTickets } from './atrium-earlier.js';
import { recentAtriumTickets } from './atrium-recent.js';
import { earlierLarchmontTickets } from './larchmont-earlier.js';
import { recentLarchmontTickets } from './larchmont-recent.js';
import type { SeedEvent, SeedTicket } from './seed-ticket.js';

const HOUR = 60 * 60 * 1000;

/** The demo's organisations and what they have been asked. */
export const seededOrganizations: readonly { organization: Organization; tickets: readonly SeedTicket[] }[] = [
  {
    organization: { id: 'atrium', name: 'Atrium', prefix: 'ATR', lastNumber: 1017 },
    tickets: [...earlierAtriumTickets, ...recentAtriumTickets],
  },
  {
    organization: { id: 'larchmont', name: 'Larchmont', prefix: 'LAR', lastNumber: 2285 },
    tickets: [...earlierLarchmontTickets, ...recentLarchmontTickets],
  },
];

/** Gives a new database a past. One that has the organisations already is left as it is. */
export async function seed(db: Kysely<Schema>, now = Date.now()): Promise<void> {
  for (const { organization, tickets } of seededOrganizations) {
    await db.transaction().execute(async (trx) => {
      if (!(await ensureOrganization(trx, organization))) return;
      let number = organization.lastNumber ?? 0;
      for (const ticket of tickets) await insertTicket(trx, organization, ++number, ticket, now);
      await trx.updateTable('organizations').set({ last_number: number }).where('id', '=', organization.id).execute();
    });
  }
}

/** What the events have made of a ticket. */
function outcomeOf({ priority, events = [] }: SeedTicket) {
  const last = (kind: SeedEvent['kind']) => events.filter((event) => event.kind === kind).at(-1);
  const target = (event: SeedEvent | undefined) => (event && 'to' in event ? event.to : undefined);
  return {
    status: target(last('status')) ?? 'new',
    priority: target(last('priority')) ?? priority ?? null,
    assignee: last('assignment')?.agent ?? null,
  };
}

async function insertTicket(
  trx: Transaction<Schema>,
  { id: organizationId, prefix }: Organization,
  serial: number,
  ticket: SeedTicket,
  now: number,
): Promise<void> {
  const { ago, by, type, subject, priority, surface, events = [] } = ticket;
  const impact = typeof ticket.impact === 'string' ? { id: ticket.impact } : ticket.impact;
  const id = crypto.randomUUID();
  const number = `${prefix}-${serial}`;
  const createdAt = now - ago * HOUR;
  const at = ({ after }: SeedEvent): Date => new Date(createdAt + after * HOUR);
  const lastEvent = events.at(-1);
  const defined = Object.entries({ subject, priority, surface, impact }).filter(([, value]) => value !== undefined);
  await trx
    .insertInto('tickets')
    .values({
      id,
      organization_id: organizationId,
      number,
      type,
      ...outcomeOf(ticket),
      created_at: new Date(createdAt),
      updated_at: lastEvent ? at(lastEvent) : new Date(createdAt),
      owner:
        by.subject === undefined
          ? null
          : requesterScope({ kind: 'signed', subject: by.subject, organization: by.organization }),
      customer: by.organization ?? null,
      access_key_hash: by.subject === undefined ? await hashAccessKey(crypto.randomUUID()) : null,
      search: `${number} ${subject}`.toLowerCase(),
      summary: JSON.stringify({ subject, requester: { name: by.name, email: by.email } }),
      document: JSON.stringify({ impact, surface, fields: { ...Object.fromEntries(defined), ...ticket.fields } }),
    })
    .execute();
  let current = { status: 'new', priority };
  const entries = events.map((event) => {
    const author = { kind: 'agent', name: event.agent } as const;
    let data: TimelineData;
    if (event.kind === 'assignment') data = { author, kind: 'assignment', assignee: event.agent };
    else {
      data = { author, kind: event.kind, from: current[event.kind], to: event.to, reason: event.reason };
      current = { ...current, [event.kind]: event.to };
    }
    return { id: crypto.randomUUID(), ticket_id: id, at: at(event), kind: data.kind, data: JSON.stringify(data) };
  });
  if (entries.length) await trx.insertInto('timeline').values(entries).execute();
}
