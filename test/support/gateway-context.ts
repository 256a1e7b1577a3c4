import { HttpTicketApi, type GetToken, type TicketKeyStore } from '../../src/client/index.js';
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
  const { gateway } = memoryGateway({ basePath: '/support' });
  const makeApi = (getToken?: GetToken): HttpTicketApi =>
    new HttpTicketApi({
      baseUrl: 'https://api.helpdock.test/support',
      fetch: (url, init) => gateway(new Request(url, init)),
      getToken,
      keys: memoryTicketKeys(),
      clock: new HastyClock(),
    });
  const [api, other] = who.length > 0 ? who.map((token) => makeApi(() => token)) : [makeApi(), makeApi()];
  return {
    api: api!,
    other,
    makeFile: () => new File(['12:00 started\n'.repeat(50_000)], 'app.log', { type: 'text/plain' }),
    makeTicket: (subject, attachments) => ({
      type: attachments ? 'idea' : 'question',
      fields: { subject, ...(attachments && { description: 'As attached', attachments: [...attachments] }) },
      requester: { email: 'ada@example.com' },
    }),
  };
}
