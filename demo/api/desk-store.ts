import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Attachment, Origin, Ticket, TicketDetail, TrailEntry } from 'helpdock/contract';
import type { CompleteTicketQuery } from 'helpdock/gateway';
import { changeTicket, noteOnTicket, type AgentChange, type CatalogOf } from './agent-changes.js';
import { deskMarks, type DeskMarks } from './desk-marks.js';
import { readDetail } from './read-detail.js';
import type { Schema } from './schema.js';
import { listRows } from './ticket-list.js';
import { storable, toTicket } from './ticket-rows.js';

export type { AgentChange, CatalogOf } from './agent-changes.js';

/** A ticket as the desk lists it. */
export interface DeskTicket extends Ticket, DeskMarks {
  organizationId: string;
}

/** What agents say to each other about a ticket. */
export interface InternalNote {
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  agent: string;
  body: string;
}

/** Everything about a ticket. */
export interface DeskTicketDetail extends TicketDetail {
  organizationId: string;
  origin?: Origin;
  /** What happened in the page before, oldest first. */
  trail?: readonly TrailEntry[];
  /** Id of the criterion that the requester confirmed. */
  urgentCriterion?: string;
  /** Oldest first. */
  notes: InternalNote[];
}

/** What to list. */
export interface DeskQuery {
  organization?: string;
  status?: readonly string[];
  priority?: readonly string[];
  /** Name of an agent; the empty text: tickets that nobody has taken. */
  assignee?: string;
  urgent?: boolean;
  q?: string;
  sort?: CompleteTicketQuery['sort'];
  cursor?: string;
  /** Tickets per page; 50 when absent. */
  limit?: number;
}

/** One page of the queue. */
export interface DeskPage {
  tickets: DeskTicket[];
  nextCursor: string | null;
}

/** The agents' side: sees the tickets of every organisation, and changes them. */
export class DeskStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;
  readonly #catalogOf: CatalogOf;

  /** @param catalogOf says what a priority promises; without it, nothing is promised anew */
  constructor(db: Kysely<Schema>, now: () => number = Date.now, catalogOf: CatalogOf = () => undefined) {
    this.#db = db;
    this.#now = now;
    this.#catalogOf = catalogOf;
  }

  /**
   * A page of the queue, the newest activity first unless told otherwise.
   * @throws {GatewayProblem} `bad-cursor`
   */
  async list(query: DeskQuery): Promise<DeskPage> {
    const { organization, assignee, urgent, sort = '-updatedAt', limit = 50, ...rest } = query;
    const inQueue = (expression: ExpressionBuilder<Schema, 'tickets'>): Expression<SqlBool> =>
      expression.and([
        ...(organization ? [expression('tickets.organization_id', '=', storable(organization))] : []),
        ...(assignee === undefined
          ? []
          : [expression('tickets.assignee', 'is not distinct from', storable(assignee) || null)]),
        ...(urgent === undefined ? [] : [expression('tickets.urgent', '=', urgent)]),
      ]);
    const { rows, nextCursor } = await listRows(this.#db, {}, inQueue, { ...rest, sort, limit });
    const ids = rows.map(({ id }) => id);
    const marks = await deskMarks(this.#db, ids);
    const tickets = rows.map((row) => ({
      ...toTicket(row),
      organizationId: row.organization_id,
      ...marks.get(row.id),
    }));
    return { tickets, nextCursor };
  }

  async get(id: string): Promise<DeskTicketDetail | undefined> {
    const row = await this.#db.selectFrom('tickets').selectAll().where('id', '=', storable(id)).executeTakeFirst();
    if (!row) return undefined;
    const detail = await readDetail(this.#db, row);
    const notes = await this.#db
      .selectFrom('internal_notes')
      .select(['id', 'at', 'agent', 'data'])
      .where('ticket_id', '=', row.id)
      .orderBy('position')
      .execute();
    return {
      ...detail,
      organizationId: row.organization_id,
      origin: row.document.origin,
      trail: row.document.trail,
      urgentCriterion: row.document.urgent,
      notes: notes.map(({ data, at, ...note }) => ({ ...note, at: at.toJSON(), body: data.body })),
    };
  }

  /** A file and the organisation at which it is stored. */
  async attachment(id: string): Promise<{ attachment: Attachment; organizationId: string } | undefined> {
    const row = await this.#db
      .selectFrom('attachments')
      .innerJoin('tickets', 'tickets.id', 'attachments.ticket_id')
      .select(['attachments.id', 'attachments.data', 'tickets.organization_id'])
      .where('attachments.id', '=', storable(id))
      .executeTakeFirst();
    return row && { attachment: { id: row.id, ...row.data }, organizationId: row.organization_id };
  }

  /**
   * Carries out a change and writes it into the timeline, both or neither. A change to what is already so is none.
   * @param idempotencyKey of a message: with the same key it is there once, however often it is sent
   * @returns whether there is such a ticket
   */
  change(id: string, change: AgentChange, agent: string, idempotencyKey?: string): Promise<boolean> {
    const deed = { agent, now: this.#now(), idempotencyKey, catalogOf: this.#catalogOf };
    return this.#db.transaction().execute((trx) => changeTicket(trx, id, change, deed));
  }

  /**
   * Writes down what no customer ever sees.
   * @param idempotencyKey as that of a message
   * @returns whether there is such a ticket
   */
  note(id: string, body: string, agent: string, idempotencyKey?: string): Promise<boolean> {
    const deed = { agent, now: this.#now(), idempotencyKey };
    return this.#db.transaction().execute((trx) => noteOnTicket(trx, id, body, deed));
  }

  /** Tickets per organisation and status, for the desk's filters. */
  async counts(): Promise<{ organizationId: string; status: string; count: number }[]> {
    const rows = await this.#db
      .selectFrom('tickets')
      .select(['organization_id', 'status', sql<number>`count(*)::int`.as('count')])
      .groupBy(['organization_id', 'status'])
      .execute();
    return rows.map(({ organization_id, status, count }) => ({ organizationId: organization_id, status, count }));
  }
}
