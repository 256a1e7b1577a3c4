import { expect } from '@open-wc/testing';
import { failureOf, setupClient } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';

const LIST = `${API_URL}/tickets`;
const DAY = 24 * 60 * 60 * 1000;

describe('asking again', () => {
  const api = mockApi();

  /** Answers with these, one after the other, and then with an empty list. */
  const answerWith = (...answers: (() => Response)[]): void =>
    api.use(http.get(LIST, () => answers.shift()?.() ?? HttpResponse.json({ items: [] })));

  const failure =
    (status: number, headers: Record<string, string> = {}) =>
    () =>
      new HttpResponse(null, {
        status,
        headers: { 'Access-Control-Expose-Headers': 'Date, Retry-After', ...headers },
      });

  for (const [what, fail] of Object.entries({
    'no answer': () => HttpResponse.error(),
    '500': failure(500),
    '503': failure(503),
    '504': failure(504),
  })) {
    it(`B23 helps against ${what}: twice, with full jitter`, async () => {
      answerWith(fail, fail);
      const { client, clock } = setupClient({ random: () => 0.9 });
      await client.list();
      expect(clock.waits).to.deep.equal([450, 900]);
    });
  }

  it('B23 ends after two more attempts', async () => {
    answerWith(failure(500), failure(500), failure(502), failure(500));
    expect(await failureOf(setupClient().client.list())).to.include({ code: 'unavailable', status: 502 });
    expect(api.requests).to.have.lengthOf(3);
  });

  it('B20 waits for what Retry-After says and up to a tenth more', async () => {
    for (const chance of [0, 0.5, 1]) {
      answerWith(failure(429, { 'Retry-After': '7' }));
      const { client, clock } = setupClient({ random: () => chance });
      await client.list();
      expect(clock.waits).to.deep.equal([7000 * (1 + chance / 10)]);
    }
  });

  it('B21 waits the same for a date when our clock is a day wrong', async () => {
    for (const status of [429, 503]) {
      const { client, clock } = setupClient({ random: () => 0 });
      const server = clock.now() + DAY;
      const date = (ms: number): string => new Date(ms).toUTCString();
      answerWith(failure(status, { Date: date(server), 'Retry-After': date(server + 7000) }));
      await client.list();
      expect(clock.waits).to.deep.equal([7000]);
    }
  });

  it('B20 is left to the person when the server wants more patience than anybody has', async () => {
    answerWith(failure(429, { 'Retry-After': '600' }));
    const { client, clock } = setupClient();
    const start = clock.now();
    expect(await failureOf(client.list())).to.include({ code: 'rate-limited', retryAt: start + 600_000 });
    expect(clock.waits).to.be.empty;
  });

  it('B20 is left to the person when a busy server does not say for how long', async () => {
    answerWith(failure(429));
    expect(await failureOf(setupClient().client.list())).to.include({ code: 'rate-limited' });
    expect(api.requests).to.have.lengthOf(1);
  });

  it('B27 is not up to navigator.onLine', async () => {
    const original = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      answerWith(failure(503));
      expect(await setupClient().client.list()).to.deep.include({ items: [] });
    } finally {
      if (original) Object.defineProperty(navigator, 'onLine', original);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it("ends with the caller's interest, and leaves nothing on the signal", async () => {
    answerWith(failure(503));
    const reason = new Error('closed');
    const cancel = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = cancel.signal;
    cancel.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(cancel.signal, args);
    };
    cancel.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(cancel.signal, args);
    };
    const { client, clock } = setupClient();
    await client.list({}, { signal: cancel.signal });
    expect(listeners).to.equal(0);
    expect(clock.pending).to.equal(0);
    cancel.abort(reason);
    expect(await failureOf(client.list({}, { signal: cancel.signal }))).to.equal(reason);
    expect(api.requests).to.have.lengthOf(2);
  });

  it("ends even where a host's fetch ignores its signal", async () => {
    const cancel = new AbortController();
    const { client } = setupClient({ fetch: () => new Promise(() => {}) });
    const call = failureOf(client.list({}, { signal: cancel.signal }));
    cancel.abort();
    expect(await call).to.have.property('name', 'AbortError');
  });
});
