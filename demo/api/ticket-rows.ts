import type { Selectable } from 'kysely';
import type { Attachment, Ticket, ThreadEntry, TicketDetail, Unread } from 'helpdock/contract';
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
  'tickets.urgent',
  'tickets.informational',
  'tickets.owner',
] as const;

/** A row with the columns of {@link LISTED}. */
export type ListedRow = Pick<
  TicketRow,
  | 'id'
  | 'number'
  | 'type'
  | 'status'
  | 'priority'
  | 'assignee'
  | 'created_at'
  | 'updated_at'
  | 'summary'
  | 'urgent'
  | 'informational'
  | 'owner'
>;

/** What a ticket is to whoever looks at it. */
export interface View {
  /** Whether it is somebody else's. */
  isForeign?: boolean;
  unread?: Unread;
}

/** PostgreSQL's `text` cannot hold NUL: what compares with such a column must not contain it. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

export function toTicket(row: ListedRow, { isForeign, unread }: View = {}): Ticket {
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
    urgent: row.urgent || undefined,
    informational: row.informational || undefined,
    ...(isForeign && { own: false }),
    ...(unread && { unread }),
  };
}

export function toDetail(
  row: ListedRow & Pick<TicketRow, 'document' | 'respond_by' | 'rating'>,
  attachments: readonly Selectable<Schema['attachments']>[],
  timeline: readonly Pick<Selectable<Schema['timeline']>, 'id' | 'at' | 'data'>[],
  view: View = {},
): TicketDetail {
  const { impact, surface, fields } = row.document;
  return {
    ...toTicket(row, view),
    impact,
    surface,
    fields,
    attachments: attachments.map(({ id, data }): Attachment => ({ id, ...data })),
    respondBy: row.respond_by?.toJSON(),
    ...(row.rating && { rating: row.rating }),
    timeline: timeline.map(({ id, at, data }): ThreadEntry => ({ id, at: at.toJSON(), ...data })),
  };
}
