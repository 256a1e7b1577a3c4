import { sql, type Kysely } from 'kysely';

/** Messages, read marks, ratings, urgency, notes, events, notices, articles. */
export async function afterFiling(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`alter table organizations add column last_event integer not null default 0`,
    sql`alter table tickets
      add column urgent boolean not null default false,
      add column informational boolean not null default false,
      add column respond_by timestamptz,
      add column rating json,
      add column news_position integer not null default 0,
      add column seen_position integer not null default 0`,
    sql`create index tickets_by_customer on tickets (organization_id, customer, updated_at desc, id desc)`,
    sql`create index tickets_by_owner_and_age on tickets (organization_id, owner, created_at, id)`,
    sql`create index tickets_by_organization on tickets (organization_id, updated_at desc, id desc)`,
    sql`create index tickets_counted on tickets (organization_id, owner, status, type, priority)`,
    sql`create index tickets_unread on tickets (organization_id, owner) where news_position > seen_position`,
    sql`alter table timeline add column kind text not null default '', add column actor text`,
    // As text: the operators of json fail over characters that no text of the database can hold. A quotation mark within
    // a value is escaped, so that none of what people wrote looks like this; authors are of other kinds.
    sql`update timeline set kind =
      coalesce(substring(data::text from '"kind":"(message|status|priority|assignment|urgency|rating)"'), '')`,
    sql`alter table attachments add column entry_id text`,
    sql`create index timeline_by_position on timeline (ticket_id, position)`,
    sql`update tickets set news_position = coalesce((select max(position) from timeline
      where ticket_id = tickets.id and kind in ('message', 'status', 'priority', 'urgency')), 0)`,
    sql`create table read_marks (
      ticket_id text not null references tickets (id) on delete cascade,
      scope text not null,
      position integer not null,
      primary key (ticket_id, scope))`,
    sql`create table internal_notes (
      position serial primary key,
      id text not null unique,
      ticket_id text not null references tickets (id) on delete cascade,
      at timestamptz not null,
      agent text not null,
      data json not null)`,
    sql`create index internal_notes_by_ticket on internal_notes (ticket_id, position)`,
    sql`create table events (
      organization_id text not null references organizations (id),
      id integer not null,
      type text not null,
      ticket_id text,
      at timestamptz not null,
      owner text,
      customer text,
      access_key_hash text,
      primary key (organization_id, id))`,
    sql`create table notices (
      organization_id text not null references organizations (id),
      id text not null,
      starts_at timestamptz not null,
      ends_at timestamptz,
      updated_at timestamptz not null,
      joinable boolean not null default false,
      data json not null,
      primary key (organization_id, id))`,
    sql`create table notice_joins (
      organization_id text not null,
      notice_id text not null,
      who text not null,
      at timestamptz not null,
      data json not null,
      primary key (organization_id, notice_id, who),
      foreign key (organization_id, notice_id) references notices (organization_id, id) on delete cascade)`,
    sql`create table articles (
      organization_id text not null references organizations (id),
      id text not null,
      position integer not null,
      data json not null,
      primary key (organization_id, id))`,
  ];
  for (const statement of statements) await statement.execute(db);
}
