import { expect } from '@open-wc/testing';
import { eventText } from '../../../support/event-server.js';
import { nextTurn, until } from '../../../support/until.js';
import { changeOf, RESYNC, setup } from './watching.js';

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
});
