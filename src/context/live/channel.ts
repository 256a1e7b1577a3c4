import type { TicketApi, TicketChange, WatchState } from '../../client/ticket-api.js';

/** Hears of changes. */
export type ChangeListener = (change: TicketChange) => void;

/** How changes come; `off` where they don't. */
export type LiveState = WatchState | 'off';

/** The changes of one ticket system, for everybody who shows something of it: one watch, from the first to the last. */
export class Channel {
  readonly #api: TicketApi;
  readonly #listeners = new Set<ChangeListener>();
  #watching?: AbortController;
  #state: LiveState = 'off';

  constructor(api: TicketApi) {
    this.#api = api;
  }

  get state(): LiveState {
    return this.#state;
  }

  /** @returns what ends it. */
  subscribe(listener: ChangeListener): () => void {
    // The same function twice is two subscriptions.
    const own: ChangeListener = (change) => listener(change);
    this.#listeners.add(own);
    if (!this.#watching) this.#begin();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#end();
    };
  }

  #begin(): void {
    const { signal } = (this.#watching = new AbortController());
    const onChange: ChangeListener = (change) => {
      if (!signal.aborted) for (const listener of [...this.#listeners]) listener(change);
    };
    const onState = (state: WatchState): void => {
      if (!signal.aborted) this.#state = state;
    };
    this.#api.watch?.({ onChange, onState }, { signal });
  }

  #end(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#state = 'off';
  }
}

const channels = new WeakMap<TicketApi, Channel>();

/** The one channel of a ticket system. */
export function channelOf(api: TicketApi): Channel {
  const channel = channels.get(api) ?? new Channel(api);
  channels.set(api, channel);
  return channel;
}
