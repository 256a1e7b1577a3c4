/**
 * Keeps what an element shows up to date while somebody can see it, and leaves the API alone otherwise: it asks for a
 * refresh when the element comes back into view, when the reader comes back to the tab, and at a quiet pace in between.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The pace while the element is in view. */
const PERIOD_MS = 60_000;

/** Several signs of coming back arrive together; they count as one. */
const SETTLE_MS = 1_000;

/** Calls `refresh` while its host is visible. Begins when the host connects and ends when it is disconnected. */
export class Freshness implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #refresh: () => void;
  #seen?: IntersectionObserver;
  #timer?: ReturnType<typeof setInterval>;
  #refreshedAt = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, refresh: () => void) {
    this.#host = host;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    // Whoever connects loads anyway.
    this.touch();
    this.#seen = new IntersectionObserver(() => this.#check());
    this.#seen.observe(this.#host);
    this.#timer = setInterval(() => this.#check(), PERIOD_MS);
    document.addEventListener('visibilitychange', this.#check);
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#check);
  }

  /** Tells that the host has just loaded for a reason of its own. */
  touch(): void {
    this.#refreshedAt = performance.now();
  }

  readonly #check = (): void => {
    if (document.visibilityState !== 'visible' || !this.#host.checkVisibility()) return;
    if (performance.now() - this.#refreshedAt < SETTLE_MS) return;
    this.touch();
    this.#refresh();
  };
}
