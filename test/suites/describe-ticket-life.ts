import { expect } from 'chai';
import type { TicketApi, TicketApiError, TicketChange } from '../../src/client/index.js';
import type { Capabilities, TicketDetail } from '../../src/contract/index.js';
import { until } from '../support/until.js';
import type { TicketApiContext } from './describe-ticket-api.js';

/** Tools of the suite that this one belongs to. */
export interface LifeTools {
  context(): TicketApiContext;
  makeKey(): { idempotencyKey: string };
  failureOf(call: Promise<unknown>): Promise<TicketApiError>;
}

/** What a ticket system does after filing. The catalog has to offer all of it. */
export function describeTicketLife({ context, makeKey, failureOf }: LifeTools): void {
  describe('after filing', () => {
    let api: Required<TicketApi>;
    let filed: TicketDetail;
    let can: Capabilities;

    beforeEach(async () => {
      ({ api } = context());
      can = (await api.catalog()).capabilities ?? {};
      filed = await api.create(context().makeTicket('Printer on fire'), makeKey());
    });

    /** Nothing is passed over in silence: an implementation is tried with a catalog that offers all of it. */
    const offers = (...names: readonly (keyof Capabilities)[]): void => {
      expect(names.filter((name) => !can[name])).to.deep.equal([], 'the catalog does not offer it');
    };
    const messages = async (): Promise<string[]> => {
      const { timeline } = await api.get(filed.id);
      return timeline.flatMap((entry) => (entry.kind === 'message' ? [entry.body] : []));
    };

    it('has every method that the catalog speaks of', () => {
      const methods: Partial<Record<keyof Capabilities, keyof TicketApi>> = {
        replies: 'reply',
        closing: 'update',
        reopening: 'update',
        rating: 'update',
        readMarks: 'update',
        events: 'watch',
        notices: 'notices',
        articles: 'articles',
      };
      for (const [name, method] of Object.entries(methods)) {
        if (can[name as keyof Capabilities]) expect(api[method], `${name}: ${method}`).to.be.a('function');
      }
    });

    describe('reply', () => {
      beforeEach(() => offers('replies'));

      it('adds a message, once per idempotency key', async () => {
        const before = await messages();
        const key = makeKey();
        const first = await api.reply(filed.id, { body: 'It smells.' }, key);
        const [second, third] = await Promise.all([
          api.reply(filed.id, { body: 'It smells.' }, key),
          api.reply(filed.id, { body: 'It smells.' }, key),
        ]);
        expect([second, third]).to.deep.equal([first, first]);
        expect(first).to.deep.include({ kind: 'message', body: 'It smells.' });
        expect(first.author.kind).to.equal('requester');
        expect(await messages()).to.deep.equal([...before, 'It smells.']);
      });

      it('refuses another message under the same key, and an empty one', async () => {
        const key = makeKey();
        await api.reply(filed.id, { body: 'It smells.' }, key);
        expect(await failureOf(api.reply(filed.id, { body: 'Now!' }, key))).to.include({ code: 'rejected' });
        const error = await failureOf(api.reply(filed.id, { body: ' ' }, makeKey()));
        expect(error).to.include({ code: 'rejected' });
        expect(error.issues.map(({ pointer }) => pointer)).to.include('/body');
      });

      it('C22 takes no message for the ticket of somebody else', async () => {
        const { other } = context();
        const error = await failureOf(other.reply(filed.id, { body: 'x' }, makeKey()));
        expect(error).to.include({ code: 'not-found' });
      });

      it('keeps a file that others cannot read', async () => {
        const { makeFile, other } = context();
        const file = makeFile();
        const { id } = await api.upload(file);
        const { attachments = [] } = await api.reply(filed.id, { body: '', attachments: [id] }, makeKey());
        const blob = await api.attachment(attachments[0]!.id);
        expect(await blob.text()).to.equal(await file.text());
        expect(await failureOf(other.attachment(attachments[0]!.id))).to.include({ code: 'not-found' });
      });
    });

    describe('update', () => {
      it('closes and reopens, and a repetition changes nothing', async () => {
        offers('closing', 'reopening');
        const closed = await api.update(filed.id, { status: 'closed', reason: 'It rained.' });
        expect(closed).to.include({ status: 'closed' });
        const again = await api.update(filed.id, { status: 'closed', reason: 'It rained.' });
        expect(again.timeline).to.have.lengthOf(closed.timeline.length);
        expect(await api.update(filed.id, { status: 'open' })).to.include({ status: 'open' });
      });

      it('rates what is closed', async () => {
        offers('closing', 'rating');
        await api.update(filed.id, { status: 'closed' });
        const rating = { score: 4, comment: 'Quick.' };
        expect((await api.update(filed.id, { rating })).rating).to.deep.equal(rating);
        expect(await failureOf(api.update(filed.id, { rating: { score: 9 } }))).to.include({ code: 'rejected' });
      });

      it('B5 counts what is unread until it is marked as read', async () => {
        const { answer } = context();
        offers('readMarks');
        expect(await api.list({ unread: true, limit: 1 })).to.deep.include({ items: [], unread: 0 });
        await answer(filed.id, 'Is it hot?');
        expect(await api.list({ unread: true, limit: 1 })).to.include({ unread: 1 });
        const { timeline } = await api.get(filed.id);
        await api.update(filed.id, { readUpTo: timeline.at(-1)!.id });
        expect(await api.list({ unread: true, limit: 1 })).to.deep.include({ items: [], unread: 0 });
      });

      it('C22 changes nothing of somebody else', async () => {
        offers('closing');
        const { other } = context();
        expect(await failureOf(other.update(filed.id, { status: 'closed' }))).to.include({ code: 'not-found' });
        expect((await api.get(filed.id)).status).to.equal(filed.status);
      });
    });

    describe('what support knows', () => {
      it('lists notices, and takes "I see this too" as often as it takes', async () => {
        offers('notices');
        const notices = await api.notices();
        const notice = notices.find(({ joinable }) => joinable)!;
        const join = { requester: { email: 'ada@example.com' } };
        expect(await api.joinNotice(notice.id, join)).to.include({ id: notice.id });
        expect(await api.joinNotice(notice.id, join)).to.include({ id: notice.id });
        expect(await failureOf(api.joinNotice('no-such-notice', join))).to.include({ code: 'not-found' });
      });

      it('finds articles', async () => {
        offers('articles');
        expect(await api.articles('no article speaks of xyzzy')).to.deep.equal([]);
      });
    });

    describe('watch', () => {
      let end: AbortController;
      let changes: TicketChange[];

      beforeEach(async () => {
        offers('events');
        end = new AbortController();
        changes = [];
        api.watch({ onChange: (change) => changes.push(change) }, { signal: end.signal });
        await until(() => changes.length > 0, 'the watch has begun');
      });

      afterEach(() => end?.abort());

      it('B54 asks to read everything once it is there, and then tells of each change', async () => {
        const { answer } = context();
        expect(changes).to.deep.equal([{ type: 'resync' }]);
        await answer(filed.id, 'Is it hot?');
        await until(() => changes.some(({ ticketId }) => ticketId === filed.id), 'the change of the ticket');
      });

      it('C22 tells nobody of the tickets of others', async () => {
        const { other, answer, makeTicket } = context();
        const foreign = await other.create(makeTicket('Private matter'), makeKey());
        await answer(foreign.id, 'Really?');
        await answer(filed.id, 'Is it hot?');
        await until(() => changes.some(({ ticketId }) => ticketId === filed.id), 'the change of the ticket');
        expect(changes.filter(({ ticketId }) => ticketId === foreign.id)).to.be.empty;
      });

      it('G6 is silent after its end', async () => {
        const { answer } = context();
        const later: TicketChange[] = [];
        const witness = new AbortController();
        api.watch({ onChange: (change) => later.push(change) }, { signal: witness.signal });
        await until(() => later.length > 0, 'the witness has begun');
        end.abort();
        const before = changes.length;
        await answer(filed.id, 'Is it hot?');
        await until(() => later.some(({ ticketId }) => ticketId === filed.id), 'the change of the ticket');
        witness.abort();
        expect(changes).to.have.lengthOf(before);
      });
    });

    describe('now', () => {
      it('B33 does not go back', async () => {
        const before = api.now();
        await api.list();
        expect(api.now()).to.be.at.least(before - 1000);
      });
    });

    describe('aborted calls', () => {
      const calls: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
        reply: (signal) => api.reply(filed.id, { body: 'Never' }, { ...makeKey(), signal }),
        update: (signal) => api.update(filed.id, { status: 'closed' }, { signal }),
        attachment: (signal) => api.attachment('any', { signal }),
        notices: (signal) => api.notices({ signal }),
        joinNotice: (signal) => api.joinNotice('any', {}, { signal }),
        articles: (signal) => api.articles('any', { signal }),
      };
      for (const [name, call] of Object.entries(calls)) {
        it(`${name} rejects with the signal's reason`, async () => {
          const reason = new Error('closed');
          const error = await call(AbortSignal.abort(reason)).then(
            () => undefined,
            (cause: unknown) => cause,
          );
          expect(error).to.equal(reason);
          expect((await api.get(filed.id)).timeline).to.deep.equal(filed.timeline);
        });
      }
    });
  });
}
