import { expect } from '@open-wc/testing';
import { HttpTicketApi, type ClientFault, type HttpTicketApiOptions } from '../../../../src/client/index.js';
import { Connection } from '../../../../src/client/connection.js';
import { watch } from '../../../../src/client/live/watch.js';
import { pageVisibility } from '../../../../src/client/live/page-visibility.js';
import type { TicketChange, WatchState } from '../../../../src/client/ticket-api.js';
import type { CallContext } from '../../../../src/client/call-context.js';
import { EventServer, eventPage, eventText } from '../../../support/event-server.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { API_URL } from '../../../support/msw.js';
import { nextTurn, until } from '../../../support/until.js';

const RESYNC: TicketChange = { type: 'resync' };
const changeOf = (ticketId: string): TicketChange => ({ type: 'ticket-changed', ticketId });
const refusal =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status, headers });

/** A page with one watch, at a server and a clock in the hands of the test. */
function setup({ random = () => 1, ...given }: Partial<HttpTicketApiOptions> = {}) {
  const server = new EventServer();
  const clock = new ManualClock();
  const changes: TicketChange[] = [];
  const states: WatchState[] = [];
  const faults: ClientFault[] = [];
  const page = { see: (_: boolean): void => {}, isWatched: false };
  const end = new AbortController();
  const { fetch } = server;
  const onFault = (fault: ClientFault): void => void faults.push(fault);
  let keys: string[] = [];
  const context: CallContext = {
    connection: new Connection({
      baseUrl: `${API_URL}/`,
      credentials: 'omit',
      timeout: 30_000,
      fetch,
      clock,
      onFault,
      ...given,
    }),
    clock,
    random,
    onFault,
    timeout: 30_000,
    unfinished: new WeakMap(),
    watches: new Set(),
    keys: { read: () => keys, add: (key) => (keys = [key, ...keys]), clear: () => (keys = []) },
  };
  const watcher = {
    onChange: (change: TicketChange) => void changes.push(change),
    onState: (state: WatchState) => void states.push(state),
  };
  const begin = (isVisible = true): void =>
    watch(context, watcher, { signal: end.signal }, (listener) => {
      page.see = listener;
      page.isWatched = true;
      listener(isVisible);
      return () => (page.isWatched = false);
    });
  /** Waits until so many requests were made and all that is under way has come. */
  const asked = async (count: number): Promise<void> => {
    await until(() => server.requests.length >= count, `request ${count}`);
    await nextTurn();
    await nextTurn();
    expect(server.requests).to.have.lengthOf(count);
  };
  const told = (count: number): Promise<void> => until(() => changes.length >= count, `change ${count}`);
  const stopped = async (): Promise<void> => {
    end.abort();
    await nextTurn();
    expect(clock.pending, 'timers').to.be.empty;
    expect(page.isWatched, 'listeners').to.equal(false);
    expect(context.watches.size).to.equal(0);
  };
  return { server, clock, changes, states, faults, page, end, context, begin, asked, told, stopped, watcher };
}

describe('watching for changes', () => {
  describe('by a stream', () => {
    it('asks for everything once it is there, and tells of what happens from then on', async () => {
      const { server, changes, states, begin, told, stopped } = setup();
      begin();
      await told(1);
      expect(server.header('Accept')).to.equal('text/event-stream');
      expect(server.header('Last-Event-ID')).to.equal(null);
      server.stream.write(
        eventText('1', { ticketId: 'a' }) + eventText('2', { type: 'notices-changed', ticketId: undefined }),
      );
      await told(3);
      expect(changes).to.deep.equal([RESYNC, changeOf('a'), { type: 'notices-changed', ticketId: undefined }]);
      expect(states).to.deep.equal(['live']);
      await stopped();
      await until(() => server.stream.isCancelled);
    });

    it('B54 goes on where it stood when the stream is cut, and reads nothing again', async () => {
      const { server, clock, changes, states, begin, asked, told, stopped } = setup();
      begin();
      await told(1);
      server.stream.write(`retry: 3000\n\n${eventText('7')}`);
      await told(2);
      clock.pass(60_000 - 1);
      server.stream.end();
      await until(() => clock.pending.includes(3000));
      clock.pass(3000);
      await asked(2);
      expect(server.header('Last-Event-ID')).to.equal('7');
      server.stream.write(eventText('8', { ticketId: 'b' }));
      await told(3);
      expect(changes).to.deep.equal([RESYNC, changeOf('t1'), changeOf('b')]);
      expect(states).to.deep.equal(['live']);
      await stopped();
    });

    it('B54 tells once of what comes twice, and bears any order', async () => {
      const { server, clock, changes, begin, asked, told, stopped } = setup();
      begin();
      await told(1);
      server.stream.write([3, 1, 2, 3, 1].map((id) => eventText(`${id}`, { ticketId: `t${id}` })).join(''));
      await told(4);
      server.stream.fail();
      await until(() => clock.pending.includes(4000));
      clock.pass(4000);
      await asked(2);
      server.stream.write([2, 3, 4].map((id) => eventText(`${id}`, { ticketId: `t${id}` })).join(''));
      await told(5);
      expect(changes).to.deep.equal([RESYNC, changeOf('t3'), changeOf('t1'), changeOf('t2'), changeOf('t4')]);
      await stopped();
    });

    it('B54 asks for everything where the server no longer knows what was missed', async () => {
      const { server, clock, changes, begin, told, stopped } = setup();
      begin();
      await told(1);
      server.stream.write('event: position\nid: 5\ndata: {"lastId":"5"}\n\n');
      await nextTurn();
      clock.pass(20_000);
      server.stream.end();
      await until(() => clock.pending.includes(2000));
      clock.pass(2000);
      await until(() => server.streams.length === 2);
      expect(server.header('Last-Event-ID')).to.equal('5');
      server.stream.write('event: position\nid: 90\ndata: {"lastId":"90","gap":true}\n\n');
      await told(2);
      expect(changes).to.deep.equal([RESYNC, RESYNC]);
      await stopped();
    });

    it('B54 asks for everything after a break where the server gives no ids', async () => {
      const { server, clock, changes, begin, told, stopped } = setup();
      begin();
      await told(1);
      clock.pass(20_000);
      server.stream.end();
      await until(() => clock.pending.includes(2000));
      clock.pass(2000);
      await told(2);
      expect(changes).to.deep.equal([RESYNC, RESYNC]);
      await stopped();
    });

    it('waits longer and longer for a server that closes at once', async () => {
      const { server, clock, begin, asked, stopped } = setup({ random: () => 0.5 });
      begin();
      for (const [index, ms] of [2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
        await asked(index + 1);
        server.stream.end();
        await until(() => clock.pending.includes(ms), `a wait of ${ms}`);
        clock.pass(ms);
      }
      await asked(7);
      await stopped();
    });

    it('counts a stream that gives no sign of life as dead', async () => {
      const { server, clock, begin, asked, told, stopped } = setup();
      begin();
      await told(1);
      clock.pass(59_000);
      server.stream.write(':\n');
      await nextTurn();
      clock.pass(59_000);
      expect(server.stream.isCancelled).to.equal(false);
      clock.pass(1000);
      await until(() => clock.pending.includes(2000));
      expect(server.streams[0]?.isCancelled).to.equal(true);
      clock.pass(2000);
      await asked(2);
      await stopped();
    });

    it('HD105 passes over what is no event', async () => {
      const { server, changes, faults, begin, told, stopped } = setup();
      begin();
      await told(1);
      server.stream.write(`data: {\n\ndata: {"id":1}\n\n${eventText('2')}`);
      await told(2);
      expect(changes[1]).to.deep.equal(changeOf('t1'));
      expect(faults.map(({ code }) => code)).to.deep.equal(['HD105', 'HD105']);
      await stopped();
    });

    it('is opened anew with a key that has come meanwhile', async () => {
      const { server, context, changes, begin, asked, told, stopped } = setup();
      begin();
      await told(1);
      expect(server.header('Helpdock-Ticket-Keys')).to.equal(null);
      context.keys?.add('k1');
      context.watches.forEach((renew) => renew());
      await asked(2);
      expect(server.header('Helpdock-Ticket-Keys')).to.equal('k1');
      expect(server.streams[0]?.isCancelled).to.equal(true);
      expect(changes.length).to.be.at.least(2);
      await stopped();
    });

    it('goes on when a listener fails', async () => {
      const { server, watcher, changes, begin, told, stopped } = setup();
      const reported: string[] = [];
      const note = (event: ErrorEvent): void => {
        event.preventDefault();
        reported.push(event.message);
      };
      const { onerror } = window;
      window.onerror = null;
      addEventListener('error', note);
      const listen = watcher.onChange;
      watcher.onChange = (change) => {
        listen(change);
        throw new Error('of the page');
      };
      begin();
      await told(1);
      server.stream.write(eventText('1'));
      await told(2);
      await until(() => reported.length === 2);
      removeEventListener('error', note);
      window.onerror = onerror;
      expect(changes).to.have.lengthOf(2);
      await stopped();
    });
  });

  describe('by asking, where there is no stream', () => {
    const held: Record<string, (server: EventServer) => Response> = {
      'keeps back what is streamed': (server) => server.openStream(''),
      'answers with a page': () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'refuses the type': () => new Response(null, { status: 406 }),
      'ends it without a byte': () => new Response('', { headers: { 'Content-Type': 'text/event-stream' } }),
    };
    for (const [name, answer] of Object.entries(held)) {
      it(`B54 asks now and then where something in between ${name}, and tries a stream again later`, async () => {
        const { server, clock, changes, states, begin, asked, told, stopped } = setup();
        server.next.push(() => answer(server));
        server.answering = ({ headers }) =>
          headers.get('Accept') === 'text/event-stream' ? server.openStream() : eventPage('5');
        begin();
        if (name.startsWith('keeps')) {
          await asked(1);
          clock.pass(10_000);
          await until(() => server.streams[0]?.isCancelled);
        }
        await asked(2);
        await told(1);
        expect(server.header('Accept')).to.contain('application/json');
        expect(states).to.deep.equal(['lost', 'polling']);
        server.next.push(() => eventPage('6', [{ id: '6', type: 'message-added', ticketId: 'x', at: '' }]));
        await until(() => clock.pending.includes(15_000));
        clock.pass(15_000);
        await told(2);
        expect(new URL(server.requests.at(-1)!.url).searchParams.get('after')).to.equal('5');
        expect(changes).to.deep.equal([RESYNC, { type: 'message-added', ticketId: 'x' }]);
        await until(() => clock.pending.includes(10_000));
        clock.pass(5 * 60_000);
        await until(() => states.at(-1) === 'live');
        expect(server.header('Last-Event-ID')).to.equal('6');
        await stopped();
      });
    }

    it('asks more slowly while nothing happens', async () => {
      const { server, clock, begin, asked, stopped } = setup();
      server.next.push(refusal(406));
      server.answering = () => eventPage('5');
      begin();
      for (const [index, ms] of [15_000, 22_500, 33_750, 50_625, 60_000].entries()) {
        await asked(index + 2);
        await until(() => clock.pending.includes(ms), `a wait of ${ms}`);
        clock.pass(ms);
      }
      await stopped();
    });

    it('B54 asks for everything after a gap, and passes over entries that are none', async () => {
      const { server, clock, changes, faults, begin, asked, told, stopped } = setup();
      server.next.push(refusal(406), () => eventPage('5'));
      server.answering = () => eventPage('9', [{ id: 9 }], { gap: true });
      begin();
      await asked(2);
      await until(() => clock.pending.includes(15_000));
      clock.pass(15_000);
      await told(2);
      expect(changes).to.deep.equal([RESYNC, RESYNC]);
      expect(faults.map(({ code }) => code)).to.deep.equal(['HD105']);
      await stopped();
    });

    it('B08 comes back by itself after the network was gone, with a stream', async () => {
      const { server, clock, states, begin, asked, stopped } = setup();
      const broken = (): Promise<Response> => Promise.reject(new TypeError('offline'));
      server.next.push(broken, broken, broken, broken, broken);
      begin();
      await asked(1);
      await until(() => clock.pending.includes(4000));
      clock.pass(4000);
      await asked(2);
      await until(() => clock.pending.includes(8000));
      clock.pass(8000);
      // The third failure: another way is tried at once.
      await asked(4);
      expect(server.header('Accept')).to.contain('application/json');
      expect(states).to.deep.equal(['lost']);
      await until(() => clock.pending.includes(4000));
      clock.pass(60_000);
      await asked(5);
      expect(server.header('Accept')).to.equal('text/event-stream');
      await until(() => clock.pending.length > 0);
      clock.pass(60_000);
      await until(() => states.at(-1) === 'live');
      await stopped();
    });
  });

  describe('refusals', () => {
    it('asks for another token once, and then leaves the server alone for long', async () => {
      let tokens = 0;
      const { server, clock, states, begin, asked, stopped } = setup({ getToken: () => `token-${++tokens}` });
      server.answering = refusal(401);
      begin();
      await asked(2);
      expect(server.requests.map(({ headers }) => headers.get('Authorization'))).to.deep.equal([
        'Bearer token-1',
        'Bearer token-2',
      ]);
      await until(() => clock.pending.some((ms) => ms >= 5 * 60_000));
      expect(states).to.deep.equal(['lost']);
      clock.pass(4 * 60_000);
      await asked(2);
      await stopped();
    });

    it('follows with the token that came after a refused one', async () => {
      let tokens = 0;
      const { server, states, begin, asked, stopped } = setup({ getToken: () => `token-${++tokens}` });
      server.next.push(refusal(401));
      begin();
      await asked(2);
      await until(() => states.at(-1) === 'live');
      expect(server.header('Authorization')).to.equal('Bearer token-2');
      await stopped();
    });

    for (const status of [429, 503]) {
      it(`B12 obeys Retry-After of a ${status}, also when somebody looks away and back`, async () => {
        const { server, clock, page, states, begin, asked, stopped } = setup();
        server.next.push(refusal(status, { 'Retry-After': '100' }));
        server.answering = ({ headers }) =>
          headers.get('Accept') === 'text/event-stream' ? server.openStream() : eventPage('1');
        begin();
        await asked(1);
        await until(() => clock.pending.some((ms) => Math.round(ms) === 110_000));
        clock.pass(50_000);
        page.see(false);
        page.see(true);
        await asked(1);
        clock.pass(59_000);
        await asked(1);
        clock.pass(1001);
        await asked(2);
        // Too many streams at once are no reason to ask for another one.
        await until(() => states.at(-1) === (status === 429 ? 'polling' : 'live'));
        await stopped();
      });
    }
  });

  describe('looking away', () => {
    it('A54 closes the connection while nobody looks, and goes on where it stood', async () => {
      const { server, changes, states, page, clock, begin, asked, told, stopped } = setup();
      begin();
      await told(1);
      server.stream.write(eventText('4'));
      await told(2);
      page.see(false);
      await until(() => server.stream.isCancelled);
      expect(clock.pending).to.be.empty;
      page.see(true);
      await asked(2);
      expect(server.header('Last-Event-ID')).to.equal('4');
      await until(() => states.length === 3);
      expect(states).to.deep.equal(['live', 'paused', 'live']);
      expect(changes).to.have.lengthOf(2);
      await stopped();
    });

    it('G5 asks nothing while the page is hidden from the beginning', async () => {
      const { server, page, states, begin, asked, stopped } = setup();
      begin(false);
      await nextTurn();
      expect(server.requests).to.be.empty;
      expect(states).to.deep.equal(['paused']);
      page.see(true);
      await asked(1);
      await stopped();
    });

    it('is told by the page that it is left and shown again', () => {
      const seen: boolean[] = [];
      const end = pageVisibility((isVisible) => seen.push(isVisible));
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      end();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(seen).to.deep.equal([true, false, false, true]);
    });
  });

  describe('the end', () => {
    it('G6 leaves nothing behind, whatever is under way', async () => {
      const answers: Record<string, (server: EventServer) => Response | Promise<Response>> = {
        'a stream': (server) => server.openStream(),
        'a stream before its first byte': (server) => server.openStream(''),
        'a request': () => new Promise(() => {}),
        'a wait': () => new Response(null, { status: 503 }),
      };
      for (const [name, answer] of Object.entries(answers)) {
        const { server, changes, states, begin, asked, stopped } = setup();
        server.answering = () => answer(server);
        begin();
        await asked(1);
        await stopped();
        for (const stream of server.streams) await until(() => stream.isCancelled, name);
        const before = [changes.length, states.length];
        await nextTurn();
        expect([changes.length, states.length], name).to.deep.equal(before);
      }
    });

    it('G6 never begins when it is over already', () => {
      const { end, page, begin } = setup();
      end.abort();
      begin();
      expect(page.isWatched).to.equal(false);
    });

    it('G6 HttpTicketApi begins it, and ends it', async () => {
      const server = new EventServer();
      const changes: TicketChange[] = [];
      const end = new AbortController();
      const api = new HttpTicketApi({ baseUrl: API_URL, fetch: server.fetch });
      api.watch({ onChange: (change) => changes.push(change) }, { signal: end.signal });
      await until(() => changes.length === 1);
      server.stream.write(eventText('1'));
      await until(() => changes.length === 2);
      end.abort();
      await until(() => server.stream.isCancelled);
    });
  });
});
