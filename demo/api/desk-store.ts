import { sql, type Kysely } from 'kysely';
import type { Attachment, Origin, Ticket, TicketDetail } from 'helpdock/contract';
import type { Schema, TimelineData } from './schema.js';
import { readDetail } from './sql-ticket-backend.js';
import { matching } from './ticket-list.js';
import { LISTED, storable, toTicket } from './ticket-rows.js';

/** What an agent does to a ticket. */
export type AgentChange =
  { kind: 'status' | 'priority'; to: string; reason?: string } | { kind: 'assignment'; assignee?: string };

/** A ticket as the desk lists it. */
export interface DeskTicket extends Ticket {
  organizationId: string;
}

/** Everything about a ticket. */
export interface DeskTicketDetail extends TicketDetail {
  organizationId: string;
  origin?: Origin;
}

/** What to list. */
export interface DeskQuery {
  organization?: string;
  status?: readonly string[];
  q?: string;
}

const MAX_LISTED = 200;

/** The agents' side: sees the tickets of every organisation, and changes them. */
export class DeskStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** The newest activity first. */
  async list({ organization, ...query }: DeskQuery): Promise<DeskTicket[]> {
    let select = this.#db
      .selectFrom('tickets')
      .select([...LISTED, 'tickets.organization_id'])
      .where(matching(query))
      .orderBy('tickets.updated_at', 'desc')
      .orderBy('tickets.id', 'desc')
      .limit(MAX_LISTED);
    if (organization) select = select.where('tickets.organization_id', '=', storable(organization));
    const rows = await select.execute();
    return rows.map((row) => ({ ...toTicket(row), organizationId: row.organization_id }));
  }

  async get(id: string): Promise<DeskTicketDetail | undefined> {
    const row = await this.#db.selectFrom('tickets').selectAll().where('id', '=', storable(id)).executeTakeFirst();
    if (!row) return undefined;
    const detail = await readDetail(this.#db, row);
    return { ...detail, organizationId: row.organization_id, origin: row.document.origin };
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
   * @returns whether there is such a ticket
   */
  async change(id: string, change: AgentChange, agent: string): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .selectFrom('tickets')
        .select(['status', 'priority', 'assignee', 'updated_at'])
        .where('id', '=', storable(id))
        .forUpdate()
        .executeTakeFirst();
      if (!row) return false;
      const author = { kind: 'agent', name: agent } as const;
      // Never before the last activity, even when the clock was set back: the newest activity stays on top.
      const at = new Date(Math.max(this.#now(), row.updated_at.getTime() + 1));
      let data: TimelineData;
      if (change.kind === 'assignment') {
        if ((change.assignee ?? null) === row.assignee) return true;
        data = { author, kind: 'assignment', assignee: change.assignee };
      } else {
        const from = row[change.kind] ?? undefined;
        if (change.to === from) return true;
        data = { author, kind: change.kind, from, to: change.to, reason: change.reason };
      }
      const changed =
        change.kind === 'assignment' ? { assignee: change.assignee ?? null } : { [change.kind]: change.to };
      await trx
        .updateTable('tickets')
        .set({ ...changed, updated_at: at })
        .where('id', '=', storable(id))
        .execute();
      await trx
        .insertInto('timeline')
        .values({ id: crypto.randomUUID(), ticket_id: storable(id), at, data: JSON.stringify(data) })
        .execute();
      return true;
    });
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
