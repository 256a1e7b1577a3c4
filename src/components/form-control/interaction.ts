/**
 * What the person has done with a control so far. It answers "may we say yet that it is wrong?", and knows nothing of
 * whether it is: after an edit that was left, or after somebody tried to submit.
 */

type Host = HTMLElement & { error: string; requestUpdate(): void };

/** Watches a control's events. */
export class Interaction {
  /** Mistakes may be shown. */
  outspoken = false;
  /** `checkValidity()` only asks: its `invalid` event must not make the control speak. */
  asking = false;
  /** Edited since the start or the last reset. */
  #dirty = false;
  /** Edited since the last `change`. */
  #uncommitted = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    // Registered while the element is built, so that they run before the page's own listeners.
    host.addEventListener('input', this.#handleInput);
    host.addEventListener('focusout', this.#handleFocusout);
    host.addEventListener('invalid', this.#handleInvalid);
  }

  /** As on the first day. */
  reset(): void {
    this.#dirty = this.#uncommitted = this.outspoken = false;
  }

  /** Tells the page that an edit is complete: once, and only if there was one. */
  commit(): void {
    if (!this.#uncommitted) return;
    this.#uncommitted = false;
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #speak(): void {
    this.outspoken = true;
    this.#host.requestUpdate();
  }

  readonly #handleInput = (): void => {
    this.#dirty = this.#uncommitted = true;
    this.#host.error = '';
    this.#host.requestUpdate();
  };

  readonly #handleFocusout = (): void => {
    if (this.#dirty) this.#speak();
  };

  readonly #handleInvalid = (event: Event): void => {
    if (this.asking) return;
    // Later, when it is known whether the page shows the mistake itself.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#speak();
    });
  };
}
