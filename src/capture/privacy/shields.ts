import { genuine } from './genuine.js';
import { isPrivate, marks, mayBePrivate } from './is-private.js';
import { visibleBoxes } from './private-parts.js';
import { ShieldScreen } from './shield-screen.js';
import { everyElement, shadowRootOf } from './tree.js';

/** In frames. Shadow roots are attached without a sign that others could see. */
const LOOK_AGAIN_AFTER = 30;

/** How an element moves: where it was last, and how far it may get until the next frame. */
interface Motion {
  x: number;
  y: number;
  reachX: number;
  reachY: number;
}

/** Scrolling is on the screen a frame or two before scripts hear of it. */
const reach = (moved: number, before: number): number => Math.max(Math.abs(moved) * 3, before > 1 ? before / 2 : 0);

/**
 * Covers the private parts of the page while pixels of the screen are taken. Shown, the covers lie above everything and
 * follow: scrolling, layout, dialogs that open, fields that come and go. There is nothing on the page before and after.
 */
export class Shields {
  #screen?: ShieldScreen;
  #frame = 0;
  #frames = 0;
  #end = new AbortController();
  readonly #suspects = new Set<Element>();
  readonly #motions = new Map<Element, Motion>();
  readonly #observer = new MutationObserver((records) => this.#handleMutations(records));

  /** Covers what is private now, at once, and from then on whatever becomes so. */
  show(): void {
    if (this.#screen) return;
    this.#screen = new ShieldScreen();
    this.#frames = 0;
    this.#end = new AbortController();
    genuine(document).addEventListener('fullscreenchange', this.#raise, { signal: this.#end.signal });
    this.#watch(document);
    this.#follow();
  }

  hide(): void {
    cancelAnimationFrame(this.#frame);
    this.#end.abort();
    this.#observer.disconnect();
    this.#screen?.remove();
    this.#screen = undefined;
    this.#suspects.clear();
    this.#motions.clear();
  }

  /** A tab in which nothing changes may send no frames to who captures it: this has it send one. */
  nudge(): void {
    this.#screen?.nudge();
  }

  readonly #follow = (): void => {
    if (this.#frames++ % LOOK_AGAIN_AFTER === 0) this.#look(document);
    if (!this.#screen?.isUp) this.#screen?.raise();
    this.#screen?.draw([...this.#suspects].flatMap((element) => this.#cover(element)));
    this.#frame = requestAnimationFrame(this.#follow);
  };

  #cover(element: Element): DOMRectReadOnly[] {
    if (!genuine(element).isConnected) this.#forget(element);
    else if (isPrivate(element)) {
      const { x, y } = genuine(element).getBoundingClientRect();
      const last = this.#motions.get(element) ?? { x, y, reachX: 0, reachY: 0 };
      const [reachX, reachY] = [reach(x - last.x, last.reachX), reach(y - last.y, last.reachY)];
      this.#motions.set(element, { x, y, reachX, reachY });
      return visibleBoxes(element).map(
        (box) => new DOMRect(box.x - reachX, box.y - reachY, box.width + 2 * reachX, box.height + 2 * reachY),
      );
    }
    return [];
  }

  #forget(element: Element): void {
    this.#suspects.delete(element);
    this.#motions.delete(element);
  }

  #watch(root: Document | ShadowRoot): void {
    // `open` is how dialogs tell. Popovers do it by events, one before and one late.
    this.#observer.observe(root, { subtree: true, childList: true, attributeFilter: [...marks, 'open'] });
    const options = { capture: true, signal: this.#end.signal };
    genuine(root).addEventListener('beforetoggle', this.#handleToggle, options);
    genuine(root).addEventListener('toggle', this.#handleToggle, options);
  }

  #look(root: Node): void {
    for (const element of everyElement(root)) {
      if (mayBePrivate(element)) this.#suspects.add(element);
      const shadow = shadowRootOf(element);
      // Whoever is told again to watch the same keeps doing what it does.
      if (shadow && element !== this.#screen?.host) this.#watch(shadow);
    }
  }

  #handleMutations(records: MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.#look(target);
      addedNodes.forEach((node) => this.#look(node));
    }
    if (records.some(({ attributeName }) => attributeName === 'open')) this.#raise();
  }

  readonly #handleToggle = (event: Event): void => {
    // After the page's own listeners and whatever else the click does.
    if (event.target !== this.#screen?.host) queueMicrotask(this.#raise);
  };

  readonly #raise = (): void => this.#screen?.raise();
}
