import { expect } from '@open-wc/testing';
import { eventPage, type EventServer } from '../../../support/event-server.js';
import { until } from '../../../support/until.js';
import { refusal, RESYNC, setup } from './watching.js';

describe('watching for changes', () => {
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
});
