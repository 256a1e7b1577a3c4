import { expect } from '@open-wc/testing';
import type { CreatedTicket } from '../../../src/contract/index.js';
import { failureOf, newTicket, setupClient, ticketDetail } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';
import { polluted } from '../../support/polluted.js';
import { until } from '../../support/until.js';

const TICKETS = `${API_URL}/tickets`;
const KEY = { idempotencyKey: 'key-of-this-submission' };

describe('filing a ticket', () => {
  const api = mockApi();

  /** A server that keeps its promise about idempotency keys; `answer` may spoil what the client gets to see of it. */
  function setupServer(answer: (attempt: number, ticket: CreatedTicket) => Response): {
    tickets: Map<string, unknown>;
  } {
    const tickets = new Map<string, unknown>();
    let attempts = 0;
    api.use(
      http.post(TICKETS, async ({ request }) => {
        const key = request.headers.get('Idempotency-Key') ?? '';
        if (!tickets.has(key)) tickets.set(key, await request.json());
        return answer(++attempts, { ...ticketDetail, number: `T-${1000 + tickets.size}` });
      }),
    );
    return { tickets };
  }

  it('sends the request as JSON with its idempotency key', async () => {
    const { tickets } = setupServer((_, ticket) => HttpResponse.json(ticket, { status: 201 }));
    const created = await setupClient().client.create(newTicket, KEY);
    expect(created).to.include({ id: 't1', number: 'T-1001' });
    expect([...tickets]).to.deep.equal([[KEY.idempotencyKey, newTicket]]);
    expect(api.requests[0]?.headers.get('Content-Type')).to.equal('application/json');
  });

  it('B09 ends with one ticket when the connection breaks after the server has filed it', async () => {
    const { tickets } = setupServer((attempt, ticket) =>
      attempt === 1 ? HttpResponse.error() : HttpResponse.json(ticket, { status: 201 }),
    );
    const { client, clock } = setupClient();
    expect(await client.create(newTicket, KEY)).to.include({ number: 'T-1001' });
    expect(tickets.size).to.equal(1);
    expect(clock.waits).to.deep.equal([250]);
  });

  it('B09 fails as "offline" when it stays broken, and the same key still yields one ticket', async () => {
    const { tickets } = setupServer((attempt, ticket) =>
      attempt <= 3 ? HttpResponse.error() : HttpResponse.json(ticket, { status: 201 }),
    );
    const { client } = setupClient();
    expect(await failureOf(client.create(newTicket, KEY))).to.include({ code: 'offline' });
    expect(await client.create(newTicket, KEY)).to.include({ number: 'T-1001' });
    expect(tickets.size).to.equal(1);
  });

  it('B09 survives an answer that breaks off in its body', async () => {
    let attempts = 0;
    const fetch = (): Promise<Response> => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const text = JSON.stringify(ticketDetail);
          controller.enqueue(new TextEncoder().encode(attempts++ ? text : text.slice(0, 20)));
          if (attempts === 1) controller.error(new TypeError('reset'));
          else controller.close();
        },
      });
      return Promise.resolve(new Response(body, { status: 201, headers: { 'Content-Type': 'application/json' } }));
    };
    expect(await setupClient({ fetch }).client.create(newTicket, KEY)).to.include({ id: 't1' });
    expect(attempts).to.equal(2);
  });

  describe('while an earlier attempt is still at work', () => {
    const inProgress = (headers = {}): Response => HttpResponse.json({ code: 'in-progress' }, { status: 409, headers });

    it('B15 waits and asks again with the same key', async () => {
      const { tickets } = setupServer((attempt, ticket) =>
        attempt < 4 ? inProgress() : HttpResponse.json(ticket, { status: 201 }),
      );
      const { client, clock } = setupClient();
      expect(await client.create(newTicket, KEY)).to.include({ number: 'T-1001' });
      expect([...tickets.keys()]).to.deep.equal([KEY.idempotencyKey]);
      expect(clock.waits).to.deep.equal([750, 1000, 1500]);
    });

    it('B15 waits as long as the server says', async () => {
      setupServer((attempt, ticket) =>
        attempt === 1 ? inProgress({ 'Retry-After': '3' }) : HttpResponse.json(ticket, { status: 201 }),
      );
      const { client, clock } = setupClient();
      await client.create(newTicket, KEY);
      expect(clock.waits).to.deep.equal([3150]);
    });

    it('B15 gives up at some time, as not confirmed and not as failed', async () => {
      setupServer(() => inProgress());
      const { client, clock } = setupClient();
      expect(await failureOf(client.create(newTicket, KEY))).to.include({ code: 'timeout', status: 409 });
      expect(api.requests).to.have.lengthOf(7);
      expect(clock.waits.reduce((sum, ms) => sum + ms)).to.be.within(5_000, 20_000);
    });

    it('B15 can be cancelled', async () => {
      setupServer(() => inProgress());
      const { client, clock } = setupClient();
      clock.hold = true;
      const cancel = new AbortController();
      const call = failureOf(client.create(newTicket, { ...KEY, signal: cancel.signal }));
      await until(() => clock.waits.length > 0);
      cancel.abort();
      expect(await call).to.have.property('name', 'AbortError');
      expect(clock.pending).to.equal(0);
    });
  });

  it('another conflict is a conflict at once', async () => {
    setupServer(() => HttpResponse.json({ code: 'other' }, { status: 409 }));
    expect(await failureOf(setupClient().client.create(newTicket, KEY))).to.include({ code: 'conflict' });
    expect(api.requests).to.have.lengthOf(1);
  });

  it('B08 has no answer in time: "timeout", which is not asked again by itself', async () => {
    let asked = 0;
    let arrive = (): void => {};
    const hasArrived = new Promise<void>((resolve) => (arrive = resolve));
    const fetch = (): Promise<Response> => {
      asked++;
      arrive();
      return new Promise(() => {});
    };
    const { client, clock } = setupClient({ fetch });
    const call = failureOf(client.create(newTicket, KEY));
    await hasArrived;
    clock.expire();
    expect(await call).to.include({ code: 'timeout' });
    expect(asked).to.equal(1);
    expect(clock.pending).to.equal(0);
  });

  it('B08 the time limit covers a body that drips', async () => {
    let dripping = (): void => {};
    const hasBegun = new Promise<void>((resolve) => (dripping = resolve));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
      pull: () => dripping(),
    });
    const answer = new Response(body, { headers: { 'Content-Type': 'application/json' } });
    const { client, clock } = setupClient({ fetch: () => Promise.resolve(answer) });
    const call = failureOf(client.create(newTicket, KEY));
    await hasBegun;
    clock.expire();
    expect(await call).to.include({ code: 'timeout' });
  });

  it('A22 A24 sends the same body from a page with polluted prototypes', async () => {
    // No mocked API here: what answers runs in this page, too, and would be spoilt itself.
    const answer = JSON.stringify(ticketDetail);
    const sent: Request[] = [];
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      sent.push(new Request(url, init));
      return Promise.resolve(new Response(answer, { status: 201, headers: { 'Content-Type': 'application/json' } }));
    };
    const { client } = setupClient({ fetch });
    const ticket = { type: 'bug', fields: { subject: 'Help', steps: ['one', 'two'], impact: { id: 'me' } } };
    const control = await client.create(ticket, KEY);
    const toJSON = (): string => '"spoilt"';
    const created = await polluted(
      [
        [Array.prototype, { toJSON, each: () => {} }],
        [String.prototype, { toJSON }],
        [Object.prototype, { extend: () => {}, flag: 'x' }],
      ],
      () => client.create(ticket, KEY),
    );
    expect(created).to.deep.equal(control);
    const bodies = await Promise.all(sent.map((request) => request.text()));
    expect(bodies).to.deep.equal([JSON.stringify(ticket), JSON.stringify(ticket)]);
    const headers = sent.map(({ headers }) => [...headers.keys()].join());
    expect(headers[1]).to.equal(headers[0]);
  });
});
