import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Gives the focus to its host where what had it inside is gone after an update. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hadFocus = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#isInside;
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#isInside) this.#host.focus({ preventScroll: true });
  }

  get #isInside(): boolean {
    return this.#host.shadowRoot?.activeElement != null;
  }
}
