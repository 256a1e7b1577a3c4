/** Remembers uploads that have not come to their end, so that they go on after a reload. */
export interface UploadStore {
  /** The upload that was begun for a file with this fingerprint. */
  find(fingerprint: string): string | undefined;
  add(fingerprint: string, id: string): void;
  remove(fingerprint: string): void;
  /** Forgets all, for example on a shared computer. */
  clear(): void;
}

/** Fingerprint, id of the upload, and when it was begun in milliseconds since the epoch. */
type Entry = readonly [fingerprint: string, id: string, at: number];

/** Services keep what no ticket refers to for about as long. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

const MOST = 20;

const isEntry = (entry: unknown): entry is Entry => {
  if (!Array.isArray(entry)) return false;
  const [fingerprint, id, at] = entry as unknown[];
  return typeof fingerprint === 'string' && typeof id === 'string' && typeof at === 'number';
};

/**
 * Uploads in `localStorage`, one item for each API, written only once one is under way. It holds hashes and ids, no names
 * of files; and to somebody else who signs in at the same browser, the service knows none of these ids. Where the browser
 * refuses storage (blocked, full, a sandboxed frame) they are kept in memory, until the page is left.
 */
export function localUploads(
  baseUrl: string,
  { storage = (): Storage => localStorage, now = Date.now } = {},
): UploadStore {
  const name = `helpdock:uploads:${baseUrl}`;
  let memory: readonly Entry[] = [];
  const read = (): readonly Entry[] => {
    const isFresh = ([, , at]: Entry): boolean => Math.abs(now() - at) < WEEK;
    try {
      const stored: unknown = JSON.parse(storage().getItem(name) ?? '[]');
      const entries = Array.isArray(stored) ? stored.filter(isEntry) : [];
      return [...memory, ...entries].filter(isFresh);
    } catch {
      return memory.filter(isFresh);
    }
  };
  const write = (entries: readonly Entry[]): void => {
    try {
      // At first: a full storage takes no list, however short, and would go on telling the former one.
      storage().removeItem(name);
      if (entries.length > 0) storage().setItem(name, JSON.stringify(entries));
      memory = [];
    } catch {
      memory = entries;
    }
  };
  const without = (fingerprint: string): Entry[] => read().filter(([other]) => other !== fingerprint);
  return {
    find: (fingerprint) => read().find(([other]) => other === fingerprint)?.[1],
    add: (fingerprint, id) => write([[fingerprint, id, now()] as const, ...without(fingerprint)].slice(0, MOST)),
    remove: (fingerprint) => write(without(fingerprint)),
    clear: () => write([]),
  };
}
