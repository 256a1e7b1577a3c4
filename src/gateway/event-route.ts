import type { Call } from './call.js';
import { jsonResponse } from './call.js';
import { GatewayProblem } from './gateway-problem.js';
import { offered } from './offered.js';
import { single } from './ticket-query.js';

const LAST_EVENT_ID = 'last-event-id';

function positionOf({ request, url }: Call): string | undefined {
  const id = request.headers.get(LAST_EVENT_ID)?.trim() || single(url.searchParams, 'after');
  if (id && id.length > 200) throw new GatewayProblem('bad-query', { detail: 'This is no id of an event.' });
  return id || undefined;
}

/** `GET /events`: a stream where the client asks for one, a page otherwise. */
export async function getEvents(call: Call): Promise<Response> {
  const { request, requester, backend, streams, limitKey } = call;
  await offered(call, 'events', backend.events && backend.onEvents);
  const after = positionOf(call);
  const read = async (id: string | undefined) => (await backend.events?.(requester, id)) ?? { items: [], lastId: '' };
  const wantsStream = /\btext\/event-stream\b/i.test(request.headers.get('accept') ?? '');
  // HEAD is answered like GET, and nobody would ever read the stream.
  if (!wantsStream || request.method === 'HEAD') return jsonResponse(await read(after));
  const subscribe = (wake: () => void): (() => void) => backend.onEvents?.(wake) ?? (() => {});
  const body = streams.open(limitKey, { after, read, subscribe }, request.signal);
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Nothing on the way may collect or compress what is to arrive at once.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
