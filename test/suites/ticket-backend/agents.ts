import { expect } from 'chai';
import type { TicketBackend } from '../../../src/gateway/index.js';
import { ada, file, type Setup, type TestClock, type TicketBackendFixture } from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeAgents(setup: Setup): void {
  describe('what agents do', () => {
    let clock: TestClock;
    let backend: TicketBackend;
    let change: TicketBackendFixture['change'];

    beforeEach(async () => {
      ({ clock, backend, change } = await setup());
    });

    it('stands in the timeline, oldest first, and in the ticket', async () => {
      const { id } = await file(backend, ada);
      clock.now += 1000;
      await change(id, { kind: 'assignment', assignee: 'Mara' });
      await change(id, { kind: 'status', to: 'waiting', reason: 'Which printer?' });
      clock.now += 1000;
      await change(id, { kind: 'priority', to: 'low', reason: 'It is the spare one.' });
      const read = await backend.get(ada, id);
      expect(read).to.include({ status: 'waiting', priority: 'low', assignee: 'Mara' });
      expect(Date.parse(read?.updatedAt ?? '')).to.be.greaterThan(Date.parse(read?.createdAt ?? ''));
      const [assignment, status, priority] = read?.timeline ?? [];
      expect(assignment).to.include({ kind: 'assignment', assignee: 'Mara' });
      expect(status).to.include({ kind: 'status', from: 'new', to: 'waiting', reason: 'Which printer?' });
      expect(priority).to.include({ kind: 'priority', from: 'high', to: 'low', reason: 'It is the spare one.' });
      expect(priority?.author).to.include({ kind: 'agent' });
    });
  });
}
