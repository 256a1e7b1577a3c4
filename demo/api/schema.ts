import type { ColumnType, Generated } from 'kysely';
import type {
  Attachment,
  Author,
  FieldValues,
  ImpactValue,
  Origin,
  Requester as Person,
  ThreadEntry,
} from 'helpdock/contract';

/**
 * The tables. Everything that people write stands in columns of type `json`: unlike `text` and `jsonb` it takes every
 * character that JSON can express, NUL and half surrogates included, and gives back exactly what it got.
 */
export interface Schema {
  organizations: OrganizationTable;
  tickets: TicketTable;
  attachments: AttachmentTable;
  timeline: TimelineTable;
  submissions: SubmissionTable;
}

/** Read as a value, written as its text. */
type Json<T> = ColumnType<T, string, string>;

/** One support organisation: a catalog, a ticket series, and tickets that nobody else sees. */
interface OrganizationTable {
  id: string;
  name: string;
  /** Before the number, as in `ATR-1042`. */
  prefix: string;
  last_number: number;
}

interface TicketTable {
  id: string;
  organization_id: string;
  number: string;
  type: string;
  status: string;
  priority: string | null;
  assignee: string | null;
  created_at: Date;
  updated_at: Date;
  /** Scope of the signed requester. */
  owner: string | null;
  /** Customer organisation of the signed requester. */
  customer: string | null;
  /** Hash of the access key of an anonymous requester. */
  access_key_hash: string | null;
  /** Number and subject in lower case. */
  search: string;
  summary: Json<TicketSummary>;
  document: Json<TicketDocument>;
}

/** What a list shows besides columns. */
export interface TicketSummary {
  subject: string;
  requester: Person;
}

/** The rest of what was filed. */
export interface TicketDocument {
  impact?: ImpactValue;
  surface?: string;
  fields: FieldValues;
  origin?: Origin;
}

interface AttachmentTable {
  id: string;
  ticket_id: string;
  position: number;
  data: Json<Omit<Attachment, 'id'>>;
}

interface TimelineTable {
  /** Keeps entries of the same instant in order. */
  position: Generated<number>;
  id: string;
  ticket_id: string;
  at: Date;
  data: Json<TimelineData>;
}

/** An entry without what has a column. */
export type TimelineData = ThreadEntry extends infer Entry
  ? Entry extends ThreadEntry
    ? Omit<Entry, 'id' | 'at'> & { author: Author }
    : never
  : never;

/** What was answered to whom for which key. */
interface SubmissionTable {
  organization_id: string;
  scope: string;
  key_hash: string;
  fingerprint: string;
  /** Makes the access key again, together with the client's idempotency key. */
  access_salt: string | null;
  /** The ticket as it was filed, without its access key; null until then. */
  answer: Json<unknown> | null;
  created_at: Date;
}
