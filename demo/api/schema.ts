import type { ColumnType, Generated } from 'kysely';
import type {
  Attachment,
  Author,
  FieldValues,
  ImpactValue,
  Origin,
  Rating,
  Requester as Person,
  ThreadEntry,
  TrailEntry,
} from 'helpdock/contract';
import type {
  ArticleTable,
  EventTable,
  InternalNoteTable,
  NoticeJoinTable,
  NoticeTable,
  ReadMarkTable,
} from './schema-after-filing.js';

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
  read_marks: ReadMarkTable;
  internal_notes: InternalNoteTable;
  events: EventTable;
  notices: NoticeTable;
  notice_joins: NoticeJoinTable;
  articles: ArticleTable;
}

/** Read as a value, written as its text. */
export type Json<T> = ColumnType<T, string, string>;

/** One support organisation: a catalog, a ticket series, and tickets that nobody else sees. */
interface OrganizationTable {
  id: string;
  name: string;
  /** Before the number, as in `ATR-1042`. */
  prefix: string;
  last_number: number;
  /** Id of the newest event. Its row is locked until the event is committed: ids are in the order of commits. */
  last_event: Generated<number>;
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
  urgent: Generated<boolean>;
  informational: Generated<boolean>;
  /** By when the first response is promised; null once there was one. */
  respond_by: Date | null;
  rating: Json<Rating> | null;
  /** Position of the newest timeline entry that its requester would want to see. */
  news_position: Generated<number>;
  /** How far its requester has seen the timeline; also stands in `read_marks`. */
  seen_position: Generated<number>;
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
  /** What happened in the page before, oldest first. */
  trail?: TrailEntry[];
  /** Id of the criterion that made it urgent. */
  urgent?: string;
}

interface AttachmentTable {
  id: string;
  ticket_id: string;
  /** Of the message that it came with; null where it was filed with the ticket. */
  entry_id: string | null;
  position: number;
  data: Json<Omit<Attachment, 'id'>>;
}

interface TimelineTable {
  /** Keeps entries of the same instant in order. */
  position: Generated<number>;
  id: string;
  ticket_id: string;
  at: Date;
  kind: string;
  /** Scope of the requester who did it; null for everybody else. */
  actor: string | null;
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
