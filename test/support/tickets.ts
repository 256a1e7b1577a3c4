import type { CreateOptions, TicketApi } from '../../src/client/ticket-api.js';
import { TicketApiError, type TicketApiErrorCode } from '../../src/client/ticket-api-error.js';
import type {
  Catalog,
  CreatedTicket,
  NewTicket,
  Ticket,
  TicketDetail,
  TicketPage,
  TicketQuery,
} from '../../src/contract/index.js';
import { makeCatalog } from './catalog.js';

/** A ticket of the catalog in `catalog.ts`. */
export function makeTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: 't1',
    number: 'LUM-1',
    subject: 'Export fails',
    type: 'bug',
    status: 'open',
    priority: 'high',
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T10:00:00Z',
    ...changes,
  };
}

/** So many tickets, the newest first. */
export const makeTickets = (count: number): Ticket[] =>
  new Array(count)
    .fill(0)
    .map((_, index) => makeTicket({ id: `t${index}`, number: `LUM-${count - index}`, subject: `Subject ${index}` }));

export const makeDetail = (changes: Partial<TicketDetail> = {}): CreatedTicket => ({
  ...makeTicket(),
  fields: { subject: 'Export fails', description: 'It stops half-way.' },
  timeline: [],
  ...changes,
});

/** A failure as the client reports it. */
export const failure = (code: TicketApiErrorCode): TicketApiError => new TicketApiError(code, code);

/** What a fake answers: a value, an error to throw, or a function that makes either. */
export type Answer<Args extends unknown[], T> = (...args: Args) => T | Promise<T>;

/** A `TicketApi` whose answers a test can change at any time, and which remembers what it was asked. */
export class FakeTicketApi implements TicketApi {
  readonly asked: { list: TicketQuery[]; get: string[]; create: { ticket: NewTicket; key: string }[] } = {
    list: [],
    get: [],
    create: [],
  };
  answerCatalog: Answer<[], Catalog> = () => makeCatalog();
  answerList: Answer<[TicketQuery], TicketPage> = () => ({ items: makeTickets(3) });
  answerGet: Answer<[string], TicketDetail> = (id) => makeDetail({ id });
  answerCreate: Answer<[NewTicket, CreateOptions], CreatedTicket> = () =>
    makeDetail({ id: 'created', number: 'LUM-99' });

  async catalog(): Promise<Catalog> {
    return this.answerCatalog();
  }

  async create(ticket: NewTicket, options: CreateOptions): Promise<CreatedTicket> {
    // What was sent stays as it was, whatever the sender does with it later.
    this.asked.create.push({ ticket: structuredClone(ticket), key: options.idempotencyKey });
    return this.answerCreate(ticket, options);
  }

  async list(query: TicketQuery = {}): Promise<TicketPage> {
    this.asked.list.push(query);
    return this.answerList(query);
  }

  async get(id: string): Promise<TicketDetail> {
    this.asked.get.push(id);
    return this.answerGet(id);
  }

  upload(): Promise<never> {
    return Promise.reject(failure('unavailable'));
  }

  removeUpload(): Promise<void> {
    return Promise.resolve();
  }
}

/** Answers a list page by page, as a server with these tickets would. */
export const paged =
  (tickets: readonly Ticket[]): Answer<[TicketQuery], TicketPage> =>
  ({ cursor, limit = 20 }) => {
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return { items: tickets.slice(start, end), nextCursor: end < tickets.length ? String(end) : null };
  };
