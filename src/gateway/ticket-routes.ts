import { IDEMPOTENCY_KEY, type Attachment } from '../contract/index.js';
import { jsonResponse, type Call } from './call.js';
import { fingerprintOf } from './fingerprint.js';
import { GatewayProblem } from './gateway-problem.js';
import { readNewTicket, toDraft, type Draft } from './new-ticket.js';
import { readJson } from './read-json.js';
import type { Filing } from './ticket-backend.js';
import { readTicketQuery } from './ticket-query.js';

function idempotencyKeyOf(request: Request): string {
  const key = request.headers.get(IDEMPOTENCY_KEY) ?? '';
  if (/^[\x21-\x7e]{8,255}$/.test(key)) return key;
  throw new GatewayProblem('idempotency-key-required', {
    detail: `Send the header ${IDEMPOTENCY_KEY} with 8 to 255 printable ASCII characters: one value per submission.`,
  });
}

/** The same submission gets the same answer, the first time and every other time. */
async function answerTo(filing: Filing, { basePath, uploads }: Call): Promise<Response> {
  if (filing.outcome === 'mismatch') throw new GatewayProblem('idempotency-mismatch');
  if (filing.outcome === 'in-progress') throw new GatewayProblem('in-progress', { headers: { 'retry-after': '1' } });
  // Only now, since a refused request must keep nothing; and each time, since the first attempt may have died before it.
  const ids = filing.ticket.attachments?.map(({ id }) => id) ?? [];
  if (ids.length) await uploads?.keep(ids);
  const location = `${basePath}/tickets/${encodeURIComponent(filing.ticket.id)}`;
  return jsonResponse(filing.ticket, { status: 201, headers: { location } });
}

/** Finds the files that a request names; each must be there, finished, and the requester's own. */
async function findUploads({ requester, uploads }: Call, { ids, pointer }: Draft['uploads']): Promise<Attachment[]> {
  if (!ids.length) return [];
  const unique = [...new Set(ids)];
  const attachments = (await uploads?.find(requester, unique)) ?? [];
  if (attachments.length === unique.length) return attachments;
  const detail = 'A file is no longer there. Add it again.';
  throw new GatewayProblem('invalid', { errors: [{ detail, pointer, code: 'unknown-upload' }] });
}

function checkTotalSize(attachments: readonly Attachment[], max: number | undefined, pointer: string): void {
  const total = attachments.reduce((sum, { size }) => sum + size, 0);
  if (max === undefined || total <= max) return;
  const detail = `The files may have at most ${max} bytes together.`;
  throw new GatewayProblem('invalid', { errors: [{ detail, pointer, code: 'too-large' }] });
}

/** `POST /tickets`. */
export async function createTicket(call: Call): Promise<Response> {
  const { request, requester, backend, limits } = call;
  const idempotencyKey = idempotencyKeyOf(request);
  const ticket = readNewTicket(await readJson(request, limits));
  const key = { idempotencyKey, fingerprint: await fingerprintOf(ticket) };
  const earlier = await backend.recall(requester, key);
  if (earlier) return answerTo(earlier, call);
  const catalog = await backend.catalog(requester, { languages: [] });
  if (requester.kind === 'anonymous' && !catalog.anonymous) throw new GatewayProblem('unauthorized');
  const { uploads, ...draft } = toDraft(ticket, requester, catalog);
  const attachments = await findUploads(call, uploads);
  checkTotalSize(attachments, catalog.attachments?.maxTotalSize, uploads.pointer);
  return answerTo(await backend.create(requester, { ...key, ...draft, attachments }), call);
}

/** `GET /tickets`. */
export async function listTickets({ url, requester, backend }: Call): Promise<Response> {
  return jsonResponse(await backend.list(requester, readTicketQuery(url.searchParams)));
}

/** `GET /tickets/{id}`. */
export async function getTicket({ params, requester, backend }: Call): Promise<Response> {
  const ticket = await backend.get(requester, params.id ?? '');
  if (!ticket) throw new GatewayProblem('not-found');
  return jsonResponse(ticket);
}
