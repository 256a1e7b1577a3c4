import { newTicketSchema } from '../contract/index.js';
import { jsonResponse, type Call } from './call.js';
import { fingerprintOf } from './fingerprint.js';
import { GatewayProblem } from './gateway-problem.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { findUploads, keepUploads } from './named-uploads.js';
import { toDraft } from './new-ticket.js';
import { readBody } from './read-body.js';
import type { Filing } from './ticket-backend.js';
import { readTicketQuery } from './ticket-query.js';

/** The same submission gets the same answer, the first time and every other time. */
async function answerTo(filing: Filing, call: Call): Promise<Response> {
  if (filing.outcome === 'mismatch') throw new GatewayProblem('idempotency-mismatch');
  if (filing.outcome === 'in-progress') throw new GatewayProblem('in-progress', { headers: { 'retry-after': '1' } });
  await keepUploads(call, filing.ticket.attachments);
  const location = `${call.basePath}/tickets/${encodeURIComponent(filing.ticket.id)}`;
  return jsonResponse(filing.ticket, { status: 201, headers: { location } });
}

/** `POST /tickets`. */
export async function createTicket(call: Call): Promise<Response> {
  const { request, requester, backend } = call;
  const idempotencyKey = idempotencyKeyOf(request);
  const ticket = await readBody(call, newTicketSchema);
  const key = { idempotencyKey, fingerprint: await fingerprintOf(ticket) };
  const earlier = await backend.recall(requester, key);
  if (earlier) return answerTo(earlier, call);
  const catalog = await backend.catalog(requester, { languages: [] });
  if (requester.kind === 'anonymous' && !catalog.anonymous) throw new GatewayProblem('unauthorized');
  const { uploads, ...draft } = toDraft(ticket, requester, catalog, call.allowInEvidence);
  const attachments = await findUploads(call, uploads, catalog.attachments);
  return answerTo(await backend.create(requester, { ...key, ...draft, attachments }), call);
}

/** `GET /tickets`. */
export async function listTickets({ url, requester, backend }: Call): Promise<Response> {
  const query = readTicketQuery(url.searchParams);
  if (query.scope === 'organization') {
    const { capabilities } = await backend.catalog(requester, { languages: [] });
    if (!capabilities?.organization) throw new GatewayProblem('bad-query', { detail: '"scope" is not offered here.' });
  }
  return jsonResponse(await backend.list(requester, query));
}

/** `GET /tickets/{id}`. */
export async function getTicket({ params, requester, backend }: Call): Promise<Response> {
  const ticket = await backend.get(requester, params.id ?? '');
  if (!ticket) throw new GatewayProblem('not-found');
  return jsonResponse(ticket);
}
