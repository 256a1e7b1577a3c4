import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import { EventFeed } from './event-feed.js';
import type { Notifications } from './notifications.js';

/** The events of all organisations, as one process sees them. */
export class EventLog {
  readonly #db: Kysely<Schema>;
  readonly #notifications: Notifications;
  readonly #feeds = new Map<string, EventFeed>();
  readonly #unsubscribe: () => void;
  readonly #keep: number | undefined;

  /** @param keep events per organisation that are kept in memory */
  constructor(db: Kysely<Schema>, notifications: Notifications, keep?: number) {
    this.#db = db;
    this.#notifications = notifications;
    this.#keep = keep;
    this.#unsubscribe = notifications.subscribe((organizationId) => {
      const feeds = organizationId === undefined ? [...this.#feeds.values()] : [this.#feeds.get(organizationId)];
      // A database that does not answer now is asked again at the next event, and when its connection is back.
      for (const feed of feeds) void feed?.refresh().catch(() => {});
    });
  }

  /** The events of an organisation; up to date also while the database cannot tell of them. */
  async current(organizationId: string): Promise<EventFeed> {
    const feed = this.feed(organizationId);
    if (!this.#notifications.isLive) await feed.refresh();
    return feed;
  }

  feed(organizationId: string): EventFeed {
    const known = this.#feeds.get(organizationId);
    if (known) return known;
    const feed = new EventFeed(this.#db, organizationId, this.#keep);
    this.#feeds.set(organizationId, feed);
    return feed;
  }

  close(): void {
    this.#unsubscribe();
  }
}
