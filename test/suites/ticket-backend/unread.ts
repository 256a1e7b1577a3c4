import { expect } from 'chai';
import type { Unread } from '../../../src/contract/index.js';
import type { Requester, TicketBackend } from '../../../src/gateway/index.js';
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
  type TicketBackendFixture,
} from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeUnread(setup: Setup): void {
  describe('what is unread', () => {
    let backend: TicketBackend;
    let change: TicketBackendFixture['change'];
    let offer: TicketBackendFixture['offer'];
    const unreadOf = async (id: string, requester: Requester = ada): Promise<Unread | undefined> =>
      (await backend.get(requester, id))?.unread;
    const newest = async (id: string): Promise<string> => (await backend.get(ada, id))?.timeline.at(-1)?.id ?? '';

    beforeEach(async () => {
      ({ backend, change, offer } = await setup());
    });

    it('B9 counts replies and changes of others, until they are marked as read', async () => {
      const { id } = await file(backend, ada);
      expect(await unreadOf(id)).to.equal(undefined);
      await change(id, { kind: 'assignment', assignee: 'Mara' });
      expect(await unreadOf(id)).to.equal(undefined);
      await change(id, { kind: 'message', body: 'Which one?' });
      await change(id, { kind: 'status', to: 'waiting' });
      expect(await unreadOf(id)).to.deep.equal({ replies: 1, changes: 1 });
      const page = await backend.list(ada, query());
      expect(page.items[0]?.unread).to.deep.equal({ replies: 1, changes: 1 });
      expect(page.unread).to.equal(1);
      const read = await backend.update?.(ada, id, { readUpTo: await newest(id) });
      expect(read?.unread).to.equal(undefined);
      expect((await backend.list(ada, query())).unread).to.equal(0);
      await change(id, { kind: 'priority', to: 'low' });
      expect(await unreadOf(id)).to.deep.equal({ replies: 0, changes: 1 });
    });

    it('goes back for nothing: neither an older nor an unknown mark counts', async () => {
      const { id } = await file(backend, ada);
      await change(id, { kind: 'message', body: 'One' });
      const first = await newest(id);
      await change(id, { kind: 'message', body: 'Two' });
      await backend.update?.(ada, id, { readUpTo: await newest(id) });
      for (const readUpTo of [first, 'nope', '\0', '']) await backend.update?.(ada, id, { readUpTo });
      expect(await unreadOf(id)).to.equal(undefined);
    });

    it('is not what one has done oneself', async () => {
      const { id } = await file(backend, ada);
      await reply(backend, ada, id);
      await backend.update?.(ada, id, { status: 'closed' });
      expect(await unreadOf(id)).to.equal(undefined);
      expect((await backend.list(ada, query())).unread).to.equal(0);
    });

    it('is what the anonymous have not seen, too', async () => {
      const { id, accessKey } = await file(backend, stranger);
      const holder = holding(accessKey);
      await change(id, { kind: 'message', body: 'Hello' });
      expect(await unreadOf(id, holder)).to.deep.equal({ replies: 1, changes: 0 });
      expect((await backend.list(holder, query())).unread).to.equal(1);
      const [entry] = (await backend.get(holder, id))?.timeline ?? [];
      await backend.update?.(holder, id, { readUpTo: entry?.id });
      expect(await unreadOf(id, holder)).to.equal(undefined);
      await reply(backend, holder, id);
      expect((await backend.list(holder, query())).unread).to.equal(0);
    });

    it('can be asked for', async () => {
      const { id } = await file(backend, ada, { subject: 'With news' });
      await file(backend, ada, { subject: 'Without' });
      await change(id, { kind: 'message', body: 'Hello' });
      expect(await subjects(backend, ada, { unread: true })).to.deep.equal(['With news']);
    });

    it('B5 is no news that a colleague never looked at', async () => {
      offer({ organization: true });
      const { id } = await file(backend, ada);
      await change(id, { kind: 'message', body: 'Hello' });
      expect(await unreadOf(id, bob)).to.equal(undefined);
      expect((await backend.list(bob, query({ scope: 'organization' }))).unread).to.equal(0);
      await backend.update?.(bob, id, { readUpTo: await newest(id) });
      expect(await unreadOf(id)).to.deep.equal({ replies: 1, changes: 0 });
      await change(id, { kind: 'message', body: 'Again' });
      expect(await unreadOf(id, bob)).to.deep.equal({ replies: 1, changes: 0 });
      await reply(backend, bob, id);
      expect(await unreadOf(id)).to.deep.equal({ replies: 3, changes: 0 });
    });

    it('is not said where marks are not kept', async () => {
      offer({ readMarks: false });
      await file(backend, ada);
      expect(await backend.list(ada, query())).not.to.have.property('unread');
    });
  });
}
