import type { Kysely } from 'kysely';
import type { Catalog, TicketDetail, TicketPage } from 'helpdock/contract';
import type {
  AttachmentContent,
  CompleteTicketQuery,
  Filing,
  Requester,
  Submission,
  SubmissionKey,
  TicketBackend,
} from 'helpdock/gateway';
import { fileTicket, recallFiling } from './file-ticket.js';
import type { Schema } from './schema.js';
import { listTickets } from './ticket-list.js';
import { storable, toDetail } from './ticket-rows.js';
import { visibleTo } from './visibility.js';

/** What a backend for one organisation needs. */
export interface SqlTicketBackendOptions {
  db: Kysely<Schema>;
  organizationId: string;
  catalog: Catalog;
  /** Bytes of an attachment. */
  openFile: (id: string) => Promise<ReadableStream<Uint8Array>>;
  /** Whether people see the tickets of everybody in their customer organisation. */
  shared?: boolean;
  /** Clock, in milliseconds. */
  now?: () => number;
}

/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Tickets of one organisation in SQL; the same code on PGlite and on a PostgreSQL server. */
export class SqlTicketBackend implements TicketBackend {
  readonly #options: SqlTicketBackendOptions;

  constructor(options: SqlTicketBackendOptions) {
    this.#options = options;
  }

  catalog(): Promise<Catalog> {
    return Promise.resolve(this.#options.catalog);
  }

  recall(requester: Requester, key: SubmissionKey): Promise<Filing | undefined> {
    return recallFiling(this.#options.db, this.#options.organizationId, requester, key);
  }

  async create(requester: Requester, submission: Submission): Promise<Filing> {
    const { db, organizationId, now = Date.now } = this.#options;
    try {
      return await db
        .transaction()
        .execute((trx) => fileTicket(trx, organizationId, requester, submission, new Date(now())));
    } catch (error) {
      if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return { outcome: 'in-progress' };
      throw error;
    }
  }

  async list(requester: Requester, query: CompleteTicketQuery): Promise<TicketPage> {
    const { db, catalog } = this.#options;
    return listTickets(db, catalog, await visibleTo(requester, this.#options), query);
  }

  async get(requester: Requester, id: string): Promise<TicketDetail | undefined> {
    const { db } = this.#options;
    const row = await db
      .selectFrom('tickets')
      .selectAll()
      .where('tickets.id', '=', storable(id))
      .where(await visibleTo(requester, this.#options))
      .executeTakeFirst();
    return row && readDetail(db, row);
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
    return row && { attachment: { id: row.id, ...row.data }, open: () => openFile(row.id) };
  }
}

/** Adds to a ticket what stands in other tables. */
export async function readDetail(db: Kysely<Schema>, row: Parameters<typeof toDetail>[0]): Promise<TicketDetail> {
  const attachments = await db
    .selectFrom('attachments')
    .selectAll()
    .where('ticket_id', '=', row.id)
    .orderBy('position')
    .execute();
  const timeline = await db
    .selectFrom('timeline')
    .selectAll()
    .where('ticket_id', '=', row.id)
    .orderBy('at')
    .orderBy('position')
    .execute();
  return toDetail(row, attachments, timeline);
}
