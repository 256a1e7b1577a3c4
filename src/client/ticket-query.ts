import type { TicketQuery } from '../contract/index.js';
import { TicketApiError } from './ticket-api-error.js';

/** The query part of `GET /tickets`; several values of one filter repeat its name. */
export function queryOf({ cursor, limit, status, type, priority, q, sort }: TicketQuery): URLSearchParams {
  const query = new URLSearchParams();
  const add = (name: string, values: readonly (string | number | undefined)[] = []): void => {
    for (const value of values) if (value !== undefined && value !== '') query.append(name, String(value));
  };
  add('cursor', [cursor]);
  add('limit', [limit]);
  add('status', status);
  add('type', type);
  add('priority', priority);
  add('q', [q]);
  add('sort', [sort]);
  return query;
}

/**
 * The path of one thing. Ids are opaque, and every one is a single segment, but for three that no escaping helps:
 * a URL would take them as the collection itself or its parent.
 */
export function pathOf(collection: string, id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new TicketApiError('not-found', `"${id}" is not an id.`);
  return `${collection}/${encodeURIComponent(id)}`;
}
