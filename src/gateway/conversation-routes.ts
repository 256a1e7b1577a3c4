import { newMessageSchema, ticketUpdateSchema, type Capabilities, type TicketUpdate } from '../contract/index.js';
import { messageIssues, updateIssues } from '../support/index.js';
import { jsonResponse, type Call } from './call.js';
import type { Posting } from './conversation-backend.js';
import { fingerprintOfMessage } from './fingerprint.js';
import { GatewayProblem } from './gateway-problem.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { findUploads, keepUploads } from './named-uploads.js';
import { offered } from './offered.js';
import { readBody, refuseIssues } from './read-body.js';

const LABELS = {
  body: 'Message',
  attachments: 'Files',
  reason: 'Reason',
  score: 'Rating',
  comment: 'Comment',
} as const;

/** The same message gets the same answer, the first time and every other time. */
async function answerTo(posting: Posting | undefined, call: Call): Promise<Response> {
  if (!posting) throw new GatewayProblem('not-found');
  if (posting.outcome === 'mismatch') throw new GatewayProblem('idempotency-mismatch');
  if (posting.outcome === 'in-progress') throw new GatewayProblem('in-progress', { headers: { 'retry-after': '1' } });
  await keepUploads(call, posting.message.attachments);
  return jsonResponse(posting.message, { status: 201 });
}

/** `POST /tickets/{id}/messages`. */
export async function postMessage(call: Call): Promise<Response> {
  const { request, requester, backend, params } = call;
  const catalog = await offered(call, 'replies', backend.reply);
  const id = params.id ?? '';
  const idempotencyKey = idempotencyKeyOf(request);
  const message = await readBody(call, newMessageSchema);
  const key = { idempotencyKey, fingerprint: await fingerprintOfMessage(message) };
  const earlier = await backend.recallReply?.(requester, id, key);
  if (earlier) return answerTo(earlier, call);
  refuseIssues(messageIssues(message, catalog.attachments), LABELS);
  const named = { ids: message.attachments ?? [], pointer: '/attachments' };
  const attachments = await findUploads(call, named, catalog.attachments);
  return answerTo(await backend.reply?.(requester, id, { ...key, body: message.body, attachments }), call);
}

/** What each part of an update needs of the catalog. */
function needsOf({ status, rating, readUpTo }: TicketUpdate): [pointer: string, needed: keyof Capabilities][] {
  return [
    ...(status === undefined
      ? []
      : [['/status', status === 'closed' ? 'closing' : 'reopening'] as [string, keyof Capabilities]]),
    ...(rating === undefined ? [] : [['/rating', 'rating'] as [string, keyof Capabilities]]),
    ...(readUpTo === undefined ? [] : [['/readUpTo', 'readMarks'] as [string, keyof Capabilities]]),
  ];
}

/** `PATCH /tickets/{id}`. */
export async function updateTicket(call: Call): Promise<Response> {
  const { requester, backend, params } = call;
  if (!backend.update) throw new GatewayProblem('not-found');
  const update = await readBody(call, ticketUpdateSchema);
  refuseIssues(updateIssues(update), LABELS);
  const { capabilities = {} } = await backend.catalog(requester, { languages: [] });
  const errors = needsOf(update)
    .filter(([, needed]) => !capabilities[needed])
    .map(([pointer]) => ({ detail: 'This is not offered here.', pointer, code: 'not-offered' }));
  if (errors.length) throw new GatewayProblem('invalid', { errors });
  const ticket = await backend.update(requester, params.id ?? '', update);
  if (!ticket) throw new GatewayProblem('not-found');
  return jsonResponse(ticket);
}
