import type { KnownTicketStatus, Ticket } from '../../contract/index.js';

/** The statuses behind each filter. `all` has none: statuses of the server's own are only found there. */
export const STATUS_FILTERS: Record<'all' | 'open' | 'waiting' | 'resolved', readonly KnownTicketStatus[]> = {
  all: [],
  open: ['new', 'open', 'on-hold'],
  waiting: ['waiting'],
  resolved: ['resolved', 'closed'],
};

export type StatusFilter = keyof typeof STATUS_FILTERS;

/**
 * Tickets that were just created and that the answer of the server does not hold yet: without them the list would
 * seem to have lost what somebody has sent a moment ago. A search is left to the server, which knows how it searches.
 */
export function notYetListed(
  created: readonly Ticket[],
  listed: readonly Ticket[],
  filter: StatusFilter,
  search: string,
): Ticket[] {
  if (search) return [];
  const ids = new Set(listed.map(({ id }) => id));
  const statuses: readonly string[] = STATUS_FILTERS[filter];
  return created.filter(({ id, status }) => !ids.has(id) && (statuses.length === 0 || statuses.includes(status)));
}
