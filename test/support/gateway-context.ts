import { HttpTicketApi, type GetToken, type TicketKeyStore } from '../../src/client/index.js';
import type { Notice } from '../../src/contract/index.js';
import type { TicketApiContext } from '../suites/describe-ticket-api.js';
import { HastyClock } from './hasty-clock.js';
import { memoryGateway } from './memory-gateway.js';

/** Keys that nobody else sees, for tests in which several people are one browser. */
function memoryTicketKeys(): TicketKeyStore {
  let keys: string[] = [];
  return { read: () => keys, add: (key) => (keys = [key, ...keys]), clear: () => (keys = []) };
}

/** The real client on a real gateway in the same process; `who` are the tokens of two people, or nothing for visitors. */
export function gatewayContext(who: readonly [string, string] | readonly []): TicketApiContext {
  const notices: Notice[] = [
    {
      id: 'slow-mail',
      kind: 'incident',
      title: 'Mail is slow',
      startsAt: '2026-11-22T10:00:00Z',
      updatedAt: '2026-11-22T10:00:00Z',
      joinable: true,
    },
  ];
  const { gateway, backend } = memoryGateway({ basePath: '/support', memory: { notices } });
  const makeApi = (getToken?: GetToken): HttpTicketApi =>
    new HttpTicketApi({
      baseUrl: 'https://api.helpdock.test/support',
      fetch: (url, init) => gateway(new Request(url, init)),
      getToken,
      keys: memoryTicketKeys(),
      // Pauses are over at once; what ends a silence never is.
      clock: new HastyClock({ longest: 5_000 }),
    });
  const [api, other] = who.length > 0 ? who.map((token) => makeApi(() => token)) : [makeApi(), makeApi()];
  return {
    api: api!,
    other: other!,
    answer: (id, body) => backend.change(id, { kind: 'message', body }),
    makeFile: () => new File(['12:00 started\n'.repeat(50_000)], 'app.log', { type: 'text/plain' }),
    makeTicket: (subject, attachments) => ({
      type: attachments ? 'idea' : 'question',
      fields: { subject, ...(attachments && { description: 'As attached', attachments: [...attachments] }) },
      requester: { email: 'ada@example.com' },
    }),
  };
}
