/**
 * Wakes an element when what it says becomes untrue, and only while somebody can see it. Nothing is asked of anybody: the
 * next moment is known beforehand.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A longer wait is cut into pieces: timers stand still while a computer sleeps, and end early beyond 24 days. */
const LONGEST_MS = 60 * 60_000;

/** Updates its host when it becomes visible, and at the moment that it names in between. */
export class Boundary implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** How long what is shown stays true, in milliseconds; nothing for good. */
  readonly #wait: () => number | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #seen?: IntersectionObserver;
  #wasSeen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, wait: () => number | undefined) {
    this.#host = host;
    this.#wait = wait;
    host.addController(this);
  }

  hostConnected(): void {
    this.#seen = new IntersectionObserver(this.#check);
    this.#seen.observe(this.#host);
    document.addEventListener('visibilitychange', this.#check);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#seen?.disconnect();
    this.#wasSeen = false;
    document.removeEventListener('visibilitychange', this.#check);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    this.#wasSeen = this.#isSeen();
    const wait = this.#wasSeen ? this.#wait() : undefined;
    if (wait === undefined) return;
    // A moment later than due rather than sooner: what is drawn then must be new.
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(Math.max(wait, 0) + 50, LONGEST_MS));
  }

  #isSeen(): boolean {
    return document.visibilityState === 'visible' && this.#host.checkVisibility();
  }

  readonly #check = (): void => {
    const isSeen = this.#isSeen();
    if (isSeen && !this.#wasSeen) this.#host.requestUpdate();
    if (!isSeen) clearTimeout(this.#timer);
    this.#wasSeen = isSeen;
  };
}
