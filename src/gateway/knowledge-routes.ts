import { claimSchema, noticeJoinSchema } from '../contract/index.js';
import { jsonResponse, type Call } from './call.js';
import { GatewayProblem } from './gateway-problem.js';
import { personOf } from './new-ticket.js';
import { offered } from './offered.js';
import { readBody } from './read-body.js';
import { single } from './ticket-query.js';

/** As many keys as anybody's browser keeps. */
const MAX_CLAIMS = 100;

/** `GET /notices`. */
export async function getNotices(call: Call): Promise<Response> {
  const { requester, backend } = call;
  await offered(call, 'notices', backend.notices);
  return jsonResponse({ items: await backend.notices?.(requester) });
}

/** `POST /notices/{id}/joins`. Whom to tell may be left out, but what is there has to be an address. */
export async function joinNotice(call: Call): Promise<Response> {
  const { requester, backend, params } = call;
  await offered(call, 'notices', backend.joinNotice);
  const join = await readBody(call, noticeJoinSchema);
  const isNamed = requester.kind === 'signed' || join.requester?.email?.trim();
  const { person, errors } = isNamed ? personOf(requester, join.requester) : { person: undefined, errors: [] };
  if (errors.length) throw new GatewayProblem('invalid', { errors });
  const notice = await backend.joinNotice?.(requester, params.id ?? '', { requester: person });
  if (!notice) throw new GatewayProblem('not-found');
  return jsonResponse(notice);
}

/** `GET /articles`. */
export async function getArticles(call: Call): Promise<Response> {
  const { requester, backend, url } = call;
  await offered(call, 'articles', backend.articles);
  return jsonResponse({ items: await backend.articles?.(requester, single(url.searchParams, 'q') ?? '') });
}

/** `POST /claims`. */
export async function claimTickets(call: Call): Promise<Response> {
  const { requester, backend } = call;
  await offered(call, 'claims', backend.claim);
  if (requester.kind !== 'signed') throw new GatewayProblem('unauthorized');
  const { keys } = await readBody(call, claimSchema);
  if (keys.length > MAX_CLAIMS) {
    const detail = `At most ${MAX_CLAIMS} keys are taken at once.`;
    throw new GatewayProblem('invalid', { errors: [{ detail, pointer: '/keys', code: 'too-many' }] });
  }
  return jsonResponse({ tickets: await backend.claim?.(requester, [...new Set(keys)]) });
}
