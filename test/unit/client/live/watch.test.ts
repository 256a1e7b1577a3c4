import { expect } from '@open-wc/testing';
import { HttpTicketApi } from '../../../../src/client/index.js';
import { pageVisibility } from '../../../../src/client/live/page-visibility.js';
import type { TicketChange } from '../../../../src/client/ticket-api.js';
import { EventServer, eventText } from '../../../support/event-server.js';
import { API_URL } from '../../../support/msw.js';
import { nextTurn, until } from '../../../support/until.js';
import { setup } from './watching.js';

describe('watching for changes', () => {
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
