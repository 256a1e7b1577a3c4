import type { DeskQuery } from '../../api/desk-store.js';

const SORTS = ['-updatedAt', '-createdAt', 'createdAt'] as const;

/** Reads the filters of the queue; what makes no sense is left out. */
export function readQuery(query: URLSearchParams): DeskQuery {
  const limit = Number(query.get('limit'));
  return {
    organization: query.get('organization') ?? undefined,
    status: query.getAll('status'),
    priority: query.getAll('priority'),
    assignee: query.get('assignee') ?? undefined,
    urgent: query.get('urgent') === 'true' ? true : undefined,
    q: query.get('q')?.trim().slice(0, 500),
    sort: SORTS.find((sort) => sort === query.get('sort')),
    cursor: query.get('cursor') ?? undefined,
    limit: Number.isInteger(limit) && limit > 0 && limit <= 200 ? limit : undefined,
  };
}
