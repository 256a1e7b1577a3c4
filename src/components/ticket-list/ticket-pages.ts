/**
 * The tickets that a list has read so far, page by page. It knows nothing of how they look.
 *
 * An answer counts only while its question is still the current one; a refresh keeps what is shown until the new
 * answer is there, and when it fails says so without taking anything away.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../client/ticket-api.js';
import type { Ticket, TicketCounts, TicketPage, TicketQuery } from '../../contract/index.js';

/** Tickets of a page, and the most that one request may ask for. */
const PAGE = { size: 20, most: 100 } as const;

/** What is asked for, without the place in the list. */
export type Filter = Omit<TicketQuery, 'cursor'>;

/** Reads pages of tickets for its host. */
export class TicketPages implements ReactiveController {
  /** In the order of the server. */
  items: readonly Ticket[] = [];
  /** `pending` only while there is nothing to show yet. */
  state: 'idle' | 'pending' | 'ready' | 'error' = 'idle';
  /** How reading further goes. */
  more: 'idle' | 'pending' | 'error' = 'idle';
  /** Tickets by value, where the server counts. */
  counts?: TicketCounts;
  /** Tickets with something unread, where the server knows. */
  unread?: number;
  /** Why the last question was not answered. */
  error?: unknown;
  /** Who is asked. */
  api?: TicketApi;
  #cursor?: string | null;
  #filter: Filter = {};
  #abort?: AbortController;
  #refreshing?: Promise<void>;
  /** Something has changed while the next page was on its way. */
  #isStale = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    if (this.more === 'pending') this.more = 'idle';
  }

  /** Whether the server has more than what was read. */
  get hasMore(): boolean {
    return typeof this.#cursor === 'string' && this.#cursor !== '';
  }

  /** Asked each time: it changes while something else is waited for. */
  #isReadingOn(): boolean {
    return this.more === 'pending';
  }

  /** Asks anew, from the start. */
  async load(api: TicketApi, filter: Filter): Promise<void> {
    this.api = api;
    this.#filter = filter;
    this.items = [];
    this.#cursor = undefined;
    this.#isStale = false;
    this.more = 'idle';
    this.state = 'pending';
    await this.refresh();
  }

  /** Reads what is shown again; after the next page, where one is on its way. */
  async refresh(): Promise<void> {
    if (this.#isReadingOn()) {
      this.#isStale = true;
      return;
    }
    this.#refreshing = this.#readAgain();
    await this.#refreshing;
  }

  async #readAgain(): Promise<void> {
    const limit = Math.min(PAGE.most, Math.max(this.#filter.limit ?? PAGE.size, this.items.length));
    if (this.more === 'error') this.more = 'idle';
    if (this.state === 'error' && this.items.length === 0) this.state = 'pending';
    await this.#ask({ limit }, ({ items, nextCursor, counts, unread }) => {
      Object.assign(this, { counts, unread });
      const fresh = new Set(items.map(({ id }) => id));
      const rest = this.items.length > limit ? this.items.filter(({ id }) => !fresh.has(id)) : [];
      this.items = [...items, ...rest];
      if (rest.length === 0) this.#cursor = nextCursor;
      this.state = 'ready';
    });
  }

  /** Reads the next page. */
  async loadMore(): Promise<void> {
    if (!this.hasMore || this.#isReadingOn()) return;
    this.more = 'pending';
    // The end of what is shown may be another one then.
    await this.#refreshing;
    if (!this.#isReadingOn()) return;
    await this.#ask({ limit: this.#filter.limit ?? PAGE.size, cursor: this.#cursor ?? '' }, ({ items, nextCursor }) => {
      const known = new Set(this.items.map(({ id }) => id));
      this.items = [...this.items, ...items.filter(({ id }) => !known.has(id))];
      this.#cursor = nextCursor;
      this.more = 'idle';
    });
    if (!this.#isStale) return;
    this.#isStale = false;
    await this.refresh();
  }

  async #ask(query: TicketQuery, take: (page: TicketPage) => void): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#host.requestUpdate();
    try {
      const page = await this.api?.list({ ...this.#filter, ...query }, { signal });
      if (signal.aborted || !page) return;
      this.error = undefined;
      take(page);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      if (query.cursor !== undefined) this.more = 'error';
      else if (this.state === 'pending') this.state = 'error';
    }
    this.#host.requestUpdate();
  }
}
