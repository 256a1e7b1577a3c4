import type { TrailEntry } from '../../contract/index.js';

const COMPARED = ['kind', 'level', 'text', 'source', 'method', 'path', 'status'] as const;

/** The newest of what happened; the same several times in a row is one entry with a count. */
export class Ring {
  readonly #limit: number;
  #entries: TrailEntry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(entry: TrailEntry): void {
    const last = this.#entries.at(-1);
    if (last && COMPARED.every((name) => last[name] === entry[name])) {
      last.count = (last.count ?? 1) + 1;
      return;
    }
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  clear(): void {
    this.#entries = [];
  }

  /** Oldest first; copies, so that nobody changes what happened. */
  read(): TrailEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }
}
