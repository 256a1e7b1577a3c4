import type { Kysely, Transaction } from 'kysely';
import type {
  Article,
  Catalog,
  EventPage,
  Notice,
  NoticeJoin,
  TicketDetail,
  TicketPage,
  TicketUpdate,
} from 'helpdock/contract';
import {
  GatewayProblem,
  type AttachmentContent,
  type ByteRange,
  type CompleteTicketQuery,
  type Filing,
  type MessageSubmission,
  type Posting,
  type Requester,
  type SignedRequester,
  type Submission,
  type SubmissionKey,
  type TicketBackend,
} from 'helpdock/gateway';
import { findArticles } from './articles.js';
import { claimTickets } from './claim-tickets.js';
import { audienceOf } from './events/audience.js';
import type { EventLog } from './events/event-log.js';
import { fileTicket, recallFiling } from './file-ticket.js';
import { currentNotices, joinNotice } from './notices.js';
import { readDetail } from './read-detail.js';
import { postMessage, recallMessage, updateTicket } from './requester-changes.js';
import type { Schema } from './schema.js';
import { lockTicket } from './ticket-changes.js';
import { countTickets, countUnread } from './ticket-counts.js';
import { listRows } from './ticket-list.js';
import { storable, toTicket } from './ticket-rows.js';
import { unreadOf } from './unread.js';
import { isForeignTo, visibleTo } from './visibility.js';

/** What a backend for one organisation needs. */
export interface SqlTicketBackendOptions {
  db: Kysely<Schema>;
  organizationId: string;
  /** With the capability `organization`, people see the tickets of everybody in their customer organisation. */
  catalog: Catalog;
  /** Where customers get different ones; they differ in what is promised, not in what may be done. */
  catalogFor?: (requester: Requester) => Catalog;
  /** What happens, also by the hand of other processes. */
  events: EventLog;
  /** Bytes of an attachment, or a part of them. */
  openFile: (id: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
  /** Clock, in milliseconds. */
  now?: () => number;
}

/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Tickets of one organisation in SQL; the same code on PGlite and on a PostgreSQL server. */
export class SqlTicketBackend implements TicketBackend {
  readonly #options: Required<SqlTicketBackendOptions>;

  constructor(options: SqlTicketBackendOptions) {
    const { now = Date.now, catalogFor = () => options.catalog } = options;
    this.#options = { ...options, now, catalogFor };
  }

  catalog(requester: Requester): Promise<Catalog> {
    return Promise.resolve(this.#options.catalogFor(requester));
  }

  recall(requester: Requester, key: SubmissionKey): Promise<Filing | undefined> {
    return recallFiling(this.#options.db, this.#options.organizationId, requester, key);
  }

  create(requester: Requester, submission: Submission): Promise<Filing> {
    const { organizationId, catalogFor, now } = this.#options;
    const options = { organizationId, catalog: catalogFor(requester) };
    return this.#once((trx) => fileTicket(trx, options, requester, submission, new Date(now())));
  }

  async list(requester: Requester, query: CompleteTicketQuery): Promise<TicketPage> {
    const { db, catalog } = this.#options;
    const own = await visibleTo(requester, this.#options, 'own');
    const visible = query.scope === 'organization' ? await visibleTo(requester, this.#options, query.scope) : own;
    const { rows, nextCursor } = await listRows(db, catalog, query.unread ? own : visible, query);
    const { readMarks } = catalog.capabilities ?? {};
    const ids = rows.map(({ id }) => id);
    const unread = readMarks ? await unreadOf(db, requester, ids) : undefined;
    const items = rows.map((row) =>
      toTicket(row, { isForeign: isForeignTo(requester, row), unread: unread?.get(row.id) }),
    );
    if (query.cursor) return { items, nextCursor };
    const counts = await countTickets(db, query.unread ? own : visible, query);
    return { items, nextCursor, counts, ...(readMarks && { unread: await countUnread(db, own) }) };
  }

  async get(requester: Requester, id: string): Promise<TicketDetail | undefined> {
    const { db, catalog } = this.#options;
    const row = await db
      .selectFrom('tickets')
      .selectAll()
      .where('tickets.id', '=', storable(id))
      .where(await visibleTo(requester, this.#options))
      .executeTakeFirst();
    if (!row) return undefined;
    const unread = catalog.capabilities?.readMarks ? await unreadOf(db, requester, [row.id]) : undefined;
    return readDetail(db, row, { isForeign: isForeignTo(requester, row), unread: unread?.get(row.id) });
  }

  async attachment(requester: Requester, id: string): Promise<AttachmentContent | undefined> {
    const { db, openFile } = this.#options;
    const row = await db
      .selectFrom('tickets')
      .innerJoin('attachments', 'attachments.ticket_id', 'tickets.id')
      .select(['attachments.id', 'attachments.data'])
      .where('attachments.id', '=', storable(id))
      .where(await visibleTo(requester, this.#options))
      .executeTakeFirst();
    return (
      row && {
        attachment: { id: row.id, ...row.data },
        open: () => openFile(row.id),
        openRange: (range) => openFile(row.id, range),
      }
    );
  }

  async recallReply(requester: Requester, ticketId: string, key: SubmissionKey): Promise<Posting | undefined> {
    const { db, organizationId } = this.#options;
    const posting = await recallMessage(db, organizationId, requester, ticketId, key);
    return posting && (await this.#isVisible(requester, ticketId)) ? posting : undefined;
  }

  async reply(requester: Requester, ticketId: string, message: MessageSubmission): Promise<Posting | undefined> {
    const { now, catalog } = this.#options;
    const visible = await visibleTo(requester, this.#options);
    return this.#once(async (trx) => {
      const ticket = await lockTicket(trx, ticketId, visible);
      return ticket && postMessage(trx, requester, ticket, message, now(), catalog.capabilities);
    });
  }

  async update(requester: Requester, id: string, update: TicketUpdate): Promise<TicketDetail | undefined> {
    const { now } = this.#options;
    const visible = await visibleTo(requester, this.#options);
    await this.#inTime(async (trx) => {
      const ticket = await lockTicket(trx, id, visible);
      if (ticket) await updateTicket(trx, requester, ticket, update, now());
    });
    return this.get(requester, id);
  }

  async events(requester: Requester, after: string | undefined): Promise<EventPage> {
    const { events, organizationId } = this.#options;
    const feed = await events.current(organizationId);
    return feed.after(after, await audienceOf(requester, this.#options));
  }

  onEvents(wake: () => void): () => void {
    return this.#options.events.feed(this.#options.organizationId).subscribe(wake);
  }

  notices(requester: Requester): Promise<Notice[]> {
    const { db, organizationId, now } = this.#options;
    return currentNotices(db, organizationId, requester, new Date(now()));
  }

  joinNotice(requester: Requester, id: string, join: NoticeJoin): Promise<Notice | undefined> {
    const { db, organizationId, now } = this.#options;
    return joinNotice(db, organizationId, requester, id, join, new Date(now()));
  }

  articles(_requester: Requester, q: string): Promise<Article[]> {
    return findArticles(this.#options.db, this.#options.organizationId, q);
  }

  claim(requester: SignedRequester, keys: readonly string[]): Promise<string[]> {
    const { organizationId, now } = this.#options;
    return this.#inTime((trx) => claimTickets(trx, organizationId, requester, keys, now()));
  }

  async #isVisible(requester: Requester, id: string): Promise<boolean> {
    const row = await this.#options.db
      .selectFrom('tickets')
      .select('id')
      .where('tickets.id', '=', storable(id))
      .where(await visibleTo(requester, this.#options))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Does what may be done again; who cannot wait is asked to come back. */
  async #inTime<T>(run: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    const result = await this.#once(async (trx) => ({ outcome: 'done' as const, value: await run(trx) }));
    if (result.outcome === 'done') return result.value;
    throw new GatewayProblem('in-progress', { headers: { 'retry-after': '1' } });
  }

  /** Does what is done once per key; who cannot wait for the other attempt hears that it is under way. */
  async #once<T>(run: (trx: Transaction<Schema>) => Promise<T>): Promise<T | { outcome: 'in-progress' }> {
    try {
      return await this.#options.db.transaction().execute(run);
    } catch (error) {
      if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return { outcome: 'in-progress' };
      throw error;
    }
  }
}
