/**
 * Keeps the bar above everything else in the top layer, also above dialogs that the page opens later. Under a modal dialog
 * of the page everything else is dead, whatever lies above it: that is found out by looking what a press would hit.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

export class BarLayer implements ReactiveController {
  /** Whether a press on the bar arrives. */
  isReachable = true;
  readonly #host: Host;
  /** What lay above the bar when it was last raised. */
  #raisedOver?: Element;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Also after a move, which takes it out of the top layer. */
  hostConnected(): void {
    this.#host.popover = 'manual';
    this.#host.togglePopover(true);
  }

  /** Looks again; as often as something on the bar changes, which is every second. */
  hostUpdated(): void {
    const above = this.#above;
    if (above && above !== this.#raisedOver) {
      this.#host.togglePopover(false);
      this.#host.togglePopover(true);
    }
    this.#raisedOver = above;
    const isReachable = !above || !this.#above;
    if (isReachable === this.isReachable) return;
    this.isReachable = isReachable;
    this.#host.requestUpdate();
  }

  /** What a press in the middle of the bar would hit instead of it. */
  get #above(): Element | undefined {
    const root = this.#host.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const { x, y, width, height } = this.#host.getBoundingClientRect();
    const hit = root.elementFromPoint(x + width / 2, y + height / 2);
    return hit && hit !== this.#host ? hit : undefined;
  }
}
