import { expect } from 'chai';
import { isGatewayProblem, type SignedRequester, type TicketBackend } from '../../../src/gateway/index.js';
import {
  ada,
  bob,
  file,
  holding,
  query,
  reply,
  stranger,
  subjects,
  type Setup,
  type TestClock,
  type TicketBackendFixture,
} from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeOverview(setup: Setup): void {
  let clock: TestClock;
  let backend: TicketBackend;
  let other: TicketBackend;
  let fixture: TicketBackendFixture;

  beforeEach(async () => {
    ({ clock, ...fixture } = await setup());
    ({ backend, other } = fixture);
  });

  describe('tickets of the organisation', () => {
    beforeEach(() => fixture.offer({ organization: true }));

    it('B5 are seen by everybody in it, and said to be of others', async () => {
      const { id } = await file(backend, ada, { subject: 'Of Ada' });
      await file(backend, bob, { subject: 'Of Bob' });
      await file(backend, { ...ada, organization: 'rivals' } as SignedRequester, { subject: 'Of rivals' });
      await file(backend, { kind: 'signed', subject: 'eve' }, { subject: 'Of nobody' });
      expect(await subjects(backend, bob)).to.deep.equal(['Of Bob']);
      expect(await subjects(backend, bob, { scope: 'own' })).to.deep.equal(['Of Bob']);
      expect(await subjects(backend, bob, { scope: 'organization' })).to.have.members(['Of Ada', 'Of Bob']);
      const { items } = await backend.list(bob, query({ scope: 'organization' }));
      expect(items.find(({ subject }) => subject === 'Of Ada')?.own).to.equal(false);
      expect(items.find(({ subject }) => subject === 'Of Bob')?.own ?? true).to.equal(true);
      expect((await backend.get(bob, id))?.own).to.equal(false);
      expect((await reply(backend, bob, id)).author).to.include({ name: 'Bob' });
    });

    it('B5 are closed, reopened and rated by their own requesters only; colleagues read along and reply', async () => {
      const { id } = await file(backend, ada);
      const page = await backend.events?.(ada, undefined);
      const wishes = [
        { status: 'closed' as const, reason: 'Done.' },
        { rating: { score: 1 } },
        { status: 'closed' as const, rating: { score: 1 } },
      ];
      for (const wish of wishes) {
        const problem: unknown = await backend.update?.(bob, id, wish).catch((error: unknown) => error);
        expect(isGatewayProblem(problem) && problem.code, JSON.stringify(wish)).to.equal('forbidden');
      }
      expect(await backend.get(ada, id)).to.deep.include({ status: 'new', timeline: [] });
      expect((await backend.events?.(ada, page?.lastId))?.items).to.deep.equal([]);
      await backend.update?.(ada, id, { status: 'closed', rating: { score: 5 } });
      const reopening: unknown = await backend.update?.(bob, id, { status: 'open' }).catch((error: unknown) => error);
      expect(isGatewayProblem(reopening) && reopening.code).to.equal('forbidden');
      expect(await backend.get(ada, id)).to.deep.include({ status: 'closed', rating: { score: 5 } });
      const written = await reply(backend, ada, id);
      expect(await backend.update?.(bob, id, { readUpTo: written.id })).to.include({ id, own: false });
      await reply(backend, bob, id);
    });

    it('C22 are nobody else’s', async () => {
      const { id } = await file(backend, ada);
      for (const requester of [{ ...bob, organization: 'rivals' }, { ...bob, organization: undefined }, stranger]) {
        expect(await backend.get(requester, id)).to.equal(undefined);
        expect(await subjects(backend, requester, { scope: 'organization' })).to.deep.equal([]);
      }
      expect(await other.get(bob, id)).to.equal(undefined);
    });

    it('are one’s own where one belongs to none', async () => {
      const eve = { kind: 'signed', subject: 'eve' } as const;
      await file(backend, eve, { subject: 'Mine' });
      expect(await subjects(backend, eve, { scope: 'organization' })).to.deep.equal(['Mine']);
    });
  });

  describe('counts', () => {
    it('B9 count each property without the filter on it, on the first page only', async () => {
      for (const [type, priority] of [
        ['bug', 'high'],
        ['bug', 'low'],
        ['idea', 'low'],
        ['idea', undefined],
      ]) {
        clock.now += 1000;
        await file(backend, ada, { type, priority });
      }
      const all = await backend.list(ada, query({ limit: 2 }));
      expect(all.counts).to.deep.equal({
        status: { new: 4 },
        type: { bug: 2, idea: 2 },
        priority: { high: 1, low: 2 },
      });
      const { counts } = await backend.list(ada, query({ type: ['bug'], priority: ['low'] }));
      expect(counts).to.deep.equal({ status: { new: 1 }, type: { bug: 1, idea: 1 }, priority: { high: 1, low: 1 } });
      const next = await backend.list(ada, query({ limit: 2, cursor: all.nextCursor ?? '' }));
      expect(next).not.to.have.property('counts');
      expect(next).not.to.have.property('unread');
    });

    it('C22 count nothing of others', async () => {
      await file(backend, ada);
      expect((await backend.list(bob, query())).counts).to.deep.equal({ status: {}, type: {}, priority: {} });
    });
  });

  describe('claims', () => {
    it('give anonymous tickets to whoever holds their keys and has signed in', async () => {
      const { id, accessKey = '' } = await file(backend, stranger, { subject: 'Before' });
      await reply(backend, holding(accessKey), id);
      expect(await backend.claim?.(ada as SignedRequester, [accessKey, 'x'.repeat(43)])).to.deep.equal([id]);
      expect(await subjects(backend, ada)).to.deep.equal(['Before']);
      expect((await backend.get(ada, id))?.unread).to.equal(undefined);
      expect(await backend.get(holding(accessKey), id)).to.equal(undefined);
      expect((await backend.get(ada, id))?.requester?.name).to.equal((ada as SignedRequester).name);
    });

    it('are no change when they are repeated, or made by somebody else afterwards', async () => {
      const { accessKey = '' } = await file(backend, stranger);
      await backend.claim?.(ada as SignedRequester, [accessKey]);
      expect(await backend.claim?.(ada as SignedRequester, [accessKey])).to.deep.equal([]);
      expect(await backend.claim?.(bob as SignedRequester, [accessKey])).to.deep.equal([]);
      expect(await backend.claim?.(bob as SignedRequester, [])).to.deep.equal([]);
      expect(await subjects(backend, bob)).to.deep.equal([]);
    });

    it('C22 end at the border of the organisation', async () => {
      const { id, accessKey = '' } = await file(backend, stranger);
      expect(await other.claim?.(ada as SignedRequester, [accessKey])).to.deep.equal([]);
      expect(await backend.get(holding(accessKey), id)).to.include({ id });
    });
  });

  describe('notices and articles', () => {
    const notice = {
      id: 'doors',
      kind: 'incident' as const,
      title: 'Doors stay shut',
      startsAt: '2026-03-02T08:00:00Z',
      updatedAt: '2026-03-02T08:30:00Z',
      joinable: true,
    };

    it('B4 tell what is going on, and count who sees it too', async () => {
      await fixture.announce(notice);
      const [shown] = (await backend.notices?.(ada)) ?? [];
      expect(shown).to.include({ id: 'doors', title: 'Doors stay shut', joinable: true });
      expect(shown?.joined ?? false).to.equal(false);
      const joined = await backend.joinNotice?.(ada, 'doors', {});
      expect(joined).to.include({ joined: true, affected: 1 });
      expect(await backend.joinNotice?.(ada, 'doors', {})).to.include({ affected: 1 });
      const person = { requester: { email: 'x@y.example' } };
      expect(await backend.joinNotice?.(stranger, 'doors', person)).to.include({ affected: 2 });
      expect(await backend.joinNotice?.(stranger, 'doors', person)).to.include({ affected: 2 });
      expect((await backend.notices?.(ada))?.[0]).to.include({ joined: true, affected: 2 });
      expect((await backend.notices?.(bob))?.[0]?.joined ?? false).to.equal(false);
    });

    it('C22 are of one organisation, and joined only where one can', async () => {
      await fixture.announce({ ...notice, joinable: false });
      expect(await other.notices?.(ada)).to.deep.equal([]);
      expect(await other.joinNotice?.(ada, 'doors', {})).to.equal(undefined);
      expect(await backend.joinNotice?.(ada, 'doors', {})).to.equal(undefined);
      for (const id of ['', 'nope', '\0']) expect(await backend.joinNotice?.(ada, id, {})).to.equal(undefined);
    });

    it('offer articles for a text, the best first, whatever the text', async () => {
      const articles = [
        { id: 'a', title: 'Invoices', body: 'Where your invoices are.' },
        { id: 'b', title: 'Opening doors', body: 'Hold the phone to the door.' },
      ];
      await fixture.publish(articles);
      expect((await backend.articles?.(ada, 'the door does not open'))?.[0]).to.deep.equal(articles[1]);
      for (const q of ['\0', '%_\\', 'x'.repeat(500), '𝒳🙂', "'; drop table articles; --"]) {
        expect(await backend.articles?.(ada, q), q).to.be.an('array');
      }
    });
  });
}
