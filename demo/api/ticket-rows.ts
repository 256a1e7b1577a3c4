import type { Selectable } from 'kysely';
import type { Attachment, Ticket, ThreadEntry, TicketDetail } from 'helpdock/contract';
import type { Schema } from './schema.js';

type TicketRow = Selectable<Schema['tickets']>;

/** Columns that a list needs. */
export const LISTED = [
  'tickets.id',
  'tickets.number',
  'tickets.type',
  'tickets.status',
  'tickets.priority',
  'tickets.assignee',
  'tickets.created_at',
  'tickets.updated_at',
  'tickets.summary',
] as const;

/** A row with the columns of {@link LISTED}. */
export type ListedRow = Pick<
  TicketRow,
  'id' | 'number' | 'type' | 'status' | 'priority' | 'assignee' | 'created_at' | 'updated_at' | 'summary'
>;

/** PostgreSQL's `text` cannot hold NUL: what compares with such a column must not contain it. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

export function toTicket(row: ListedRow): Ticket {
  return {
    id: row.id,
    number: row.number,
    subject: row.summary.subject,
    type: row.type,
    status: row.status,
    priority: row.priority ?? undefined,
    createdAt: row.created_at.toJSON(),
    updatedAt: row.updated_at.toJSON(),
    assignee: row.assignee ?? undefined,
    requester: row.summary.requester,
  };
}

export function toDetail(
  row: ListedRow & Pick<TicketRow, 'document'>,
  attachments: readonly Selectable<Schema['attachments']>[],
  timeline: readonly Selectable<Schema['timeline']>[],
): TicketDetail {
  const { impact, surface, fields } = row.document;
  return {
    ...toTicket(row),
    impact,
    surface,
    fields,
    attachments: attachments.map(({ id, data }): Attachment => ({ id, ...data })),
    timeline: timeline.map(({ id, at, data }): ThreadEntry => ({ id, at: at.toJSON(), ...data })),
  };
}
