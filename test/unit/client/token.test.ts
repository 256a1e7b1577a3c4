import { expect } from '@open-wc/testing';
import type { ClientFault } from '../../../src/client/index.js';
import { failureOf, setupClient, ticketDetail } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';
import { nextTurn } from '../../support/until.js';

const LIST = `${API_URL}/tickets`;

const api = mockApi();

describe('token', () => {
  /** Answers lists only to those who send this token. */
  const accept = (token: string): void =>
    api.use(
      http.get(LIST, ({ request }) =>
        request.headers.get('Authorization') === `Bearer ${token}`
          ? HttpResponse.json({ items: [ticketDetail] })
          : new HttpResponse(null, { status: 401 }),
      ),
    );

  /** A host's `getToken` that gives a new token with each call. */
  function setupTokens(): { getToken: () => Promise<string>; calls: () => number } {
    let calls = 0;
    return { getToken: () => Promise.resolve(`token-${++calls}`), calls: () => calls };
  }

  it('is asked for once and sent with every request', async () => {
    const { getToken, calls } = setupTokens();
    const { client } = setupClient({ getToken });
    accept('token-1');
    await client.list();
    await client.list();
    expect(calls()).to.equal(1);
  });

  it('B11 is refreshed once for ten parallel requests, each of which is sent twice', async () => {
    const { getToken, calls } = setupTokens();
    const { client } = setupClient({ getToken });
    accept('token-2');
    const pages = await Promise.all(new Array(10).fill(undefined).map(() => client.list()));
    expect(pages).to.have.lengthOf(10);
    expect(calls()).to.equal(2);
    expect(api.requests).to.have.lengthOf(20);
  });

  it('B11 is refused for good after the second 401', async () => {
    const { getToken, calls } = setupTokens();
    const { client } = setupClient({ getToken });
    accept('none');
    const errors = await Promise.all(new Array(10).fill(undefined).map(() => failureOf(client.list())));
    for (const error of errors) expect(error).to.include({ code: 'unauthorized', status: 401 });
    expect(calls()).to.equal(2);
    expect(api.requests).to.have.lengthOf(20);
  });

  it('B11 is asked for again by the next request, once the person has signed in', async () => {
    const { getToken } = setupTokens();
    const { client } = setupClient({ getToken });
    accept('token-3');
    await failureOf(client.list());
    expect(await client.list())
      .to.have.property('items')
      .with.lengthOf(1);
  });

  it('lets a 401 stand where nobody gives tokens', async () => {
    const { client } = setupClient();
    accept('any');
    expect(await failureOf(client.list())).to.include({ code: 'unauthorized' });
    expect(api.requests).to.have.lengthOf(1);
  });

  for (const nothing of [null, undefined, '']) {
    it(`is left out for visitors, whom the server may still know, when it is ${JSON.stringify(nothing)}`, async () => {
      const { client } = setupClient({ getToken: () => nothing });
      api.use(http.get(LIST, () => HttpResponse.json({ items: [] })));
      await client.list();
      expect(api.requests[0]?.headers.has('Authorization')).to.be.false;
    });
  }

  for (const given of [{ token: 'secret' }, ['secret'], 7, true, false]) {
    it(`that is no text (${JSON.stringify(given)}) is never sent, and the integrator hears of it`, async () => {
      const faults: ClientFault[] = [];
      const getToken = (() => given) as unknown as () => string;
      const { client } = setupClient({ getToken, onFault: (fault) => faults.push(fault) });
      expect(await failureOf(client.list())).to.include({ code: 'unauthorized' });
      expect(faults.map(({ code }) => code)).to.deep.equal(['HD111']);
      expect(api.requests).to.be.empty;
    });
  }

  const failures: Record<string, () => Promise<string>> = {
    rejects: () => Promise.reject(new Error('no session')),
    throws: () => {
      throw new Error('no session');
    },
  };
  for (const [what, getToken] of Object.entries(failures)) {
    it(`B11 fails as "unauthorized" when getToken ${what}, and tells the integrator`, async () => {
      const faults: ClientFault[] = [];
      const { client } = setupClient({ getToken, onFault: (fault) => faults.push(fault) });
      const error = await failureOf(client.list());
      expect(error).to.include({ code: 'unauthorized' });
      expect(error.cause).to.have.property('message', 'no session');
      expect(faults.map(({ code }) => code)).to.deep.equal(['HD111']);
      expect(api.requests).to.be.empty;
    });
  }

  it('fails as "unauthorized" when it cannot be a header', async () => {
    const { client } = setupClient({ getToken: () => 'two\nlines' });
    expect(await failureOf(client.list())).to.include({ code: 'unauthorized' });
  });

  it('G3 that fails while nobody waits any more is no unhandled rejection of the page', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', note);
    const giveUp = new AbortController();
    let fail = (_reason: Error): void => {};
    const { client } = setupClient({ getToken: () => new Promise((_, reject) => (fail = reject)) });
    const call = failureOf(client.list({}, { signal: giveUp.signal }));
    giveUp.abort();
    await call;
    fail(new Error('no session'));
    // Unhandled rejections are told after the microtasks of a task.
    await nextTurn();
    await nextTurn();
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.be.empty;
  });

  it('C26 stands in the Authorization header and nowhere else', async () => {
    const secret = 'secret-token';
    const before = JSON.stringify([localStorage, sessionStorage, document.cookie]);
    const { client } = setupClient({ getToken: () => secret });
    api.use(http.get(LIST, () => HttpResponse.json({ detail: secret }, { status: 400 })));
    const error = await failureOf(client.list({ q: 'invoice' }));
    const sent = [...api.requests[0]!.headers].filter(([, value]) => value.includes(secret));
    expect(sent).to.deep.equal([['authorization', `Bearer ${secret}`]]);
    expect(api.requests[0]!.url).to.not.include(secret);
    expect(`${error.message} ${error.stack}`).to.not.include(secret);
    expect(JSON.stringify([localStorage, sessionStorage, document.cookie])).to.equal(before);
  });
});

describe('cookie', () => {
  it('C28 comes with a header that no form and no foreign script can send', async () => {
    api.use(http.get(LIST, () => HttpResponse.json({ items: [] })));
    await setupClient({ credentials: 'include' }).client.list();
    await setupClient().client.list();
    expect(api.requests.map(({ headers }) => headers.get('Helpdock-Client'))).to.deep.equal(['1', null]);
    expect(api.requests.map(({ credentials }) => credentials)).to.deep.equal(['include', 'omit']);
  });
});
