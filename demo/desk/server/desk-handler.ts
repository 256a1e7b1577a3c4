/**
 * The agents' page and its API. The API belongs to the demo, not to the contract. JSON, under `/desk/api`; failures are
 * `{ message }`.
 *
 * | call                          | what it does                                                                        |
 * | ----------------------------- | ----------------------------------------------------------------------------------- |
 * | GET organizations             | `[{ id, catalog, agents }]`                                                         |
 * | GET tickets                   | one page of the queue: `{ tickets, nextCursor, counts }`. Query: `organization`,    |
 * |                               | `status`, `priority` (repeatable), `assignee` (a name; empty: nobody's), `urgent`,  |
 * |                               | `q`, `sort` (`-updatedAt`, `-createdAt`, `createdAt`), `cursor`, `limit` (≤ 200)    |
 * | GET tickets/{id}              | the ticket as the contract has it, with `organizationId`, `origin`,                 |
 * |                               | `trail`, `urgentCriterion`, and `notes: [{ id, at, agent, body }]`                  |
 * | POST tickets/{id}/changes     | `{ kind, agent, … }` → the ticket. `status`, `priority`: `to`, `reason?`;           |
 * |                               | `urgency`: `urgent`, `reason?`; `assignment`: `assignee?`; `message`: `body`,       |
 * |                               | `html?`, `markdown?`, `actions? [{ label, url }]` (https)                           |
 * | POST tickets/{id}/notes       | `{ body, agent }` → the ticket; customers never see it                              |
 * |                               | With the header `Idempotency-Key`, a message or note that is repeated is there once |
 * | GET events                    | server-sent events of all organisations, as the contract's `GET /events`; types     |
 * |                               | besides the contract's: `note-added`. Resumed with `Last-Event-ID` (`EventSource`)  |
 * | GET attachments/{id}          | the bytes of a file, to be saved; or the part that `Range` names                    |
 * | GET attachments/{id}/view     | the same of a picture or a film, to be shown; 415 for everything else               |
 */
import type { DeskStore } from '../../api/desk-store.js';
import { demoFolder } from '../../server/folders.js';
import type { Handler } from '../../server/listen.js';
import { staticFiles } from '../../server/static-files.js';
import { EventStreams, isGatewayProblem, type ByteRange, type GatewayProblem } from 'helpdock/gateway';
import type { EventLog } from '../../api/events/event-log.js';
import { deskEvents } from './desk-events.js';
import { savedFile, shownFile } from './desk-files.js';
import { ORGANIZATIONS, type OrganizationId } from './organizations.js';
import { readChange, readNote } from './read-change.js';
import { readQuery } from './read-query.js';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });

const failure = (status: number, message: string): Response => json({ message }, status);

/** What the page got wrong, in its own form of a failure. */
function failureOf({ code, message, init }: GatewayProblem): Response {
  const response = failure(code === 'bad-range' ? 416 : 400, message);
  for (const [name, value] of Object.entries(init.headers ?? {})) response.headers.set(name, value);
  return response;
}

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

/** Bytes of a file, or a part of them; each organisation has a place of its own. */
type OpenFile = (organization: OrganizationId, id: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;

/** The parts of a path; undefined when it cannot be decoded, and so leads nowhere. */
function segmentsOf(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** What the desk works with. */
export interface DeskOptions {
  store: DeskStore;
  events: EventLog;
  openFile: OpenFile;
  /** Ends its streams. */
  signal: AbortSignal;
}

/** The agents' page and its API, described at the top of this file. */
export function deskHandler({ store, events, openFile, signal }: DeskOptions): Handler {
  const page = staticFiles({ folder: demoFolder('desk/page'), headers: () => HEADERS });
  const streams = new EventStreams({ signal, maxPerRequester: 100 });
  const happenings = deskEvents(
    events,
    ORGANIZATIONS.map(({ id }) => id),
  );

  async function attachment(
    request: Request,
    id: string,
    answer: typeof savedFile | typeof shownFile,
  ): Promise<Response> {
    const found = await store.attachment(id);
    const organization = ORGANIZATIONS.find((candidate) => candidate.id === found?.organizationId);
    if (!found || !organization) return failure(404, 'There is no such file.');
    const open = (range?: ByteRange) => openFile(organization.id, id, range);
    const response = await answer(request, found.attachment, open);
    return response ?? failure(415, 'This file is for saving, not for showing.');
  }

  /** Does what a body asks for, where it can be read, and answers with the ticket. */
  async function carryOut<T>(
    request: Request,
    id: string,
    read: (json: unknown) => T | undefined,
    run: (wish: T, idempotencyKey?: string) => Promise<boolean>,
  ): Promise<Response> {
    const wish = read(await request.json().catch(() => undefined));
    if (!wish) return failure(422, 'This is nothing that can be done to a ticket.');
    const key = request.headers.get('idempotency-key')?.slice(0, 255) || undefined;
    return (await run(wish, key)) ? json(await store.get(id)) : failure(404, 'There is no such ticket.');
  }

  async function queue(query: URLSearchParams): Promise<Response> {
    const found = await store.list(readQuery(query));
    return json({ ...found, counts: await store.counts() });
  }

  function stream(request: Request): Response {
    const after = request.headers.get('last-event-id') ?? undefined;
    const body = streams.open('desk', { after, ...happenings }, request.signal);
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
  }

  async function api(
    request: Request,
    [resource, id = '', action]: readonly string[],
    query: URLSearchParams,
  ): Promise<Response> {
    const route = [request.method, resource, id && '{id}', action].filter(Boolean).join(' ');
    switch (route) {
      case 'GET organizations':
        return json(ORGANIZATIONS);
      case 'GET tickets':
        return queue(query);
      case 'GET events':
        return stream(request);
      case 'GET tickets {id}': {
        const ticket = await store.get(id);
        return ticket ? json(ticket) : failure(404, 'There is no such ticket.');
      }
      case 'POST tickets {id} changes':
        return carryOut(request, id, readChange, ({ change, agent }, key) => store.change(id, change, agent, key));
      case 'POST tickets {id} notes':
        return carryOut(request, id, readNote, ({ body, agent }, key) => store.note(id, body, agent, key));
      case 'GET attachments {id}':
        return attachment(request, id, savedFile);
      case 'GET attachments {id} view':
        return attachment(request, id, shownFile);
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
        if (isGatewayProblem(error)) return failureOf(error);
        console.error('[desk]', error);
        return failure(500, 'This could not be carried out.');
      });
    }
    const asset = new Request(new URL(path || '/', url), { method: request.method, headers: request.headers });
    return (await page(asset)) ?? failure(404, 'There is nothing here.');
  };
}
