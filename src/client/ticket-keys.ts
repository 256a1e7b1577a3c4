/** Keeps the access keys of anonymous tickets, by which their owner can follow them in this browser. */
export interface TicketKeyStore {
  /** Newest first. */
  read(): readonly string[];
  add(key: string): void;
  /** Forgets all, for example on a shared computer. */
  clear(): void;
}

/** As many as fit in a header that every server takes. */
const MOST = 50;

/** Printable ASCII without the comma that separates keys; nothing else may enter a header. */
const isKey = (text: string): boolean => /^[!-+\--~]+$/.test(text);

/**
 * Keys in `localStorage`, one entry for each API, written only once there is a ticket to follow. Where the browser
 * refuses storage (blocked, full, a sandboxed frame) they are kept in memory: the tickets can then be followed until the
 * page is left.
 */
export function localTicketKeys(baseUrl: string, storage = (): Storage => localStorage): TicketKeyStore {
  const name = `helpdock:keys:${baseUrl}`;
  let memory: readonly string[] = [];
  const read = (): readonly string[] => {
    try {
      const stored = storage().getItem(name)?.split(',').filter(isKey) ?? [];
      return [...new Set([...memory, ...stored])].slice(0, MOST);
    } catch {
      return memory;
    }
  };
  return {
    read,
    add(key) {
      if (!isKey(key)) return;
      const keys = [...new Set([key, ...read()])].slice(0, MOST);
      try {
        storage().setItem(name, keys.join(','));
        memory = [];
      } catch {
        memory = keys;
      }
    },
    clear() {
      memory = [];
      try {
        storage().removeItem(name);
      } catch {
        // What cannot be reached holds nothing.
      }
    },
  };
}
