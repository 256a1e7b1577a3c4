import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { embeddedNotifications, serverNotifications, type Notifications } from './events/notifications.js';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrations.js';
import { pgliteDialect } from './pglite-dialect.js';
import type { Schema } from './schema.js';

/** Where the data is; one of the two, or neither for a database that lives as long as the process. */
export interface DatabaseOptions {
  /** Address of a PostgreSQL server. */
  databaseUrl?: string;
  /** Folder of the embedded PostgreSQL. */
  dataDir?: string;
}

/** A database that is up to date. */
export interface Database {
  db: Kysely<Schema>;
  /** In words, without a password. */
  description: string;
  /** What other processes on the same database, and this one, have committed. */
  notifications: Notifications;
  close(): Promise<void>;
}

async function openServer(databaseUrl: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const { host, pathname } = new URL(databaseUrl);
  try {
    const notifications = await serverNotifications(databaseUrl);
    const close = async (): Promise<void> => {
      await notifications.close();
      await db.destroy();
    };
    return { db, description: `PostgreSQL at ${host}${pathname}`, notifications, close };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function openEmbedded(dataDir: string | undefined): Promise<Database> {
  const unlock = dataDir === undefined ? undefined : await lockFolder(dataDir);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const folder = dataDir && path.join(dataDir, 'postgres');
    // Left behind by a process that was killed; the lock above says that nobody uses the folder.
    if (folder) await rm(path.join(folder, 'postmaster.pid'), { force: true });
    const database = await PGlite.create(folder ?? 'memory://');
    const db = new Kysely<Schema>({ dialect: pgliteDialect(database) });
    const notifications = await embeddedNotifications(database, (command) => sql.raw(command).execute(db));
    const close = async (): Promise<void> => {
      await notifications.close();
      await db.destroy();
      await unlock?.();
    };
    const description = dataDir ? `embedded PostgreSQL in ${dataDir}` : 'embedded PostgreSQL in memory';
    return { db, description, notifications, close };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/**
 * Opens the database and brings it up to date.
 * @throws {FolderLockedError} when another process uses the folder
 */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseOptions = {}): Promise<Database> {
  const database = databaseUrl ? await openServer(databaseUrl) : await openEmbedded(dataDir);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
