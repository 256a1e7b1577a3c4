import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { afterFiling } from './migrations/003-after-filing.js';

/** Each step is written once and never changed; a database remembers which ones it has seen. */
const migrations: Record<string, Migration> = {
  '001-tickets': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('organizations')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('prefix', 'text', (column) => column.notNull())
        .addColumn('last_number', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('tickets')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('organization_id', 'text', (column) => column.notNull().references('organizations.id'))
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('priority', 'text')
        .addColumn('assignee', 'text')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
        .addColumn('owner', 'text')
        .addColumn('customer', 'text')
        .addColumn('access_key_hash', 'text', (column) => column.unique())
        .addColumn('search', 'text', (column) => column.notNull())
        .addColumn('summary', 'json', (column) => column.notNull())
        .addColumn('document', 'json', (column) => column.notNull())
        .addUniqueConstraint('tickets_number', ['organization_id', 'number'])
        .execute();
      await sql`create index tickets_by_owner on tickets (organization_id, owner, updated_at desc, id desc)`.execute(
        db,
      );
      await sql`create index tickets_by_activity on tickets (updated_at desc, id desc)`.execute(db);
      await db.schema
        .createTable('attachments')
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('ticket_id', 'text', (column) => column.notNull().references('tickets.id').onDelete('cascade'))
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('data', 'json', (column) => column.notNull())
        .addPrimaryKeyConstraint('attachments_key', ['id', 'ticket_id'])
        .execute();
      await db.schema
        .createTable('timeline')
        .addColumn('position', 'serial', (column) => column.primaryKey())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('ticket_id', 'text', (column) => column.notNull().references('tickets.id').onDelete('cascade'))
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('data', 'json', (column) => column.notNull())
        .execute();
      await sql`create index timeline_by_ticket on timeline (ticket_id, at, position)`.execute(db);
      await db.schema
        .createTable('submissions')
        .addColumn('organization_id', 'text', (column) => column.notNull().references('organizations.id'))
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('key_hash', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('access_salt', 'text')
        .addColumn('answer', 'json')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('submissions_key', ['organization_id', 'scope', 'key_hash'])
        .execute();
    },
  },
  '002-attachments-by-ticket': {
    async up(db: Kysely<unknown>) {
      await sql`create index attachments_by_ticket on attachments (ticket_id, position)`.execute(db);
    },
  },
  '003-after-filing': { up: afterFiling },
};

/**
 * Brings a database up to date; safe to call from several processes at once.
 * @param last name of the last step; all of them unless told otherwise
 */
export async function migrate<T>(db: Kysely<T>, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = last ? await migrator.migrateTo(last) : await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}
