import { expect } from 'chai';
import type { TicketBackend } from '../../../src/gateway/index.js';
import {
  ada,
  bob,
  stranger,
  submission,
  file,
  subjects,
  times,
  type Setup,
  type TestClock,
  type TicketBackendFixture,
} from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeIdempotency(setup: Setup): void {
  describe('idempotency', () => {
    let clock: TestClock;
    let backend: TicketBackend;
    let other: TicketBackend;
    let change: TicketBackendFixture['change'];

    beforeEach(async () => {
      ({ clock, backend, other, change } = await setup());
    });

    it('B30 answers the same key and request with the same ticket, to the byte', async () => {
      const request = submission();
      const first = await backend.create(ada, request);
      clock.now += 60_000;
      const second = await backend.create(ada, request);
      expect(JSON.stringify(second)).to.equal(JSON.stringify(first));
      expect(await backend.recall(ada, request)).to.deep.equal(first);
      expect(await subjects(backend, ada)).to.have.length(1);
    });

    it('B30 keeps the first answer when the ticket has changed since', async () => {
      const request = submission();
      const first = await backend.create(ada, request);
      if (first.outcome !== 'filed') throw new Error(first.outcome);
      await change(first.ticket.id, { kind: 'status', to: 'open' });
      expect(JSON.stringify(await backend.create(ada, request))).to.equal(JSON.stringify(first));
    });

    it('B30 refuses the same key for another request', async () => {
      const request = submission();
      await backend.create(ada, request);
      const changed = { ...request, fingerprint: 'two' };
      expect(await backend.create(ada, changed)).to.deep.equal({ outcome: 'mismatch' });
      expect(await backend.recall(ada, changed)).to.deep.equal({ outcome: 'mismatch' });
      expect(await subjects(backend, ada)).to.have.length(1);
    });

    it('B30 makes one ticket of many requests at once', async () => {
      const request = submission();
      const filings = await Promise.all(times(10, () => backend.create(ada, request)));
      const ids = filings.flatMap((filing) => (filing.outcome === 'filed' ? [filing.ticket.id] : []));
      expect(ids).not.to.have.length(0);
      expect(new Set(ids)).to.have.property('size', 1);
      expect(await subjects(backend, ada)).to.have.length(1);
    });

    it('gives every ticket of many at once a number of its own', async () => {
      const tickets = await Promise.all(times(8, () => file(backend, ada)));
      expect(new Set(tickets.map(({ number }) => number))).to.have.property('size', 8);
    });

    it('C22 knows keys per requester and organisation', async () => {
      const request = submission();
      const first = await backend.create(ada, request);
      expect(await backend.recall(bob, request)).to.equal(undefined);
      expect(await backend.recall(stranger, request)).to.equal(undefined);
      expect(await other.recall(ada, request)).to.equal(undefined);
      const second = await backend.create(bob, { ...request, fingerprint: 'two' });
      expect(second.outcome).to.equal('filed');
      expect(second).not.to.deep.equal(first);
    });

    it('knows nothing of a key that was never used', async () => {
      expect(await backend.recall(ada, submission())).to.equal(undefined);
    });
  });
}
