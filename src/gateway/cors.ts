import { CLIENT, IDEMPOTENCY_KEY, TICKET_KEYS } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';

/** Which pages may use the API. */
export interface CorsOptions {
  /** Origins exactly as browsers send them: `https://app.example.com`, with a port where there is one. No patterns. */
  origins: readonly string[];
  /** Whether cookies may come along (cookie identity). */
  credentials?: boolean;
}

const METHODS = 'GET, HEAD, POST, PATCH, DELETE';
const REQUEST_HEADERS = [
  'authorization',
  'cache-control',
  'content-type',
  'if-none-match',
  'if-range',
  'last-event-id',
  'range',
  'tus-resumable',
  'upload-length',
  'upload-metadata',
  'upload-offset',
  CLIENT,
  IDEMPOTENCY_KEY,
  TICKET_KEYS,
].join(', ');
const RESPONSE_HEADERS = [
  'location',
  'upload-offset',
  'upload-length',
  'upload-expires',
  'tus-resumable',
  'retry-after',
  'etag',
  'date',
  'content-disposition',
  'accept-ranges',
  'content-range',
].join(', ');

/** What the policy says about one request. */
export interface CorsDecision {
  /** To be put on the answer, whatever it is. */
  headers: Record<string, string>;
  /** The answer, where the request is a preflight. */
  preflight?: Response;
}

/**
 * A policy by exact comparison: no pattern, no suffix, so nothing like `https://app.example.com.evil.test` can slip
 * through. The API's own origin needs no entry where the server sees the address that browsers use. Behind a proxy that
 * ends TLS it does not, and has to be listed like any other.
 */
export function corsPolicy({ origins, credentials = false }: CorsOptions): (request: Request) => CorsDecision {
  const allowed = new Set(origins);
  if (allowed.has('*'))
    throw new TypeError('cors.origins: list the origins of the pages that may use the API, not "*".');
  return (request) => {
    const origin = request.headers.get('origin');
    const headers: Record<string, string> = { vary: 'Origin' };
    const isOwn = origin !== null && origin === new URL(request.url).origin;
    if (origin === null || (isOwn && !allowed.has(origin))) return { headers };
    if (!allowed.has(origin)) {
      throw new GatewayProblem('origin-refused', {
        detail: 'The origin of this page is not on the list of the API; whoever runs the API can add it.',
        headers,
      });
    }
    headers['access-control-allow-origin'] = origin;
    headers['access-control-expose-headers'] = RESPONSE_HEADERS;
    if (credentials) headers['access-control-allow-credentials'] = 'true';
    if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return { headers };
    const preflight = new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': REQUEST_HEADERS,
        'access-control-max-age': '7200',
      },
    });
    return { headers, preflight };
  };
}
