import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../client/ticket-api.js';
import type { Catalog } from '../../contract/index.js';
import { catalogContext, ticketApiContext } from '../contexts.js';
import { channelOf, type ChangeListener, type LiveState } from './channel.js';

/** An element that may hear of changes. */
export type LiveHost = ReactiveControllerHost & HTMLElement;

/** The subscription of one element: to the ticket system that its provider has now, while it is wanted. */
export class Subscription implements ReactiveController {
  readonly #listener: ChangeListener;
  readonly #api: ContextConsumer<typeof ticketApiContext, LiveHost>;
  readonly #catalog: ContextConsumer<typeof catalogContext, LiveHost>;
  #isWanted = false;
  #isConnected = false;
  #to?: TicketApi;
  #leave?: () => void;

  constructor(host: LiveHost, listener: ChangeListener, onProvided: () => void = () => {}) {
    this.#listener = listener;
    const update = (): void => {
      this.#update();
      onProvided();
    };
    host.addController(this);
    this.#api = new ContextConsumer(host, { context: ticketApiContext, subscribe: true, callback: update });
    this.#catalog = new ContextConsumer(host, { context: catalogContext, subscribe: true, callback: update });
    this.#update();
  }

  get api(): TicketApi | undefined {
    return this.#api.value;
  }

  get catalog(): Catalog | undefined {
    return this.#catalog.value?.catalog;
  }

  get state(): LiveState {
    return this.#to ? channelOf(this.#to).state : 'off';
  }

  /** Whether changes come, so that nobody need ask for them. */
  get isOn(): boolean {
    return this.state === 'live' || this.state === 'polling';
  }

  set isWanted(isWanted: boolean) {
    this.#isWanted = isWanted;
    this.#update();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#update();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#update();
  }

  #update(): void {
    const api = this.#isConnected && this.#isWanted && this.catalog?.capabilities?.events ? this.api : undefined;
    const to = api?.watch && api;
    if (to === this.#to) return;
    this.#leave?.();
    this.#to = to;
    this.#leave = to && channelOf(to).subscribe(this.#listener);
  }
}
