/** What a reader wants to see of their tickets. Pure: how it is asked of the server, counted, and met by one ticket. */
import type { KnownTicketStatus, Ticket, TicketCounts, TicketQuery, TicketSort } from '../../contract/index.js';

/** The statuses behind each group. `all` has none: statuses of the server's own are only found there. */
export const STATUS_GROUPS: Record<'all' | 'open' | 'waiting' | 'resolved', readonly KnownTicketStatus[]> = {
  all: [],
  open: ['new', 'open', 'on-hold'],
  waiting: ['waiting'],
  resolved: ['resolved', 'closed'],
};

/** A group of statuses that a reader thinks of as one. */
export type StatusGroup = keyof typeof STATUS_GROUPS;

/** Everything that narrows or orders the list; an empty text narrows nothing. */
export interface ListFilter {
  status: StatusGroup;
  unread: boolean;
  scope: 'own' | 'organization';
  /** Id of a request type. */
  type: string;
  /** Id of a priority. */
  priority: string;
  sort: TicketSort;
  search: string;
}

/** The order of a list that nobody has changed. */
export const USUAL_SORT: TicketSort = '-updatedAt';

/** Shows every ticket of the reader's own. */
export const NO_FILTER: ListFilter = {
  status: 'all',
  unread: false,
  scope: 'own',
  type: '',
  priority: '',
  sort: USUAL_SORT,
  search: '',
};

/** What is asked of the server. */
export function toQuery({ status, unread, scope, type, priority, sort, search }: ListFilter): TicketQuery {
  const statuses = STATUS_GROUPS[status];
  return {
    ...(statuses.length > 0 && { status: statuses }),
    ...(unread && { unread }),
    ...(scope !== 'own' && { scope }),
    ...(type && { type: [type] }),
    ...(priority && { priority: [priority] }),
    ...(sort !== USUAL_SORT && { sort }),
    ...(search && { q: search }),
  };
}

/** Whether something may be left out. Whose tickets they are, and their order, leaves nothing out. */
export const isNarrowed = ({ status, unread, type, priority, search }: ListFilter): boolean =>
  status !== 'all' || unread || Boolean(type || priority || search);

/** How many of the choices behind "Filter and sort" are not the usual ones. */
export const countActive = ({ type, priority, sort }: ListFilter): number =>
  [type, priority, sort !== USUAL_SORT].filter(Boolean).length;

/** How many tickets a group of statuses has; undefined where the server does not count. */
export function countOf(group: StatusGroup, counts: TicketCounts | undefined): number | undefined {
  const byStatus = counts?.status;
  if (!byStatus) return undefined;
  const all = Object.entries(byStatus);
  const statuses: readonly string[] = STATUS_GROUPS[group];
  return all.reduce((sum, [status, count]) => (group === 'all' || statuses.includes(status) ? sum + count : sum), 0);
}

/**
 * Tickets that were just created and that the answer of the server does not hold yet: without them the list would
 * seem to have lost what somebody has sent a moment ago. A search is left to the server, which knows how it searches;
 * and what one has just sent oneself is not unread.
 */
export function notYetListed(created: readonly Ticket[], listed: readonly Ticket[], filter: ListFilter): Ticket[] {
  if (filter.search || filter.unread) return [];
  const ids = new Set(listed.map(({ id }) => id));
  const statuses: readonly string[] = STATUS_GROUPS[filter.status];
  return created.filter(
    ({ id, status, type, priority }) =>
      !ids.has(id) &&
      (statuses.length === 0 || statuses.includes(status)) &&
      (!filter.type || filter.type === type) &&
      (!filter.priority || filter.priority === priority),
  );
}
