import type { Call } from './call.js';
import { getCatalog } from './catalog-route.js';
import { getAttachment, handleUpload } from './file-routes.js';
import { GatewayProblem } from './gateway-problem.js';
import { postMessage, updateTicket } from './conversation-routes.js';
import { getEvents } from './event-route.js';
import { claimTickets, getArticles, getNotices, joinNotice } from './knowledge-routes.js';
import { createTicket, getTicket, listTickets } from './ticket-routes.js';

/** One thing that can be asked of the gateway. */
export interface Route {
  method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  /** Relative to the base path; `{id}` stands for one segment. */
  path: string;
  handle(call: Call): Promise<Response>;
}

/** Everything the gateway answers. Documentation and tests are checked against this table. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/catalog', handle: getCatalog },
  { method: 'GET', path: '/tickets', handle: listTickets },
  { method: 'POST', path: '/tickets', handle: createTicket },
  { method: 'GET', path: '/tickets/{id}', handle: getTicket },
  { method: 'PATCH', path: '/tickets/{id}', handle: updateTicket },
  { method: 'POST', path: '/tickets/{id}/messages', handle: postMessage },
  { method: 'GET', path: '/events', handle: getEvents },
  { method: 'GET', path: '/notices', handle: getNotices },
  { method: 'POST', path: '/notices/{id}/joins', handle: joinNotice },
  { method: 'GET', path: '/articles', handle: getArticles },
  { method: 'POST', path: '/claims', handle: claimTickets },
  { method: 'GET', path: '/attachments/{id}', handle: getAttachment },
  { method: 'POST', path: '/uploads', handle: handleUpload },
  { method: 'HEAD', path: '/uploads/{id}', handle: handleUpload },
  { method: 'PATCH', path: '/uploads/{id}', handle: handleUpload },
  { method: 'DELETE', path: '/uploads/{id}', handle: handleUpload },
];

function segmentsOf(path: string): string[] | undefined {
  try {
    return path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function match(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/').slice(1);
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part === '{id}' && segment) params.id = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

/**
 * Finds the route of a request. `HEAD` is answered like `GET` where there is no route of its own.
 * @throws {GatewayProblem} `not-found`, `method-not-allowed`
 */
export function findRoute(method: string, path: string): { route: Route; params: Record<string, string> } {
  const segments = segmentsOf(path);
  const here = segments
    ? ROUTES.flatMap((route) => {
        const params = match(route.path, segments);
        return params ? [{ route, params }] : [];
      })
    : [];
  if (!here.length) throw new GatewayProblem('not-found');
  const withMethod = (wanted: string) => here.find(({ route }) => route.method === wanted);
  const found = withMethod(method) ?? (method === 'HEAD' ? withMethod('GET') : undefined);
  if (found) return found;
  const allow = here.map(({ route }) => route.method).join(', ');
  throw new GatewayProblem('method-not-allowed', { headers: { allow } });
}
