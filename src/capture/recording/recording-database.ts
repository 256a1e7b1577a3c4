/**
 * Where slices of recordings are kept while they come in: a database of its own, which is not there before somebody
 * records and goes with the last recording that is forgotten. A browser may refuse it, or never answer at all: both are
 * told within two seconds.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

const NAME = 'helpdock-recordings';
const VERSION = 1;
const PATIENCE_MS = 2000;

/** What is known of a recording besides its slices. */
export interface StoredRecording {
  readonly id: string;
  /** Whose it is. */
  readonly scope: string;
  /** MIME type with codecs. */
  readonly type: string;
  /** Milliseconds since the epoch; likewise `updatedAt`. */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly seconds: number;
}

export interface RecordingSchema extends DBSchema {
  recordings: { key: string; value: StoredRecording; indexes: { scope: string } };
  /** By recording and number. */
  slices: { key: [string, number]; value: Blob };
}

export type RecordingDatabase = IDBPDatabase<RecordingSchema>;

/** All slices of a recording. */
export const slicesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function open(mayCreate: boolean): Promise<RecordingDatabase> {
  const opening = openDB<RecordingSchema>(NAME, VERSION, {
    upgrade(database, _from, _to, transaction) {
      if (!mayCreate) {
        transaction.done.catch(() => {});
        transaction.abort();
        return;
      }
      database.createObjectStore('recordings', { keyPath: 'id' }).createIndex('scope', 'scope');
      database.createObjectStore('slices');
    },
    // Somebody forgets all recordings: that must not wait for whoever is recording.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await inTime(opening);
  } catch (error) {
    // What comes too late is not wanted any more.
    opening.then(
      (database) => database.close(),
      () => {},
    );
    throw error;
  }
}

/** @throws where the browser refuses it */
export const openRecordings = (): Promise<RecordingDatabase> => open(true);

/** Whether there is a database; where the browser does not say, whoever opens it finds out. */
export async function mayHaveRecordings(): Promise<boolean> {
  // Browsers have it since 2024, whatever the types say.
  const { indexedDB: all } = globalThis as { indexedDB: Partial<IDBFactory> };
  const databases = await inTime(all.databases?.() ?? Promise.resolve(undefined));
  return databases?.some(({ name }) => name === NAME) ?? true;
}

/** Does something with the recordings that are there; nothing where nobody has recorded, or where storage is refused. */
export async function withRecordings<T>(act: (database: RecordingDatabase) => Promise<T>): Promise<T | undefined> {
  try {
    if (!(await mayHaveRecordings())) return undefined;
    const database = await open(false);
    try {
      return await act(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** Everything of one recording. */
export async function removeRecording(database: RecordingDatabase, id: string): Promise<void> {
  const removal = database.transaction(['recordings', 'slices'], 'readwrite');
  await Promise.all([
    removal.objectStore('recordings').delete(id),
    removal.objectStore('slices').delete(slicesOf(id)),
    removal.done,
  ]);
}

/** Everything of everybody. */
export async function deleteRecordings(): Promise<void> {
  try {
    if (await mayHaveRecordings()) await inTime(deleteDB(NAME));
  } catch {
    // Where storage is refused there is nothing to delete.
  }
}
