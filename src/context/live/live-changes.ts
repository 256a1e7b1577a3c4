import type { ReactiveController } from 'lit';
import type { ChangeListener, LiveState } from './channel.js';
import { Subscription, type LiveHost } from './subscription.js';

/**
 * Tells an element of changes while it is shown. Where the ticket system does not tell of changes, it stays silent.
 *
 * An event carries nothing of what has changed: read it again. `resync` means: read everything again.
 */
export class LiveChanges implements ReactiveController {
  readonly #host: LiveHost;
  readonly #subscription: Subscription;
  #seen?: IntersectionObserver;
  #sized?: ResizeObserver;

  constructor(host: LiveHost, listener: ChangeListener) {
    this.#host = host;
    this.#subscription = new Subscription(host, listener);
    host.addController(this);
  }

  /** How changes come at present. */
  get state(): LiveState {
    return this.#subscription.state;
  }

  /** Whether changes come, so that nobody need ask for them. */
  get isOn(): boolean {
    return this.#subscription.isOn;
  }

  hostConnected(): void {
    const look = (): void => {
      this.#subscription.isWanted = this.#host.checkVisibility();
    };
    this.#seen = new IntersectionObserver(look);
    this.#seen.observe(this.#host);
    // What was scrolled out of view before it is hidden intersects as little as then, but has no size any more.
    this.#sized = new ResizeObserver(look);
    this.#sized.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
    this.#sized?.disconnect();
    this.#subscription.isWanted = false;
  }
}
