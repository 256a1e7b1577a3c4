import { expect } from '@open-wc/testing';
import type { ClientFault } from '../../../src/client/index.js';
import type { MessageEntry, Notice } from '../../../src/contract/index.js';
import { failureOf, setupClient, ticketDetail } from '../../support/client.js';
import { ManualClock } from '../../support/manual-clock.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';
import { polluted } from '../../support/polluted.js';
import { nextTurn, until } from '../../support/until.js';

const KEY = { idempotencyKey: 'key-of-this-message' };
const MESSAGES = `${API_URL}/tickets/t1/messages`;

const message: MessageEntry = {
  id: 'm1',
  kind: 'message',
  at: '2026-11-22T10:00:00Z',
  author: { kind: 'requester' },
  body: 'It works now.',
};

const notice: Notice = {
  id: 'n1',
  kind: 'incident',
  title: 'Mail is slow',
  startsAt: '2026-11-22T10:00:00Z',
  updatedAt: '2026-11-22T10:00:00Z',
};

/** Keys of a browser in which an anonymous ticket was filed. */
const keys = { read: () => ['k1', 'k2'], add: () => {}, clear: () => {} };

describe('after filing', () => {
  const api = mockApi();

  /** A server that keeps its promise about idempotency keys; `answer` may spoil what the client gets to see of it. */
  function setupServer(answer: (attempt: number) => Response): { messages: Map<string, unknown> } {
    const messages = new Map<string, unknown>();
    let attempts = 0;
    api.use(
      http.post(MESSAGES, async ({ request }) => {
        messages.set(request.headers.get('Idempotency-Key') ?? '', await request.json());
        return answer(++attempts);
      }),
    );
    return { messages };
  }

  describe('replying', () => {
    it('sends the message with its key, and those of anonymous tickets', async () => {
      const { messages } = setupServer(() => HttpResponse.json(message, { status: 201 }));
      const { client } = setupClient({ keys });
      expect(await client.reply('t1', { body: 'It works now.', attachments: ['a1'] }, KEY)).to.deep.equal(message);
      expect([...messages]).to.deep.equal([[KEY.idempotencyKey, { body: 'It works now.', attachments: ['a1'] }]]);
      expect(api.requests[0]?.headers.get('Helpdock-Ticket-Keys')).to.equal('k1,k2');
    });

    it('B09 ends with one message when the connection breaks after the server has taken it', async () => {
      const { messages } = setupServer((attempt) =>
        attempt === 1 ? HttpResponse.error() : HttpResponse.json(message, { status: 201 }),
      );
      const { client, clock } = setupClient();
      expect(await client.reply('t1', { body: 'x' }, KEY)).to.include({ id: 'm1' });
      expect(messages.size).to.equal(1);
      expect(clock.waits).to.deep.equal([250]);
    });

    it('B28 waits while the first attempt is still at work', async () => {
      setupServer((attempt) =>
        attempt < 3
          ? HttpResponse.json({ code: 'in-progress' }, { status: 409 })
          : HttpResponse.json(message, { status: 201 }),
      );
      expect(await setupClient().client.reply('t1', { body: 'x' }, KEY)).to.include({ id: 'm1' });
    });

    it('B28 is not confirmed when the first attempt never comes to an end', async () => {
      setupServer(() => HttpResponse.json({ code: 'in-progress' }, { status: 409 }));
      const error = await failureOf(setupClient().client.reply('t1', { body: 'x' }, KEY));
      expect(error).to.include({ code: 'timeout', status: 409 });
    });

    it('does not ask again where the ticket takes no message', async () => {
      setupServer(() => HttpResponse.json({ code: 'conflict' }, { status: 409 }));
      expect(await failureOf(setupClient().client.reply('t1', { body: 'x' }, KEY))).to.include({ code: 'conflict' });
      expect(api.requests).to.have.lengthOf(1);
    });

    it('fails as "contract" where the answer is no message', async () => {
      setupServer(() => HttpResponse.json({ ...message, kind: 'status' }, { status: 201 }));
      expect(await failureOf(setupClient().client.reply('t1', { body: 'x' }, KEY))).to.include({ code: 'contract' });
    });

    it('B14 has no ticket under ".."', async () => {
      expect(await failureOf(setupClient().client.reply('..', { body: 'x' }, KEY))).to.include({ code: 'not-found' });
      expect(api.requests).to.be.empty;
    });
  });

  describe('changing a ticket', () => {
    it('sends what changes and reads the ticket as it is then', async () => {
      const sent: unknown[] = [];
      api.use(
        http.patch(`${API_URL}/tickets/t1`, async ({ request }) => {
          sent.push(await request.json());
          return HttpResponse.json({ ...ticketDetail, status: 'closed' });
        }),
      );
      const { client } = setupClient({ keys });
      expect(await client.update('t1', { status: 'closed', reason: 'Done' })).to.include({ status: 'closed' });
      expect(sent).to.deep.equal([{ status: 'closed', reason: 'Done' }]);
      expect(api.requests[0]?.headers.get('Helpdock-Ticket-Keys')).to.equal('k1,k2');
    });

    it('sends it unchanged from a page that changes how JSON is written', async () => {
      const sent: unknown[] = [];
      const text = JSON.stringify(ticketDetail);
      const fetch = (_url: string, { body }: RequestInit): Promise<Response> => {
        sent.push(body);
        return Promise.resolve(new Response(text, { headers: { 'Content-Type': 'application/json' } }));
      };
      const { client } = setupClient({ fetch });
      const toJSON = () => 'of the page';
      await polluted([[Object.prototype, { toJSON }]], () => client.update('t1', { rating: { score: 4 } }));
      expect(sent).to.deep.equal(['{"rating":{"score":4}}']);
    });

    it('B28 asks again while another change is still at work', async () => {
      let attempts = 0;
      api.use(
        http.patch(`${API_URL}/tickets/t1`, () =>
          ++attempts < 3
            ? HttpResponse.json({ code: 'in-progress' }, { status: 409 })
            : HttpResponse.json(ticketDetail),
        ),
      );
      expect(await setupClient().client.update('t1', { status: 'closed' })).to.include({ id: 't1' });
      expect(attempts).to.equal(3);
    });

    it('asks again after a bad moment of the server', async () => {
      let attempts = 0;
      api.use(
        http.patch(`${API_URL}/tickets/t1`, () =>
          ++attempts < 3 ? new HttpResponse(null, { status: 503 }) : HttpResponse.json(ticketDetail),
        ),
      );
      expect(await setupClient().client.update('t1', { readUpTo: 'm1' })).to.include({ id: 't1' });
      expect(attempts).to.equal(3);
    });
  });

  describe('attachments', () => {
    const url = `${API_URL}/attachments/a1`;

    it('are read as they are, whatever type they say they have', async () => {
      api.use(http.get(url, () => HttpResponse.text('{"a":1}', { headers: { 'Content-Type': 'application/json' } })));
      const { client } = setupClient({ keys });
      const blob = await client.attachment('a1');
      expect(blob).to.include({ type: 'application/json', size: 7 });
      expect(await blob.text()).to.equal('{"a":1}');
      expect(api.requests[0]?.headers.get('Helpdock-Ticket-Keys')).to.equal('k1,k2');
    });

    it('may be empty', async () => {
      api.use(http.get(url, () => new HttpResponse(null, { status: 200 })));
      expect(await setupClient().client.attachment('a1')).to.include({ size: 0 });
    });

    it('C22 of others are not to be had', async () => {
      api.use(http.get(url, () => HttpResponse.json({}, { status: 404 })));
      expect(await failureOf(setupClient().client.attachment('a1'))).to.include({ code: 'not-found' });
    });

    /** A server that sends a piece at a time. */
    function setupPieces() {
      const clock = new ManualClock();
      const seen = { isCancelled: false };
      let pieces: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (pieces = controller),
        cancel: () => void (seen.isCancelled = true),
      });
      const { client } = setupClient({ clock, fetch: () => Promise.resolve(new Response(body)) });
      return {
        client,
        clock,
        seen,
        send: (text: string) => pieces.enqueue(new TextEncoder().encode(text)),
        end: () => pieces.close(),
        fail: () => pieces.error(new TypeError('reset')),
      };
    }

    it('may take long as long as they arrive', async () => {
      const { client, clock, send, end } = setupPieces();
      const blob = client.attachment('a1');
      for (const piece of ['a', 'b', 'c']) {
        await until(() => clock.pending.length === 1);
        clock.pass(29_000);
        send(piece);
        await nextTurn();
      }
      end();
      expect(await (await blob).text()).to.equal('abc');
      expect(clock.pending).to.be.empty;
    });

    it('are given up when no more arrives', async () => {
      const { client, clock, seen, send } = setupPieces();
      const call = failureOf(client.attachment('a1'));
      send('a');
      await nextTurn();
      await until(() => clock.pending.length === 1);
      await nextTurn();
      clock.pass(30_000);
      expect(await call).to.include({ code: 'timeout' });
      expect(seen.isCancelled).to.equal(true);
    });

    it('B09 that break off are not taken for whole', async () => {
      const { client, send, fail } = setupPieces();
      const call = failureOf(client.attachment('a1'));
      send('a');
      await nextTurn();
      fail();
      expect(await call).to.include({ code: 'offline' });
    });

    it('G6 stop when nobody waits any more', async () => {
      const { client, clock, seen, send } = setupPieces();
      const end = new AbortController();
      const call = failureOf(client.attachment('a1', { signal: end.signal }));
      send('a');
      await until(() => clock.pending.length === 1);
      await nextTurn();
      end.abort();
      expect(await call).to.have.property('name', 'AbortError');
      expect(seen.isCancelled).to.equal(true);
      expect(clock.pending).to.be.empty;
    });
  });

  describe('what support knows', () => {
    it('HD105 lists the notices that fit', async () => {
      const faults: ClientFault[] = [];
      api.use(http.get(`${API_URL}/notices`, () => HttpResponse.json({ items: [notice, { id: 'n2' }] })));
      const { client } = setupClient({ onFault: (fault) => faults.push(fault) });
      expect(await client.notices()).to.deep.equal([notice]);
      expect(faults.map(({ code, message: text }) => `${code} ${text}`)).to.deep.equal([
        'HD105 GET /notices: 1 entries do not fit the contract and are left out.',
      ]);
    });

    it('HD105 finds the articles that fit', async () => {
      const article = { id: 'a1', title: 'Print', body: 'Press P.' };
      const faults: ClientFault[] = [];
      api.use(http.get(`${API_URL}/articles`, () => HttpResponse.json({ items: [{}, article] })));
      const { client } = setupClient({ onFault: (fault) => faults.push(fault) });
      expect(await client.articles('how & where?')).to.deep.equal([article]);
      expect(new URL(api.requests[0]!.url).searchParams.get('q')).to.equal('how & where?');
      expect(faults).to.have.lengthOf(1);
    });

    it('takes "I see this too" once: repeated by itself, somebody without an address would count twice', async () => {
      const sent: unknown[] = [];
      api.use(
        http.post(`${API_URL}/notices/n1/joins`, async ({ request }) => {
          sent.push(await request.json());
          return sent.length === 1 ? HttpResponse.error() : HttpResponse.json({ ...notice, joined: true, affected: 3 });
        }),
      );
      const { client } = setupClient();
      expect(await failureOf(client.joinNotice('n1', {}))).to.include({ code: 'offline' });
      expect(sent).to.have.lengthOf(1);
      const join = { requester: { email: 'ada@example.com' } };
      expect(await client.joinNotice('n1', join)).to.include({ joined: true, affected: 3 });
      expect(sent.at(-1)).to.deep.equal(join);
    });
  });

  describe('listing', () => {
    it('asks for the organisation, and for what is unread', async () => {
      api.use(http.get(`${API_URL}/tickets`, () => HttpResponse.json({ items: [], unread: 4 })));
      const { client } = setupClient();
      expect(await client.list({ scope: 'organization', unread: true, limit: 1 })).to.include({ unread: 4 });
      expect(new URL(api.requests[0]!.url).search).to.equal('?limit=1&scope=organization&unread=true');
      await client.list({ unread: false });
      expect(new URL(api.requests[1]!.url).search).to.equal('');
    });
  });
});
