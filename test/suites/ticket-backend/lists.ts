import { expect } from 'chai';
import { encodeCursor, isGatewayProblem, type TicketBackend } from '../../../src/gateway/index.js';
import { ada, query, file, subjects, walk, type Setup, type TestClock, type TicketBackendFixture } from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeLists(setup: Setup): void {
  describe('lists', () => {
    let clock: TestClock;
    let backend: TicketBackend;
    let change: TicketBackendFixture['change'];

    beforeEach(async () => {
      ({ clock, backend, change } = await setup());
    });

    beforeEach(async () => {
      const priorities = ['low', 'critical', undefined, 'high', 'low'];
      for (const [index, priority] of priorities.entries()) {
        clock.now += 1000;
        await file(backend, ada, { subject: `Ticket ${index}`, priority, type: index % 2 ? 'idea' : 'bug' });
      }
    });

    it('has the newest activity first', async () => {
      expect(await subjects(backend, ada)).to.deep.equal([4, 3, 2, 1, 0].map((index) => `Ticket ${index}`));
      const { items } = await backend.list(ada, query({ q: 'Ticket 1' }));
      clock.now += 1000;
      await change(items[0]?.id ?? '', { kind: 'status', to: 'open' });
      expect((await subjects(backend, ada))[0]).to.equal('Ticket 1');
    });

    it('sorts as asked', async () => {
      expect(await subjects(backend, ada, { sort: 'createdAt', limit: 2 })).to.deep.equal(['Ticket 0', 'Ticket 1']);
      expect(await subjects(backend, ada, { sort: '-createdAt', limit: 2 })).to.deep.equal(['Ticket 4', 'Ticket 3']);
      expect(await subjects(backend, ada, { sort: 'priority' })).to.deep.equal(
        [1, 3, 4, 0, 2].map((index) => `Ticket ${index}`),
      );
    });

    it('comes in pages that neither repeat nor leave out', async () => {
      // All at the same instant: only the id tells them apart.
      for (const letter of 'abcde') await file(backend, ada, { subject: letter });
      for (const sort of ['-updatedAt', '-createdAt', 'createdAt', 'priority'] as const) {
        const found = await walk(backend, { sort, limit: 3 });
        expect(found, sort).to.have.length(10);
        expect(new Set(found), sort).to.have.property('size', 10);
        expect(found, sort).to.deep.equal(await subjects(backend, ada, { sort }));
      }
    });

    it('tells the end of the list', async () => {
      expect((await backend.list(ada, query({ limit: 5 }))).nextCursor ?? null).to.equal(null);
      expect((await backend.list(ada, query({ limit: 4 }))).nextCursor).to.be.a('string');
    });

    it('filters by status, type and priority', async () => {
      const [newest] = (await backend.list(ada, query())).items;
      await change(newest?.id ?? '', { kind: 'status', to: 'open' });
      expect(await subjects(backend, ada, { status: ['open'] })).to.deep.equal(['Ticket 4']);
      expect(await subjects(backend, ada, { status: ['open', 'new'] })).to.have.length(5);
      expect(await subjects(backend, ada, { type: ['idea'] })).to.have.members(['Ticket 1', 'Ticket 3']);
      expect(await subjects(backend, ada, { priority: ['low', 'high'], type: ['bug'] })).to.have.members([
        'Ticket 0',
        'Ticket 4',
      ]);
      expect(await subjects(backend, ada, { status: ['no\0such'] })).to.deep.equal([]);
    });

    it('searches number and subject, literally', async () => {
      const { number } = await file(backend, ada, { subject: '100 % of Ärger_x' });
      expect(await subjects(backend, ada, { q: 'ÄRGER' })).to.deep.equal(['100 % of Ärger_x']);
      expect(await subjects(backend, ada, { q: number })).to.deep.equal(['100 % of Ärger_x']);
      expect(await subjects(backend, ada, { q: '%' })).to.deep.equal(['100 % of Ärger_x']);
      expect(await subjects(backend, ada, { q: 'r_x' })).to.deep.equal(['100 % of Ärger_x']);
      expect(await subjects(backend, ada, { q: 'T_cket' })).to.deep.equal([]);
      expect(await subjects(backend, ada, { q: 'a\0' })).to.deep.equal([]);
    });

    it('refuses a cursor that is not its own', async () => {
      const { nextCursor } = await backend.list(ada, query({ limit: 1 }));
      const bad = ['x', 'é', btoa('{}'), btoa('["-updatedAt"]'), btoa('["-updatedAt",null,"a"]')];
      for (const changes of [
        ...bad.map((cursor) => ({ cursor })),
        { cursor: nextCursor ?? '', sort: 'createdAt' as const },
      ]) {
        const failure: unknown = await backend.list(ada, query(changes)).catch((error: unknown) => error);
        expect(isGatewayProblem(failure) && failure.code, changes.cursor).to.equal('bad-cursor');
      }
    });

    it('does not fail over a forged cursor: it is refused, or stands for some place in the list', async () => {
      const values = ['', 'x', '\0', 'a\0', '\ud800', 0.5, -1, 1e15, 1e300, 2 ** 31];
      for (const sort of ['-updatedAt', 'createdAt', 'priority'] as const) {
        const { nextCursor } = await backend.list(ada, query({ limit: 1, sort }));
        const text = Buffer.from(nextCursor ?? '', 'base64url').toString();
        const [kind = '', ...position] = JSON.parse(text) as (string | number)[];
        for (const [place] of position.entries()) {
          for (const value of values) {
            const cursor = encodeCursor([kind, ...position.with(place, value)]);
            const failure: unknown = await backend.list(ada, query({ cursor, sort })).then(
              () => undefined,
              (error: unknown) => error,
            );
            if (!failure) continue;
            expect(isGatewayProblem(failure) && failure.code, `${sort} ${place} ${value}`).to.equal('bad-cursor');
          }
        }
      }
    });
  });
}
