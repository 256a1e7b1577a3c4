import { expect } from 'chai';
import type { CreatedTicket } from '../../src/contract/index.js';
import {
  encodeCursor,
  isGatewayProblem,
  type CompleteTicketQuery,
  type Requester,
  type Submission,
  type TicketBackend,
} from '../../src/gateway/index.js';
import type { AgentChange } from '../support/memory-backend.js';

/** One organisation's backend and what a test needs around it. Fresh for each test. */
export interface TicketBackendFixture {
  backend: TicketBackend;
  /** Another organisation in the same store. */
  other: TicketBackend;
  /** Does what an agent does. */
  change(id: string, change: AgentChange): Promise<unknown>;
}

/** A clock that tests set. */
export interface TestClock {
  now: number;
}

const ada: Requester = { kind: 'signed', subject: 'ada', name: 'Ada', organization: 'acme' };
const bob: Requester = { kind: 'signed', subject: 'bob', name: 'Bob', organization: 'acme' };
const stranger: Requester = { kind: 'anonymous', keys: [] };
const holding = (...keys: (string | undefined)[]): Requester => ({ kind: 'anonymous', keys: keys.map(String) });

let serial = 0;
function submission(changes: Partial<Submission> = {}): Submission {
  return {
    idempotencyKey: `key-of-test-${++serial}`,
    fingerprint: 'one',
    type: 'bug',
    subject: 'Printer on fire',
    priority: 'high',
    fields: { subject: 'Printer on fire', description: 'Since nine.' },
    attachments: [],
    requester: { name: 'Ada', email: 'ada@example.com' },
    ...changes,
  };
}

const query = (changes: Partial<CompleteTicketQuery> = {}): CompleteTicketQuery => ({
  limit: 20,
  sort: '-updatedAt',
  ...changes,
});

async function file(
  backend: TicketBackend,
  requester: Requester,
  changes: Partial<Submission> = {},
): Promise<CreatedTicket> {
  const filing = await backend.create(requester, submission(changes));
  if (filing.outcome !== 'filed') throw new Error(`Not filed: ${filing.outcome}`);
  return filing.ticket;
}

async function subjects(
  backend: TicketBackend,
  requester: Requester,
  changes: Partial<CompleteTicketQuery> = {},
): Promise<string[]> {
  return (await backend.list(requester, query(changes))).items.map(({ subject }) => subject);
}

const times = <T>(count: number, make: () => T): T[] => new Array(count).fill(undefined).map(make);

/** Walks through all pages. */
async function walk(backend: TicketBackend, changes: Partial<CompleteTicketQuery>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await backend.list(ada, query({ ...changes, cursor: cursor ?? undefined }));
    found.push(...page.items.map(({ subject }) => subject));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** What every `TicketBackend` has to do, whatever stands behind it. */
export function describeTicketBackend(name: string, make: (clock: TestClock) => Promise<TicketBackendFixture>): void {
  describe(`TicketBackend: ${name}`, () => {
    let clock: TestClock;
    let backend: TicketBackend;
    let other: TicketBackend;
    let change: TicketBackendFixture['change'];

    beforeEach(async () => {
      clock = { now: Date.parse('2026-03-02T09:00:00Z') };
      ({ backend, other, change } = await make(clock));
    });

    describe('filing', () => {
      it('makes a new ticket with a number of its own', async () => {
        const first = await file(backend, ada);
        const second = await file(backend, ada);
        expect(first).to.include({ subject: 'Printer on fire', type: 'bug', priority: 'high', status: 'new' });
        expect(first.createdAt).to.equal('2026-03-02T09:00:00.000Z');
        expect(first.updatedAt).to.equal(first.createdAt);
        expect(first.accessKey).to.equal(undefined);
        expect(second.number).not.to.equal(first.number);
        expect(second.id).not.to.equal(first.id);
      });

      it('keeps everything as it was filed', async () => {
        const attachments = [{ id: 'file-1', name: 'Straße 🙂.png', size: 12, type: 'image/png' }];
        const impact = { id: 'other', detail: 'Only Tuesdays' };
        const fields = { subject: 'S', steps: ['one', 'two'], window: { from: 'a', to: 'b' }, count: 3, ok: false };
        const filed = await file(backend, ada, { impact, surface: 'browser', fields, attachments });
        const read = await backend.get(ada, filed.id);
        expect(read).to.deep.include({ impact, surface: 'browser', fields, attachments, timeline: [] });
        expect(read?.requester).to.deep.equal({ name: 'Ada', email: 'ada@example.com' });
      });

      it('C15 gives back any text exactly as it came', async () => {
        const texts = [
          '\0',
          'a\0b',
          '\ud800',
          'e\u0301',
          '\u202Eabc',
          "'; drop table tickets; --",
          '%_\\',
          '𝒳🙂',
          '\r\n\t',
        ];
        for (const text of texts) {
          const { id } = await file(backend, ada, { subject: text, fields: { subject: text, description: text } });
          const read = await backend.get(ada, id);
          expect(read?.subject).to.equal(text);
          expect(read?.fields.description).to.equal(text);
        }
        expect(await subjects(backend, ada)).to.have.members(texts);
      });
    });

    describe('idempotency', () => {
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

    describe('anonymous tickets', () => {
      it('open with the key that was given when they were filed, and with no other', async () => {
        const { id, accessKey } = await file(backend, stranger);
        expect(accessKey).to.match(/^[\w-]{22,}$/);
        expect(await backend.get(holding(accessKey), id)).to.include({ id });
        expect(await backend.get(stranger, id)).to.equal(undefined);
        expect(await backend.get(holding('x'.repeat(43)), id)).to.equal(undefined);
        expect(await backend.get(ada, id)).to.equal(undefined);
        expect(await other.get(holding(accessKey), id)).to.equal(undefined);
      });

      it('give their key again to who repeats the request, and never later', async () => {
        const request = submission();
        const first = await backend.create(stranger, request);
        expect(await backend.create(stranger, request)).to.deep.equal(first);
        if (first.outcome !== 'filed') throw new Error(first.outcome);
        const { id, accessKey } = first.ticket;
        expect(await backend.get(holding(accessKey), id)).not.to.have.property('accessKey');
      });

      it('are listed by the keys that one holds', async () => {
        const one = await file(backend, stranger, { subject: 'One' });
        const two = await file(backend, stranger, { subject: 'Two' });
        await file(backend, stranger, { subject: 'Three' });
        expect(await subjects(backend, holding(one.accessKey, two.accessKey))).to.have.members(['One', 'Two']);
        expect(await subjects(backend, stranger)).to.deep.equal([]);
      });
    });

    describe('access', () => {
      it('C22 hides tickets of others as if they did not exist', async () => {
        const { id } = await file(backend, ada);
        for (const requester of [bob, { ...ada, organization: 'other' }, stranger]) {
          expect(await backend.get(requester, id)).to.equal(undefined);
          expect(await subjects(backend, requester)).to.deep.equal([]);
        }
        expect(await other.get(ada, id)).to.equal(undefined);
        expect(await subjects(other, ada)).to.deep.equal([]);
      });

      it('C22 hides files of others', async () => {
        const attachments = [{ id: `file-${++serial}`, name: 'a.txt', size: 1, type: 'text/plain' }];
        await file(backend, ada, { attachments });
        const id = attachments[0]?.id ?? '';
        expect((await backend.attachment(ada, id))?.attachment).to.deep.equal(attachments[0]);
        expect(await backend.attachment(bob, id)).to.equal(undefined);
        expect(await backend.attachment(stranger, id)).to.equal(undefined);
        expect(await other.attachment(ada, id)).to.equal(undefined);
      });

      it('finds nothing under an id that cannot be', async () => {
        for (const id of ['', 'nope', '\0', "' or 1=1 --", '../..']) {
          expect(await backend.get(ada, id)).to.equal(undefined);
          expect(await backend.attachment(ada, id)).to.equal(undefined);
        }
      });
    });

    describe('lists', () => {
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

    describe('what agents do', () => {
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
  });
}
