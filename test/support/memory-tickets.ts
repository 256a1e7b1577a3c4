/** What one can find out about tickets in the memory of a test. */
import type {
  Attachment,
  Catalog,
  Ticket,
  TicketCounts,
  TicketDetail,
  TicketPage,
  Unread,
} from '../../src/contract/index.js';
import {
  decodeCursor,
  encodeCursor,
  requesterScope,
  type CompleteTicketQuery,
  type Requester,
  type Submission,
} from '../../src/gateway/index.js';

/** A ticket and what nobody but the backend sees of it. */
export interface StoredTicket {
  detail: TicketDetail;
  /** Scope of its requester; undefined for anonymous ones. */
  owner?: string;
  /** The requester's organisation. */
  customer?: string;
  keyHash?: string;
  /** Entries of the timeline that each requester has seen, by scope. */
  seen: Map<string, number>;
  /** Scope of whoever wrote an entry, where it was a requester. */
  writers: Map<string, string>;
}

/** A ticket as it is when it was just filed. */
export function filed(submission: Submission, number: string, at: string): TicketDetail {
  const { type, subject, priority, impact, surface, fields, attachments, requester, urgent, informational } =
    submission;
  return structuredClone({
    id: crypto.randomUUID(),
    number,
    subject,
    type,
    status: 'new',
    priority,
    createdAt: at,
    updatedAt: at,
    requester,
    ...(urgent !== undefined && { urgent: true }),
    ...(informational && { informational: true }),
    impact,
    surface,
    fields,
    attachments: [...attachments],
    timeline: [],
  });
}

/** Everything that is attached to a ticket and its messages. */
export const filesOf = ({ detail }: StoredTicket): readonly Attachment[] => [
  ...(detail.attachments ?? []),
  ...detail.timeline.flatMap((entry) => (entry.kind === 'message' ? (entry.attachments ?? []) : [])),
];

export const isDone = (status: string): boolean => status === 'resolved' || status === 'closed';

export const isOwn = (ticket: StoredTicket, requester: Requester): boolean =>
  requester.kind === 'anonymous' || ticket.owner === requesterScope(requester);

/** What the requester has not seen; nothing for tickets of colleagues that they have never opened. */
export function unreadOf(ticket: StoredTicket, requester: Requester): Unread | undefined {
  const scope = requesterScope(requester);
  const seen = ticket.seen.get(scope) ?? (isOwn(ticket, requester) ? 0 : Infinity);
  const news = ticket.detail.timeline.slice(seen).filter(({ id }) => ticket.writers.get(id) !== scope);
  const count = (kinds: readonly string[]): number => news.filter(({ kind }) => kinds.includes(kind)).length;
  const unread = { replies: count(['message']), changes: count(['status', 'priority', 'urgency']) };
  return unread.replies || unread.changes ? unread : undefined;
}

/** The ticket as one requester sees it. */
export function seenBy(ticket: StoredTicket, requester: Requester): TicketDetail {
  const unread = unreadOf(ticket, requester);
  return structuredClone({
    ...ticket.detail,
    ...(!isOwn(ticket, requester) && { own: false }),
    ...(unread && { unread }),
  });
}

function toListed(detail: TicketDetail): Ticket {
  const {
    impact: _i,
    surface: _s,
    fields: _f,
    attachments: _a,
    respondBy: _r,
    rating: _g,
    timeline: _t,
    ...listed
  } = detail;
  return listed;
}

const FACETS = ['status', 'type', 'priority'] as const;

/** One page, as `GET /tickets` answers it. */
export function pageOf(
  visible: readonly StoredTicket[],
  requester: Requester,
  query: CompleteTicketQuery,
  { priorities = [], capabilities = {} }: Catalog,
): TicketPage {
  const words = query.q?.toLowerCase();
  const inScope = visible.filter((ticket) => query.scope === 'organization' || isOwn(ticket, requester));
  const matching = inScope
    .map((ticket) => seenBy(ticket, requester))
    .filter((ticket) => !query.unread || ticket.unread)
    .filter(({ number, subject }) => !words || `${number} ${subject}`.toLowerCase().includes(words));
  const fits = (ticket: TicketDetail, facet: (typeof FACETS)[number]): boolean =>
    !query[facet]?.length || query[facet].includes(ticket[facet] ?? '');
  const counts: TicketCounts = {};
  for (const facet of FACETS) {
    const count: Record<string, number> = (counts[facet] = {});
    for (const ticket of matching) {
      const value = ticket[facet];
      if (value === undefined || !FACETS.every((other) => other === facet || fits(ticket, other))) continue;
      count[value] = (count[value] ?? 0) + 1;
    }
  }
  const found = matching.filter((ticket) => FACETS.every((facet) => fits(ticket, facet)));
  const rank = ({ priority }: TicketDetail): number => {
    const index = priorities.findIndex(({ id }) => id === priority);
    return index < 0 ? priorities.length : index;
  };
  const order: Record<CompleteTicketQuery['sort'], (a: TicketDetail, b: TicketDetail) => number> = {
    '-updatedAt': (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
    '-createdAt': (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
    createdAt: (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
    priority: (a, b) => rank(a) - rank(b) || Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
  };
  found.sort((a, b) => order[query.sort](a, b) || (a.id < b.id ? 1 : -1));
  const after = query.cursor ? decodeCursor(query.cursor, query.sort, 2)[1] : undefined;
  const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const items = found.slice(start, start + query.limit);
  const last = items.at(-1);
  const more = last && start + query.limit < found.length;
  const unread = inScope.filter((ticket) => isOwn(ticket, requester) && unreadOf(ticket, requester)).length;
  return {
    items: items.map(toListed),
    nextCursor: more ? encodeCursor([query.sort, last.id]) : null,
    ...(!query.cursor && { counts, ...(capabilities.readMarks && { unread }) }),
  };
}
