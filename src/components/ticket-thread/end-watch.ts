/**
 * Whether somebody sees the end of a conversation: it is in view in a tab that is in front. Only then has it been read.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Watches an element of its host and calls back whenever it comes to be seen. */
export class EndWatch implements ReactiveController {
  readonly #seen: () => void;
  #observer?: IntersectionObserver;
  #watched?: Element;
  #isInView = false;

  constructor(host: ReactiveControllerHost, seen: () => void) {
    this.#seen = seen;
    host.addController(this);
  }

  get isSeen(): boolean {
    return this.#isInView && document.visibilityState === 'visible';
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#isInView = entries.at(-1)?.isIntersecting ?? false;
      this.#check();
    });
    if (this.#watched) this.#observer.observe(this.#watched);
    document.addEventListener('visibilitychange', this.#check);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this.#check);
  }

  /** Watches this element from now on. */
  watch(element: Element | null): void {
    if (!element || element === this.#watched) return;
    if (this.#watched) this.#observer?.unobserve(this.#watched);
    this.#watched = element;
    this.#observer?.observe(element);
  }

  readonly #check = (): void => {
    if (this.isSeen) this.#seen();
  };
}
