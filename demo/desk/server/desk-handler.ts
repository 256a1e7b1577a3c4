import type { AgentChange, DeskStore } from '../../api/desk-store.js';
import { atriumCatalog } from '../../catalogs/atrium.js';
import { larchmontCatalog } from '../../catalogs/larchmont.js';
import { demoFolder } from '../../server/folders.js';
import type { Handler } from '../../server/listen.js';
import { staticFiles } from '../../server/static-files.js';
import { attachmentDisposition } from 'helpdock/gateway';
import { readChange } from './read-change.js';

const ORGANIZATIONS = [
  {
    id: 'atrium',
    catalog: atriumCatalog,
    agents: ['Mara Lindqvist', 'Jonas Weber', 'Amina Diallo', 'Tomasz Zielinski'],
  },
  {
    id: 'larchmont',
    catalog: larchmontCatalog,
    agents: ['Dana Whitehorse', 'Caleb Ortiz', 'Priya Raman', 'Nils Berg'],
  },
] as const;

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });

const failure = (status: number, message: string): Response => json({ message }, status);

/**
 * The desk has no sign-in: it is for this machine. So pages of other sites must not reach it through this machine's
 * browser, neither by a request of their own nor under a name of theirs that points here.
 */
function isOwnRequest(request: Request): boolean {
  const { origin, hostname } = new URL(request.url);
  const sender = request.headers.get('origin');
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return isHere && (sender === null ? request.method === 'GET' || request.method === 'HEAD' : sender === origin);
}

/** Bytes of a file; each organisation has a place of its own. */
type OpenFile = (organization: (typeof ORGANIZATIONS)[number]['id'], id: string) => Promise<ReadableStream<Uint8Array>>;

/** The parts of a path; undefined when it cannot be decoded, and so leads nowhere. */
function segmentsOf(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The agents' page and its API. The API belongs to the demo, not to the contract. */
export function deskHandler(store: DeskStore, openFile: OpenFile): Handler {
  const page = staticFiles({ folder: demoFolder('desk/page'), headers: () => HEADERS });

  async function attachment(id: string): Promise<Response> {
    const found = await store.attachment(id);
    const organization = ORGANIZATIONS.find((candidate) => candidate.id === found?.organizationId);
    if (!found || !organization) return failure(404, 'There is no such file.');
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': attachmentDisposition(found.attachment.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    };
    return new Response(await openFile(organization.id, id), { headers });
  }

  async function change(request: Request, id: string): Promise<Response> {
    let read: { change: AgentChange; agent: string } | undefined;
    try {
      read = readChange(await request.json());
    } catch {
      read = undefined;
    }
    if (!read) return failure(422, 'This is not a change.');
    return (await store.change(id, read.change, read.agent))
      ? json(await store.get(id))
      : failure(404, 'There is no such ticket.');
  }

  async function api(
    request: Request,
    [resource, id, action]: readonly string[],
    query: URLSearchParams,
  ): Promise<Response> {
    const route = [request.method, resource, id && '{id}', action].filter(Boolean).join(' ');
    switch (route) {
      case 'GET organizations':
        return json(ORGANIZATIONS);
      case 'GET tickets': {
        const filters = {
          organization: query.get('organization') ?? undefined,
          status: query.getAll('status'),
          q: query.get('q')?.trim(),
        };
        return json({ tickets: await store.list(filters), counts: await store.counts() });
      }
      case 'GET tickets {id}': {
        const ticket = await store.get(id ?? '');
        return ticket ? json(ticket) : failure(404, 'There is no such ticket.');
      }
      case 'POST tickets {id} changes':
        return change(request, id ?? '');
      case 'GET attachments {id}':
        return attachment(id ?? '');
      default:
        return failure(404, 'There is nothing here.');
    }
  }

  return async (request) => {
    const url = new URL(request.url);
    if (!isOwnRequest(request)) return failure(403, 'The desk answers only to its own page.');
    const path = url.pathname.slice('/desk'.length);
    if (path.startsWith('/api/')) {
      const segments = segmentsOf(path.slice('/api/'.length));
      if (!segments) return failure(404, 'There is nothing here.');
      return api(request, segments, url.searchParams).catch((error: unknown) => {
        console.error('[desk]', error);
        return failure(500, 'This could not be carried out.');
      });
    }
    const asset = new Request(new URL(path || '/', url), { method: request.method, headers: request.headers });
    return (await page(asset)) ?? failure(404, 'There is nothing here.');
  };
}
