import type { Transaction } from 'kysely';
import type { Author, Catalog, Rating } from 'helpdock/contract';
import { hashAccessKey, requesterScope } from 'helpdock/gateway';
import { respondBy } from 'helpdock/support';
import type { Organization } from '../organizations.js';
import type { Schema, TimelineData } from '../schema.js';
import { NEWS } from '../ticket-changes.js';
import { evidenceOf, type SeedEvent, type SeedTicket } from './seed-ticket.js';

const HOUR = 60 * 60 * 1000;

type Visible = Exclude<SeedEvent, { kind: 'note' }>;

const isVisible = (event: SeedEvent): event is Visible => event.kind !== 'note';

const scopeOf = ({ by }: SeedTicket): string | undefined =>
  by.subject === undefined
    ? undefined
    : requesterScope({ kind: 'signed', subject: by.subject, organization: by.organization });

/** What the events have made of a ticket. */
function outcomeOf({ priority, urgent, events = [] }: SeedTicket) {
  const last = (kind: SeedEvent['kind']) => events.filter((event) => event.kind === kind).at(-1);
  const target = (event: SeedEvent | undefined) => (event && 'to' in event ? event.to : undefined);
  const urgency = last('urgency');
  return {
    status: target(last('status')) ?? 'new',
    priority: target(last('priority')) ?? priority ?? null,
    assignee: last('assignment')?.agent ?? null,
    urgent: urgency && 'urgent' in urgency ? urgency.urgent : urgent !== undefined,
  };
}

/** The entries of a timeline; each change names what was before. */
function entriesOf({ priority, by, events = [] }: SeedTicket): { after: number; data: TimelineData }[] {
  let current = { status: 'new', priority };
  return events.filter(isVisible).map((event) => {
    const author: Author =
      event.agent === undefined ? { kind: 'requester', name: by.name } : { kind: 'agent', name: event.agent };
    if (event.kind === 'assignment')
      return { after: event.after, data: { author, kind: 'assignment', assignee: event.agent } };
    const { after, agent: _, ...rest } = event;
    if (rest.kind !== 'status' && rest.kind !== 'priority') return { after, data: { author, ...rest } };
    const from = current[rest.kind];
    current = { ...current, [rest.kind]: rest.to };
    return { after, data: { author, from, ...rest } };
  });
}

/** Writes the timeline, and how far its requester has seen it. */
async function insertTimeline(trx: Transaction<Schema>, id: string, ticket: SeedTicket, createdAt: number) {
  const scope = scopeOf(ticket);
  const entries = entriesOf(ticket);
  if (!entries.length) return;
  const rows = entries.map(({ after, data }) => ({
    id: crypto.randomUUID(),
    ticket_id: id,
    at: new Date(createdAt + after * HOUR),
    kind: data.kind,
    actor: data.author.kind === 'requester' ? (scope ?? 'anonymous') : null,
    data: JSON.stringify(data),
  }));
  const inserted = await trx.insertInto('timeline').values(rows).returning(['position', 'kind', 'actor']).execute();
  const positions = inserted.map(({ position }) => position).sort((a, b) => a - b);
  const news = inserted
    .filter(({ kind, actor }) => actor === null && (NEWS as readonly string[]).includes(kind))
    .map(({ position }) => position);
  const seen = positions.at(-1 - (ticket.unread ?? 0)) ?? 0;
  await trx
    .updateTable('tickets')
    .set({ news_position: Math.max(0, ...news), seen_position: seen })
    .where('id', '=', id)
    .execute();
  if (scope) await trx.insertInto('read_marks').values({ ticket_id: id, scope, position: seen }).execute();
}

async function insertNotes(trx: Transaction<Schema>, id: string, { events = [] }: SeedTicket, createdAt: number) {
  for (const event of events) {
    if (isVisible(event)) continue;
    const { after, agent, body } = event;
    const at = new Date(createdAt + after * HOUR);
    await trx
      .insertInto('internal_notes')
      .values({ id: crypto.randomUUID(), ticket_id: id, at, agent, data: JSON.stringify({ body }) })
      .execute();
  }
}

/** What only some tickets have: a promise that is still open, and what their requester thinks of it all. */
function extrasOf(ticket: SeedTicket, status: string, { service = {} }: Catalog, createdAt: number) {
  const { informational, priority, events = [] } = ticket;
  const isAwaited = status === 'new' && !informational;
  const promised = isAwaited ? respondBy(service, priority, createdAt) : undefined;
  const rated = events.filter((event) => event.kind === 'rating').at(-1);
  const rating: Rating | undefined = rated && { score: rated.score, comment: rated.comment };
  return {
    respond_by: promised === undefined ? null : new Date(promised),
    rating: rating ? JSON.stringify(rating) : null,
  };
}

/** Files a ticket of the past, with everything that came of it. */
export async function insertTicket(
  trx: Transaction<Schema>,
  { id: organizationId, prefix }: Organization,
  catalog: Catalog,
  serial: number,
  ticket: SeedTicket,
  now: number,
): Promise<void> {
  const { ago, by, type, subject, priority, surface, urgent, informational = false, events = [] } = ticket;
  const impact = typeof ticket.impact === 'string' ? { id: ticket.impact } : ticket.impact;
  const id = crypto.randomUUID();
  const number = `${prefix}-${serial}`;
  const createdAt = now - ago * HOUR;
  const outcome = outcomeOf(ticket);
  const lastEvent = events.filter(isVisible).at(-1);
  const defined = Object.entries({ subject, priority, surface, impact }).filter(([, value]) => value !== undefined);
  await trx
    .insertInto('tickets')
    .values({
      id,
      organization_id: organizationId,
      number,
      type,
      ...outcome,
      informational,
      ...extrasOf(ticket, outcome.status, catalog, createdAt),
      created_at: new Date(createdAt),
      updated_at: new Date(createdAt + (lastEvent?.after ?? 0) * HOUR),
      owner: scopeOf(ticket) ?? null,
      customer: by.organization ?? null,
      access_key_hash: by.subject === undefined ? await hashAccessKey(crypto.randomUUID()) : null,
      search: `${number} ${subject}`.toLowerCase(),
      summary: JSON.stringify({ subject, requester: { name: by.name, email: by.email } }),
      document: JSON.stringify({
        impact,
        surface,
        urgent,
        ...evidenceOf(ticket, createdAt),
        fields: { ...Object.fromEntries(defined), ...ticket.fields },
      }),
    })
    .execute();
  await insertTimeline(trx, id, ticket, createdAt);
  await insertNotes(trx, id, ticket, createdAt);
}
