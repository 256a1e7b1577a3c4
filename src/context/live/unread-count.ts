import type { ReactiveController } from 'lit';
import type { TicketApi } from '../../client/ticket-api.js';
import { Subscription, type LiveHost } from './subscription.js';
import { UnreadEvent } from './unread-event.js';

/** The pace where the ticket system does not tell of changes. */
const PERIOD_MS = 60_000;

const counts = new WeakMap<LiveHost, UnreadCount>();

/** Has an element count what is unread, from now on and once. @see UnreadCount */
export function countUnread(host: LiveHost): void {
  if (!counts.has(host)) counts.set(host, new UnreadCount(host));
}

/**
 * Counts the tickets with something unread, and fires `helpdock-unread` on its host when their number changes. It goes on
 * while the host is in the page, shown or not: that is what a badge is for.
 */
export class UnreadCount implements ReactiveController {
  readonly #host: LiveHost;
  readonly #subscription: Subscription;
  #count = 0;
  #of?: TicketApi;
  #reading?: AbortController;
  /** How often it was wanted. */
  #wanted = 0;
  #timer?: ReturnType<typeof setInterval>;

  constructor(host: LiveHost) {
    this.#host = host;
    this.#subscription = new Subscription(
      host,
      ({ type }) => type !== 'notices-changed' && void this.#read(),
      () => this.#begin(),
    );
    host.addController(this);
    this.#begin();
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#ask, PERIOD_MS);
    document.addEventListener('visibilitychange', this.#ask);
    this.#begin();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#ask);
    // A move on the page ends nothing.
    queueMicrotask(() => this.#host.isConnected || this.#end());
  }

  /** What was counted belongs to whoever was asking then. */
  #end(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#of = undefined;
    this.#become(0);
  }

  #begin(): void {
    // Both contexts call back while the subscription is still being made.
    const { api, catalog } = (this.#subscription as Subscription | undefined) ?? {};
    const { tickets, readMarks } = catalog?.capabilities ?? {};
    const of = this.#host.isConnected && tickets && readMarks ? api : undefined;
    if (of === this.#of) return;
    this.#end();
    this.#of = of;
    this.#subscription.isWanted = of !== undefined;
    void this.#read();
  }

  readonly #ask = (): void => {
    if (!this.#subscription.isOn && document.visibilityState === 'visible') void this.#read();
  };

  async #read(): Promise<void> {
    const api = this.#of;
    if (!api) return;
    // One question at a time, and none with an answer from before a change.
    this.#wanted++;
    if (this.#reading) return;
    const { signal } = (this.#reading = new AbortController());
    let answered: number;
    do {
      answered = this.#wanted;
      try {
        const { unread = 0 } = await api.list({ unread: true, limit: 1 }, { signal });
        if (!signal.aborted) this.#become(unread);
      } catch {
        // The last number stays until there is another one.
      }
    } while (answered !== this.#wanted && !signal.aborted);
    if (!signal.aborted) this.#reading = undefined;
  }

  #become(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    this.#host.dispatchEvent(new UnreadEvent(count));
  }
}
