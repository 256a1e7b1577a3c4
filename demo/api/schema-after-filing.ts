import type { ColumnType, Generated } from 'kysely';
import type { Article, Notice, Requester as Person } from 'helpdock/contract';

type Json<T> = ColumnType<T, string, string>;

/** How far a requester has seen a timeline. */
export interface ReadMarkTable {
  ticket_id: string;
  scope: string;
  /** Of a timeline entry. */
  position: number;
}

/** What agents say to each other. A table of its own: nothing that customers get is ever read from here. */
export interface InternalNoteTable {
  position: Generated<number>;
  id: string;
  ticket_id: string;
  at: Date;
  agent: string;
  data: Json<{ body: string }>;
}

/** What happened, and who may hear of it: whoever is named by one of the last three columns. */
export interface EventTable {
  organization_id: string;
  /** Counts within the organisation. */
  id: number;
  type: string;
  /** Null where it concerns everybody. */
  ticket_id: string | null;
  at: Date;
  owner: string | null;
  customer: string | null;
  access_key_hash: string | null;
}

export interface NoticeTable {
  organization_id: string;
  id: string;
  starts_at: Date;
  ends_at: Date | null;
  updated_at: Date;
  joinable: boolean;
  data: Json<Pick<Notice, 'kind' | 'title' | 'body' | 'types'>>;
}

/** Somebody who sees the same. */
export interface NoticeJoinTable {
  organization_id: string;
  notice_id: string;
  /** Scope of the signed, address or nothing in particular of the anonymous; hashed. */
  who: string;
  at: Date;
  data: Json<Person>;
}

export interface ArticleTable {
  organization_id: string;
  id: string;
  /** The ones that are read most have the lowest. */
  position: number;
  data: Json<Omit<Article, 'id'>>;
}
