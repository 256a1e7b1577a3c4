import type { Kysely, Selectable } from 'kysely';
import type { EventPage, TicketEvent } from 'helpdock/contract';
import type { Schema } from '../schema.js';

/** An event as it is stored. */
export type StoredEvent = Selectable<Schema['events']>;

/** Who may hear of an event. */
export type Audience = (event: StoredEvent) => boolean;

const toEvent = ({ id, type, ticket_id, at }: StoredEvent): TicketEvent => ({
  id: String(id),
  type,
  ticketId: ticket_id ?? undefined,
  at: at.toJSON(),
});

/**
 * The recent events of one organisation in the memory of a process. However many listen, what is new is asked of the
 * database once; each reader then gets what is for them.
 */
export class EventFeed {
  readonly #db: Kysely<Schema>;
  readonly #organizationId: string;
  readonly #keep: number;
  readonly #wakes = new Set<() => void>();
  /** Numbers are consecutive. */
  #events: StoredEvent[] = [];
  #lastId = 0;
  #loading: Promise<void> | undefined;
  #refreshing: Promise<void> | undefined;
  #isStale = false;

  constructor(db: Kysely<Schema>, organizationId: string, keep = 1000) {
    this.#db = db;
    this.#organizationId = organizationId;
    this.#keep = keep;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#wakes.size;
  }

  subscribe(wake: () => void): () => void {
    // A function of its own, so that the same one may be handed in twice.
    const own = (): void => wake();
    this.#wakes.add(own);
    return () => this.#wakes.delete(own);
  }

  /** What has happened after an event, for whoever may hear of it. */
  async after(after: string | undefined, mayHear: Audience): Promise<EventPage> {
    await this.#load();
    const position = after !== undefined && /^\d{1,10}$/.test(after) ? Number(after) : -1;
    // Another process has told of it, and the word of it is still on its way here.
    if (position > this.#lastId) await this.refresh();
    const lastId = String(this.#lastId);
    if (after === undefined) return { items: [], lastId };
    const floor = this.#lastId - this.#events.length;
    if (position < floor || position > this.#lastId) return { items: [], lastId, gap: true };
    return {
      items: this.#events
        .slice(position - floor)
        .filter(mayHear)
        .map(toEvent),
      lastId,
    };
  }

  /** Looks for what is new; called at any time, also while it is looking. */
  refresh(): Promise<void> {
    this.#isStale = true;
    this.#refreshing ??= this.#catchUp();
    return this.#refreshing;
  }

  #load(): Promise<void> {
    this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(): Promise<void> {
    const organization = await this.#db
      .selectFrom('organizations')
      .select('last_event')
      .where('id', '=', this.#organizationId)
      .executeTakeFirst();
    const last = organization?.last_event ?? 0;
    const events = await this.#select().where('id', '<=', last).orderBy('id', 'desc').limit(this.#keep).execute();
    this.#events = events.reverse();
    this.#lastId = last;
  }

  async #catchUp(): Promise<void> {
    // What the first look finds may be news to whoever waits already.
    let hasNews = !this.#loading;
    try {
      await this.#load();
      while (this.#isStale) {
        this.#isStale = false;
        const events = await this.#select().where('id', '>', this.#lastId).orderBy('id').limit(this.#keep).execute();
        this.#isStale ||= events.length === this.#keep;
        this.#events = [...this.#events, ...events].slice(-this.#keep);
        this.#lastId = events.at(-1)?.id ?? this.#lastId;
        hasNews ||= events.length > 0;
      }
    } finally {
      // In the same breath as the last look: whoever asks from here on is answered by a new one.
      this.#refreshing = undefined;
    }
    if (hasNews) for (const wake of [...this.#wakes]) wake();
  }

  #select() {
    return this.#db.selectFrom('events').selectAll().where('organization_id', '=', this.#organizationId);
  }
}
