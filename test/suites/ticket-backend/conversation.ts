import { expect } from 'chai';
import { isGatewayProblem, type TicketBackend } from '../../../src/gateway/index.js';
import {
  ada,
  bob,
  file,
  holding,
  message,
  reply,
  stranger,
  times,
  type Setup,
  type TestClock,
  type TicketBackendFixture,
} from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeConversation(setup: Setup): void {
  describe('conversation', () => {
    let clock: TestClock;
    let backend: TicketBackend;
    let other: TicketBackend;
    let change: TicketBackendFixture['change'];
    let note: TicketBackendFixture['note'];
    let offer: TicketBackendFixture['offer'];

    const codeOf = (work: Promise<unknown> | undefined): Promise<string> =>
      Promise.resolve(work).then(
        () => 'no problem',
        (error: unknown) => (isGatewayProblem(error) ? error.code : String(error)),
      );

    beforeEach(async () => {
      ({ clock, backend, other, change, note, offer } = await setup());
    });

    it('takes a message with its files, and shows them to whoever may see the ticket', async () => {
      const { id } = await file(backend, ada);
      const attachments = [{ id: `file-of-message-${id}`, name: 'a.png', size: 3, type: 'image/png' }];
      const body = '\0 It says "\ud800".\n𝒳';
      const posted = await reply(backend, ada, id, { body, attachments });
      expect(posted).to.deep.include({
        kind: 'message',
        body,
        attachments,
        author: { kind: 'requester', name: 'Ada' },
      });
      const read = await backend.get(ada, id);
      expect(read?.timeline).to.deep.equal([posted]);
      expect(read?.attachments).to.deep.equal([]);
      expect((await backend.attachment(ada, `file-of-message-${id}`))?.attachment).to.deep.equal(attachments[0]);
      expect(await backend.attachment(bob, `file-of-message-${id}`)).to.equal(undefined);
    });

    it('B30 takes the same message once, however often and at once it comes', async () => {
      const { id } = await file(backend, ada);
      const again = message();
      const first = await backend.reply?.(ada, id, again);
      clock.now += 60_000;
      await change(id, { kind: 'status', to: 'waiting' });
      const others = await Promise.all(times(6, () => backend.reply?.(ada, id, again)));
      for (const posting of others) expect(JSON.stringify(posting)).to.equal(JSON.stringify(first));
      expect(await backend.recallReply?.(ada, id, again)).to.deep.equal(first);
      const { timeline = [], status } = (await backend.get(ada, id)) ?? {};
      expect(timeline.filter(({ kind }) => kind === 'message')).to.have.length(1);
      expect(status).to.equal('waiting');
    });

    it('B30 refuses the same key for another message, and knows keys per ticket and requester', async () => {
      const { id } = await file(backend, ada);
      const second = await file(backend, ada);
      const request = message();
      await backend.reply?.(ada, id, request);
      const changed = { ...request, fingerprint: 'two' };
      expect(await backend.reply?.(ada, id, changed)).to.deep.equal({ outcome: 'mismatch' });
      expect(await backend.recallReply?.(ada, id, changed)).to.deep.equal({ outcome: 'mismatch' });
      expect(await backend.recallReply?.(ada, second.id, request)).to.equal(undefined);
      expect(await backend.recall(ada, request)).to.equal(undefined);
      expect((await backend.reply?.(ada, second.id, changed))?.outcome).to.equal('posted');
    });

    it('C22 takes nothing of somebody who may not see the ticket', async () => {
      const { id } = await file(backend, ada);
      const known = message();
      await backend.reply?.(ada, id, known);
      for (const requester of [bob, stranger]) {
        expect(await backend.reply?.(requester, id, message())).to.equal(undefined);
        expect(await backend.recallReply?.(requester, id, known)).to.equal(undefined);
        expect(await backend.update?.(requester, id, { status: 'closed' })).to.equal(undefined);
      }
      expect(await other.reply?.(ada, id, message())).to.equal(undefined);
      expect(await other.update?.(ada, id, { status: 'closed' })).to.equal(undefined);
      for (const missing of ['', 'nope', '\0', "' or 1=1 --"]) {
        expect(await backend.reply?.(ada, missing, message())).to.equal(undefined);
        expect(await backend.recallReply?.(ada, missing, message())).to.equal(undefined);
        expect(await backend.update?.(ada, missing, { status: 'closed' })).to.equal(undefined);
      }
      expect((await backend.get(ada, id))?.timeline).to.have.length(1);
    });

    it('takes messages of the anonymous who hold the key', async () => {
      const { id, accessKey } = await file(backend, stranger);
      const posted = await reply(backend, holding(accessKey), id);
      expect(posted.author.kind).to.equal('requester');
      expect(await backend.reply?.(stranger, id, message())).to.equal(undefined);
    });

    it('opens a ticket again that waited or was done, when its requester writes', async () => {
      for (const status of ['waiting', 'resolved', 'closed']) {
        const { id } = await file(backend, ada);
        await change(id, { kind: 'status', to: status });
        await reply(backend, ada, id);
        const ticket = await backend.get(ada, id);
        const timeline = ticket?.timeline ?? [];
        expect(ticket?.status, status).to.equal('open');
        expect(timeline.map(({ kind }) => kind)).to.deep.equal(['status', 'message', 'status']);
        expect(timeline.at(-1)).to.deep.include({ from: status, to: 'open' });
      }
    });

    it('takes no message to a closed ticket where none may be reopened', async () => {
      const { id } = await file(backend, ada);
      await change(id, { kind: 'status', to: 'closed' });
      offer({ reopening: false });
      expect(await codeOf(backend.reply?.(ada, id, message()))).to.equal('conflict');
      expect((await backend.get(ada, id))?.timeline).to.have.length(1);
    });

    it('is closed and reopened by its requester, with a reason; what is so already is no change', async () => {
      const { id } = await file(backend, ada);
      await backend.update?.(ada, id, { status: 'open' });
      await backend.update?.(ada, id, { status: 'closed', reason: 'It went out by itself.' });
      await backend.update?.(ada, id, { status: 'closed' });
      const reopened = await backend.update?.(ada, id, { status: 'open', reason: 'It burns again.' });
      expect(reopened?.status).to.equal('open');
      expect(reopened?.timeline).to.have.length(2);
      const [closed, opened] = reopened?.timeline ?? [];
      expect(closed).to.deep.include({ from: 'new', to: 'closed', reason: 'It went out by itself.' });
      expect(opened).to.deep.include({ from: 'closed', to: 'open', reason: 'It burns again.' });
      expect(opened?.author).to.deep.equal({ kind: 'requester', name: 'Ada' });
    });

    it('is rated once it is done; a second rating takes the place of the first', async () => {
      const { id } = await file(backend, ada);
      expect(await codeOf(backend.update?.(ada, id, { rating: { score: 5 } }))).to.equal('conflict');
      await change(id, { kind: 'status', to: 'resolved' });
      await backend.update?.(ada, id, { rating: { score: 2 } });
      await backend.update?.(ada, id, { rating: { score: 4, comment: 'After all.' } });
      const rated = await backend.update?.(ada, id, { rating: { score: 4, comment: 'After all.' } });
      expect(rated?.rating).to.deep.equal({ score: 4, comment: 'After all.' });
      expect(rated?.timeline.map(({ kind }) => kind)).to.deep.equal(['status', 'rating', 'rating']);
    });

    it('changes nothing at all when a part of an update cannot be', async () => {
      const { id } = await file(backend, ada);
      expect(await codeOf(backend.update?.(ada, id, { status: 'open', rating: { score: 5 } }))).to.equal('conflict');
      expect(await backend.get(ada, id)).to.deep.include({ status: 'new', timeline: [] });
    });

    it('B10 shows what agents write, with links and formatted text', async () => {
      const { id } = await file(backend, ada);
      const actions = [{ label: 'Join the session', url: 'https://meet.example/1' }];
      await change(id, { kind: 'message', body: 'Hello', html: '<p>Hello</p>', actions });
      const [entry] = (await backend.get(ada, id))?.timeline ?? [];
      expect(entry).to.deep.include({ kind: 'message', body: 'Hello', html: '<p>Hello</p>', actions });
      expect(entry?.author).to.deep.equal({ kind: 'agent', name: 'Mara' });
    });

    it('never shows what agents note for each other', async () => {
      const { id } = await file(backend, ada);
      const before = await backend.events?.(ada, undefined);
      await note(id, 'TOP-SECRET');
      await reply(backend, ada, id);
      const page = await backend.events?.(ada, before?.lastId);
      const everything = [
        await backend.get(ada, id),
        await backend.list(ada, { limit: 20, sort: '-updatedAt', q: 'TOP-SECRET' }),
        await backend.list(ada, { limit: 20, sort: '-updatedAt' }),
        page,
      ];
      expect(JSON.stringify(everything)).not.to.include('TOP-SECRET').and.not.to.include('note');
      expect((await backend.get(ada, id))?.timeline).to.have.length(1);
    });

    it('B8 shows that a ticket is not urgent any more, and why', async () => {
      const { id } = await file(backend, ada, { urgent: 'down' });
      expect((await backend.get(ada, id))?.urgent).to.equal(true);
      await change(id, { kind: 'urgency', urgent: false, reason: 'The shop is open.' });
      const read = await backend.get(ada, id);
      expect(read?.urgent ?? false).to.equal(false);
      expect(read?.timeline[0]).to.deep.include({ kind: 'urgency', urgent: false, reason: 'The shop is open.' });
    });

    it('B4 keeps that something is for information only', async () => {
      const { id } = await file(backend, ada, { informational: true });
      expect(await backend.get(ada, id)).to.include({ informational: true });
    });
  });
}
