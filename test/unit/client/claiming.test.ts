import { expect } from '@open-wc/testing';
import { HttpTicketApi, type HttpTicketApiOptions, type TicketKeyStore } from '../../../src/client/index.js';
import { makeCatalog } from '../../support/catalog.js';
import { HastyClock } from '../../support/hasty-clock.js';
import { API_URL } from '../../support/msw.js';
import { nextTurn, until } from '../../support/until.js';

/** A browser in which tickets were filed without a name, and the API of somebody who has signed in since. */
function setup({
  claims = true,
  answer = () => Response.json({ tickets: ['t1'] }),
  ...options
}: Partial<HttpTicketApiOptions> & { claims?: boolean; answer?: () => Response | Promise<Response> } = {}) {
  const requests: Request[] = [];
  let kept = ['k2', 'k1'];
  const keys: TicketKeyStore = { read: () => kept, add: (key) => kept.push(key), clear: () => (kept = []) };
  const catalog = { ...makeCatalog(), capabilities: { tickets: true, claims } };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    requests.push(request);
    if (url.endsWith('/catalog')) return Response.json(catalog);
    return url.endsWith('/claims') ? answer() : Response.json({ items: [] });
  };
  const client = new HttpTicketApi({
    baseUrl: API_URL,
    clock: new HastyClock(),
    fetch,
    keys,
    getToken: () => 'ada',
    ...options,
  });
  const asked = (): string[] => requests.map(({ method, url }) => `${method} ${url.slice(API_URL.length)}`);
  return { client, requests, asked, kept: () => kept };
}

describe('joining anonymous tickets to an account', () => {
  it('sends their keys once somebody has signed in, and forgets them', async () => {
    const { client, requests, kept } = setup();
    await client.catalog();
    await until(() => kept().length === 0);
    const claim = requests[1]!;
    expect(await claim.json()).to.deep.equal({ keys: ['k2', 'k1'] });
    expect(claim.headers.get('Authorization')).to.equal('Bearer ada');
    expect(claim.headers.get('Helpdock-Ticket-Keys')).to.equal(null);
  });

  it('B28 waits while another tab is still joining them', async () => {
    let attempts = 0;
    const { client, kept } = setup({
      answer: () =>
        ++attempts < 3 ? Response.json({ code: 'in-progress' }, { status: 409 }) : Response.json({ tickets: ['t1'] }),
    });
    await client.catalog();
    await until(() => kept().length === 0);
    expect(attempts).to.equal(3);
  });

  it('lists tickets only once they have been joined', async () => {
    let join = (): void => {};
    const joined = new Promise<void>((resolve) => (join = resolve));
    const { client, asked } = setup({ answer: () => joined.then(() => Response.json({ tickets: [] })) });
    await client.catalog();
    await until(() => asked().length === 2);
    const list = client.list();
    await nextTurn();
    expect(asked()).to.deep.equal(['GET /catalog', 'POST /claims']);
    join();
    await list;
    expect(asked().at(-1)).to.equal('GET /tickets');
  });

  for (const status of [401, 404, 422]) {
    it(`keeps the keys where the server answers with ${status}, and lists all the same`, async () => {
      const { client, asked, kept } = setup({ answer: () => new Response(null, { status }) });
      await client.catalog();
      await until(() => asked().includes('POST /claims'));
      expect(await client.list()).to.deep.equal({ items: [] });
      expect(kept()).to.deep.equal(['k2', 'k1']);
      await client.catalog();
      await until(() => asked().filter((call) => call === 'POST /claims').length >= 2);
    });
  }

  it('tells a watch that there are other tickets now', async () => {
    const { client, asked, kept } = setup();
    const changes: string[] = [];
    const end = new AbortController();
    client.watch({ onChange: ({ type }) => changes.push(type) }, { signal: end.signal });
    await until(() => asked().some((call) => call.startsWith('GET /events')));
    await client.catalog();
    await until(() => kept().length === 0);
    expect(changes).to.include('resync');
    end.abort();
  });

  const silent: Record<string, Parameters<typeof setup>[0]> = {
    'nobody has signed in': { getToken: () => null },
    'there is no token to be had at all': { getToken: undefined },
    'the ticket system cannot do it': { claims: false },
    'there are no anonymous tickets': { keys: { read: () => [], add: () => {}, clear: () => {} } },
  };
  for (const [name, options] of Object.entries(silent)) {
    it(`asks nothing where ${name}`, async () => {
      const { client, asked } = setup(options);
      await client.catalog();
      await client.list();
      await nextTurn();
      expect(asked()).to.deep.equal(['GET /catalog', 'GET /tickets']);
    });
  }

  it('tries it with a cookie, of which only the server knows whose it is', async () => {
    const { client, kept } = setup({ getToken: undefined, credentials: 'include' });
    await client.catalog();
    await until(() => kept().length === 0);
  });
});
