import { expect } from 'chai';
import { isTicketApiError, type TicketApi, type TicketApiError, type UploadProgress } from '../../src/client/index.js';
import { catalogSchema, type NewTicket, type Ticket } from '../../src/contract/index.js';
import { catalogFaults } from '../../src/support/index.js';
import { describeTicketLife } from './describe-ticket-life.js';

/** What the suite needs to know of an implementation. */
export interface TicketApiContext {
  /** The API as one requester sees it; nothing has been filed yet. */
  api: Required<TicketApi>;
  /** The same API as somebody else sees it. */
  other: Required<TicketApi>;
  /** A valid request whose subject is as given, with these files. */
  makeTicket(subject: string, files?: readonly string[]): NewTicket;
  /** A file that the catalog allows. */
  makeFile(): File;
  /** Has an agent write a message on a ticket. */
  answer(ticketId: string, body: string): unknown;
}

/** Text that weak systems change: markup, quotes, spaces at the ends, scripts, directions, what JSON escapes. */
const ODD_TEXT = ' <b>"A" & \'B\'</b> \\n {{x}} ${y} 日本語 \u202Eabc\u202C e\u0301 👩‍👩‍👧 \u2028 ';

async function failureOf(call: Promise<unknown>): Promise<TicketApiError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, 'the call did not fail').to.not.equal(undefined);
  expect(isTicketApiError(error), `rejected with ${String(error)}`).to.equal(true);
  return error as TicketApiError;
}

/**
 * What every `TicketApi` promises, whatever is behind it. Runs on Node and in browsers.
 *
 * @param setup makes a fresh implementation for each test
 */
export function describeTicketApi(name: string, setup: () => TicketApiContext | Promise<TicketApiContext>): void {
  describe(`TicketApi: ${name}`, () => {
    let context: TicketApiContext;
    let api: TicketApi;
    let lastKey = 0;

    beforeEach(async () => {
      context = await setup();
      ({ api } = context);
    });

    const makeKey = (): { idempotencyKey: string } => ({ idempotencyKey: `submission-${++lastKey}` });
    const file = (subject: string, files?: readonly string[]): Promise<Ticket & { attachments?: unknown }> =>
      api.create(context.makeTicket(subject, files), makeKey());

    describe('catalog', () => {
      it('fits the contract and does not contradict itself', async () => {
        const catalog = await api.catalog();
        expect(catalogSchema.parse(catalog)).to.deep.equal(catalog);
        expect(catalogFaults(catalog)).to.deep.equal([]);
      });
    });

    describe('create', () => {
      it('G2 files a ticket that can be found again', async () => {
        const created = await file('Printer on fire');
        expect(created).to.include({ subject: 'Printer on fire' });
        expect(created.number).to.match(/\S/);
        expect(created.status).to.match(/\S/);
        const { items } = await api.list();
        expect(items.map(({ id }) => id)).to.deep.equal([created.id]);
        expect(await api.get(created.id)).to.deep.include({ id: created.id, subject: 'Printer on fire' });
      });

      it('B29 B30 files one ticket per idempotency key', async () => {
        const ticket = context.makeTicket('Printer on fire');
        const key = makeKey();
        const first = await api.create(ticket, key);
        const [second, third] = await Promise.all([api.create(ticket, key), api.create(ticket, key)]);
        expect([second, third]).to.deep.equal([first, first]);
        expect((await api.list()).items).to.have.lengthOf(1);
      });

      it('B28 files one ticket when the same submission is sent twice at once', async () => {
        const ticket = context.makeTicket('Printer on fire');
        const key = makeKey();
        const [first, second] = await Promise.all([api.create(ticket, key), api.create(ticket, key)]);
        expect(second.id).to.equal(first.id);
        expect((await api.list()).items).to.have.lengthOf(1);
      });

      it('B30 refuses another request under the same key', async () => {
        const key = makeKey();
        await api.create(context.makeTicket('Printer on fire'), key);
        const error = await failureOf(api.create(context.makeTicket('Something else'), key));
        expect(error).to.include({ code: 'rejected' });
        expect((await api.list()).items).to.have.lengthOf(1);
      });

      it('B18 says which fields it rejects', async () => {
        const ticket = context.makeTicket('Printer on fire');
        const error = await failureOf(api.create({ ...ticket, fields: { ...ticket.fields, subject: '' } }, makeKey()));
        expect(error).to.include({ code: 'rejected' });
        expect(error.issues.map(({ pointer }) => pointer)).to.include('/fields/subject');
        expect((await api.list()).items).to.have.lengthOf(0);
      });

      it('B18 rejects a type that the catalog does not have', async () => {
        const ticket = { ...context.makeTicket('Printer on fire'), type: 'no-such-type' };
        const error = await failureOf(api.create(ticket, makeKey()));
        expect(error).to.include({ code: 'rejected' });
        expect(error.issues).to.not.have.lengthOf(0);
      });

      it('C15 keeps text as it was typed', async () => {
        const { id } = await file(ODD_TEXT);
        expect((await api.get(id)).fields.subject).to.equal(ODD_TEXT);
      });

      it('C29 takes nothing but what a requester may say', async () => {
        const extra = {
          id: 'mine',
          number: 'X-1',
          status: 'resolved',
          assignee: 'Me',
          createdAt: '2001-01-01T00:00:00Z',
        };
        const created = await api.create({ ...context.makeTicket('Printer on fire'), ...extra }, makeKey());
        for (const [key, value] of Object.entries(extra)) expect(created).to.not.include({ [key]: value });
      });
    });

    describe('list', () => {
      it('is empty at first', async () => {
        const { items, nextCursor } = await api.list();
        expect(items).to.deep.equal([]);
        expect(nextCursor ?? null).to.equal(null);
      });

      it('goes through all pages without a gap or a repetition', async () => {
        const ids = [];
        for (let index = 0; index < 5; index++) ids.push((await file(`Ticket ${index}`)).id);
        const found: string[] = [];
        let cursor: string | null | undefined;
        let pages = 0;
        do {
          const page = await api.list({ limit: 2, cursor: cursor ?? undefined });
          expect(page.items.length).to.be.at.most(2);
          found.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor && ++pages < 10);
        expect(found).to.have.members(ids).and.have.lengthOf(5);
      });

      it('finds words in the subject, and filters', async () => {
        const wanted = await file('Broken chair');
        await file('Slow network');
        const listed = async (query: Parameters<TicketApi['list']>[0]): Promise<string[]> =>
          (await api.list(query)).items.map(({ id }) => id);
        expect(await listed({ q: 'chair' })).to.deep.equal([wanted.id]);
        expect(await listed({ q: 'chair', status: [wanted.status], type: [wanted.type] })).to.deep.equal([wanted.id]);
        expect(await listed({ status: ['no-such-status'] })).to.deep.equal([]);
        expect(await listed({ type: ['no-such-type'] })).to.deep.equal([]);
      });

      it('C22 shows nobody the tickets of others', async () => {
        const { other } = context;
        const { id } = await file('Private matter');
        expect((await other.list()).items).to.deep.equal([]);
        expect(await failureOf(other.get(id))).to.include({ code: 'not-found' });
      });
    });

    describe('get', () => {
      for (const id of ['no-such-ticket', '..', 'a/b?c#d', '']) {
        it(`B14 has nothing under "${id}"`, async () => {
          await file('Printer on fire');
          expect(await failureOf(api.get(id))).to.include({ code: 'not-found' });
        });
      }
    });

    describe('upload', () => {
      let upload: File;

      beforeEach(() => {
        upload = context.makeFile();
      });

      it('G2 stores a file that a ticket can then refer to', async () => {
        const attachment = await api.upload(upload);
        expect(attachment).to.include({ name: upload.name, size: upload.size });
        const { id } = await file('With a file', [attachment.id]);
        const [listed] = (await api.get(id)).attachments ?? [];
        expect(listed).to.include({ name: upload.name, size: upload.size });
      });

      it('tells how far it is', async () => {
        const steps: UploadProgress[] = [];
        await api.upload(upload, { onProgress: (step) => steps.push(step) });
        const sent = steps.map((step) => step.sent);
        expect(sent).to.deep.equal([...sent].sort((a, b) => a - b));
        expect(steps.at(-1)).to.deep.equal({ sent: upload.size, total: upload.size });
      });

      it('B52 removes a file again, which no ticket can then refer to', async () => {
        const { id } = await api.upload(upload);
        await api.removeUpload(id);
        expect(await failureOf(file('With a file', [id]))).to.include({ code: 'rejected' });
      });

      it('B51 refuses a file that is larger than the catalog allows', async () => {
        const { attachments } = await api.catalog();
        const tooLarge = new File([new Uint8Array((attachments?.maxFileSize ?? 0) + 1)], upload.name, {
          type: upload.type,
        });
        expect(await failureOf(api.upload(tooLarge))).to.include({ code: 'too-large' });
      });
    });

    describeTicketLife({ context: () => context, makeKey, failureOf });

    describe('aborted calls', () => {
      const calls: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
        catalog: (signal) => api.catalog({ signal }),
        create: (signal) => api.create(context.makeTicket('Never'), { ...makeKey(), signal }),
        list: (signal) => api.list({}, { signal }),
        get: (signal) => api.get('any', { signal }),
        upload: (signal) => api.upload(new File(['x'], 'x.log'), { signal }),
        removeUpload: (signal) => api.removeUpload('any', { signal }),
      };
      for (const [name, call] of Object.entries(calls)) {
        it(`${name} rejects with the signal's reason`, async () => {
          const reason = new Error('closed');
          const error = await call(AbortSignal.abort(reason)).then(
            () => undefined,
            (cause: unknown) => cause,
          );
          expect(error).to.equal(reason);
          expect((await api.list()).items).to.deep.equal([]);
        });
      }
    });
  });
}
