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
    this.#seen = new IntersectionObserver(() => {
      this.#subscription.isWanted = this.#host.checkVisibility();
    });
    this.#seen.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
    this.#subscription.isWanted = false;
  }
}
