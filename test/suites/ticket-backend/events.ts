import { expect } from 'chai';
import type { EventPage, TicketEvent } from '../../../src/contract/index.js';
import type { Requester, SignedRequester, TicketBackend } from '../../../src/gateway/index.js';
import { until } from '../../support/until.js';
import { ada, bob, file, holding, reply, stranger, times, type Setup, type TicketBackendFixture } from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeEvents(setup: Setup): void {
  describe('events', () => {
    let backend: TicketBackend;
    let other: TicketBackend;
    let fixture: TicketBackendFixture;

    const now = async (requester: Requester = ada): Promise<string> =>
      (await backend.events?.(requester, undefined))?.lastId ?? '';

    /** Asks one page after the other until one of them will do. */
    async function pageWhere(
      requester: Requester,
      id: string | undefined,
      isIt: (page: EventPage) => boolean,
    ): Promise<EventPage> {
      let page: EventPage | undefined;
      let isAsking = false;
      await until(() => {
        const isFound = page !== undefined && isIt(page);
        if (!isFound && !isAsking) {
          isAsking = true;
          void backend.events?.(requester, id).then((answer) => {
            page = answer;
            isAsking = false;
          });
        }
        return isFound;
      }, 'events');
      return page!;
    }

    /** Events after an id once there are so many. */
    const after = async (id: string, count: number, requester: Requester = ada): Promise<TicketEvent[]> =>
      (await pageWhere(requester, id, ({ items }) => items.length >= count)).items;

    beforeEach(async () => {
      fixture = await setup();
      ({ backend, other } = fixture);
    });

    it('tell of everything that happens to a ticket, and carry nothing of it', async () => {
      const start = await now();
      const { id } = await file(backend, ada, { subject: 'SECRET' });
      await fixture.change(id, { kind: 'message', body: 'SECRET' });
      await fixture.change(id, { kind: 'status', to: 'waiting', reason: 'SECRET' });
      await reply(backend, ada, id, { body: 'SECRET' });
      await backend.update?.(ada, id, { status: 'closed' });
      const items = await after(start, 5);
      expect(new Set(items.map(({ ticketId }) => ticketId))).to.deep.equal(new Set([id]));
      expect(items.map(({ type }) => type)).to.include.members(['ticket-changed', 'message-added']);
      expect(JSON.stringify(items)).not.to.include('SECRET');
    });

    it('begin with where things stand', async () => {
      await file(backend, ada);
      const page = await backend.events?.(ada, undefined);
      expect(page).to.deep.include({ items: [] });
      expect(page?.lastId).to.be.a('string');
      expect(page?.gap ?? false).to.equal(false);
    });

    it('B54 come in order, and each once, wherever one goes on', async () => {
      const start = await now();
      const { id } = await file(backend, ada);
      await Promise.all(times(8, () => fixture.change(id, { kind: 'message', body: 'Hello' })));
      const all = await after(start, 9);
      expect(new Set(all.map((event) => event.id))).to.have.property('size', 9);
      for (const [index, event] of all.entries()) {
        const rest = await backend.events?.(ada, event.id);
        expect(rest?.items).to.deep.equal(all.slice(index + 1));
        expect(rest?.lastId).to.equal(all.at(-1)?.id);
      }
    });

    it('B54 say when what lies between is not known any more', async () => {
      const start = await now();
      const { id } = await file(backend, ada);
      for (const body of times(120, () => 'Hello')) await fixture.change(id, { kind: 'message', body });
      await pageWhere(ada, start, ({ gap }) => gap === true);
      for (const lost of [start, 'nope', '\0', '-1', '1e3', '999999999', '99999999999999999999']) {
        const page = await backend.events?.(ada, lost);
        expect(page, lost).to.deep.include({ items: [], gap: true });
      }
    }).timeout(20_000);

    it('C22 are told to those who may see the ticket, and to nobody else', async () => {
      const start = await now();
      const others = await other.events?.(ada, undefined);
      const { id, accessKey } = await file(backend, stranger);
      const mine = await file(backend, ada);
      await fixture.change(id, { kind: 'message', body: 'Hello' });
      expect((await after(start, 1)).map(({ ticketId }) => ticketId)).to.deep.equal([mine.id]);
      expect((await after(start, 2, holding(accessKey))).map(({ ticketId }) => ticketId)).to.deep.equal([id, id]);
      for (const requester of [bob, stranger, holding('x'.repeat(43))]) {
        expect((await backend.events?.(requester, start))?.items).to.deep.equal([]);
      }
      expect((await other.events?.(ada, others?.lastId))?.items).to.deep.equal([]);
    });

    it('B5 are told to the organisation where it sees its tickets', async () => {
      fixture.offer({ organization: true });
      const start = await now();
      const { id } = await file(backend, ada);
      expect((await after(start, 1, bob))[0]).to.include({ ticketId: id });
      const rival = { ...bob, organization: 'rivals' } as SignedRequester;
      expect((await backend.events?.(rival, start))?.items).to.deep.equal([]);
    });

    it('tell everybody of notices', async () => {
      const start = await now();
      const at = '2026-03-02T08:00:00Z';
      await fixture.announce({ id: 'n', kind: 'incident', title: 'Down', startsAt: at, updatedAt: at });
      for (const requester of [ada, bob, stranger]) {
        const [event] = await after(start, 1, requester);
        expect(event).to.include({ type: 'notices-changed' });
        expect(event?.ticketId).to.equal(undefined);
      }
    });

    it('tell other windows of what was read, once', async () => {
      const begin = await now();
      const { id } = await file(backend, ada);
      await fixture.change(id, { kind: 'message', body: 'Hello' });
      const readUpTo = (await backend.get(ada, id))?.timeline[0]?.id;
      const start = (await after(begin, 2))[1]?.id ?? '';
      await backend.update?.(ada, id, { readUpTo });
      await backend.update?.(ada, id, { readUpTo });
      const marker = await file(backend, ada);
      const items = await after(start, 2);
      expect(items.map(({ ticketId }) => ticketId)).to.deep.equal([id, marker.id]);
    });

    it('wake whoever waits, until they leave', async () => {
      let woken = 0;
      const leave = backend.onEvents?.(() => woken++);
      let others = 0;
      const leaveToo = backend.onEvents?.(() => others++);
      await file(backend, ada);
      await until(() => woken > 0 && others > 0);
      leave?.();
      const before = woken;
      const otherBefore = others;
      await file(backend, ada);
      await until(() => others > otherBefore);
      expect(woken).to.equal(before);
      leaveToo?.();
    });
  });
}
