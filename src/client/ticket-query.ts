import type { TicketQuery } from '../contract/index.js';
import { TicketApiError } from './ticket-api-error.js';

const PARAMETERS = ['cursor', 'limit', 'status', 'type', 'priority', 'q', 'sort', 'scope', 'unread'] as const;

/** The query part of `GET /tickets`; several values of one filter repeat its name. */
export function queryOf(wanted: TicketQuery): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of PARAMETERS) {
    for (const value of [wanted[name] || []].flat()) if (value !== '') query.append(name, String(value));
  }
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
