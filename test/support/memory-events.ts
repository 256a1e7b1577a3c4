import type { EventPage, TicketEvent } from '../../src/contract/index.js';

/** Who may hear of an event. */
export type Audience = (event: TicketEvent) => boolean;

/** Events in the memory of a test; the oldest are forgotten. */
export class MemoryEvents {
  readonly #events: TicketEvent[] = [];
  readonly #wakes = new Set<() => void>();
  readonly #keep: number;
  #last = 0;

  constructor(keep = 100) {
    this.#keep = keep;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#wakes.size;
  }

  add(type: string, at: string, ticketId?: string): void {
    this.#events.push({ id: String(++this.#last), type, ticketId, at });
    if (this.#events.length > this.#keep) this.#events.shift();
    for (const wake of this.#wakes) wake();
  }

  after(after: string | undefined, mayHear: Audience): EventPage {
    const lastId = String(this.#last);
    if (after === undefined) return { items: [], lastId };
    const isKnown = /^\d{1,9}$/.test(after) && Number(after) >= this.#last - this.#events.length;
    if (!isKnown || Number(after) > this.#last) return { items: [], lastId, gap: true };
    return { items: this.#events.filter((event) => Number(event.id) > Number(after) && mayHear(event)), lastId };
  }

  subscribe(wake: () => void): () => void {
    // A function of its own, so that the same one may be handed in twice.
    const own = (): void => wake();
    this.#wakes.add(own);
    return () => this.#wakes.delete(own);
  }
}
