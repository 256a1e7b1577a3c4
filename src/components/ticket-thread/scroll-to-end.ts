/**
 * Keeps the end of a conversation in view, as long as nobody does anything: when it opens, while pictures and mails are
 * still being drawn, and when something new comes while the end is in view. Only a box around it is ever scrolled, never
 * the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near to the end still counts as being there. */
const NEAR_PX = 120;

/** Signs that somebody reads, and wants to stay where they are. */
const SIGNS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** The box around an element that scrolls, across shadow roots and slots. */
function scrollerOf(element: Element): Element | undefined {
  let node: Node | null = element;
  while (node) {
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
    if (!(node instanceof Element) || node === document.body || node === document.documentElement) continue;
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return undefined;
}

/** Scrolls for its host, where the host wants it. */
export class ScrollToEnd implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #resized?: ResizeObserver;
  #scroller?: Element;
  #isHeld = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resized = new ResizeObserver(() => this.#isHeld && this.#scroll());
    this.#resized.observe(this.#host);
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#letGo, { passive: true });
  }

  hostDisconnected(): void {
    this.#resized?.disconnect();
    this.#scroller = undefined;
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.#letGo);
  }

  /** Whether the end is in view now, before something is added to it. */
  get isAtEnd(): boolean {
    const scroller = (this.#scroller ??= scrollerOf(this.#host));
    return !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
  }

  /** Brings the end into view and keeps it there. */
  hold(): void {
    this.#isHeld = true;
    this.#scroll();
  }

  #scroll(): void {
    const scroller = (this.#scroller ??= scrollerOf(this.#host));
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }

  readonly #letGo = (): void => {
    this.#isHeld = false;
  };
}
