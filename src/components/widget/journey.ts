/**
 * The reader's way through the panel: what is shown, what was shown before and is kept for coming back, how far each
 * view was scrolled, and the focus, which settles on the title of each view so that it is read out.
 */
import type { ReactiveControllerHost } from 'lit';
import { back, current, go, START, type Trail, type View } from './navigation.js';

/** What the journey needs of the panel's element. */
export interface JourneyHost extends ReactiveControllerHost {
  readonly isOpen: boolean;
  readonly hasUpdated: boolean;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** The title of the view. */
  readonly focusTarget: HTMLElement;
}

/** Goes from view to view for its host. */
export class Journey {
  /** Whether the view that is shown was come back to. */
  isBack = false;
  /** The request type that the form was last asked for; without one it asks itself. */
  requestType?: string;
  readonly #host: JourneyHost;
  readonly #visited = new Set<View['name']>();
  readonly #scrolled = new Map<View['name'], number>();
  #trail: Trail = START;

  constructor(host: JourneyHost) {
    this.#host = host;
  }

  get view(): View {
    return current(this.#trail);
  }

  /** Nothing is made, and nothing asked for, before somebody has opened the panel. */
  get hasBegun(): boolean {
    return this.#visited.size > 0;
  }

  /** Whether a view was shown: it then stays in the panel, hidden, with everything in it. */
  hasVisited(name: View['name']): boolean {
    return this.#visited.has(name);
  }

  /** Where there is nothing else yet, begins at home. */
  begin(): void {
    this.#enter(this.#trail);
  }

  /** Goes to a view and settles there. */
  async show(view: View): Promise<void> {
    this.isBack = false;
    // Without a kind the form asks for it; choosing one there leaves the question where it is.
    if (view.name === 'new') this.requestType = view.type;
    this.#enter(go(this.#trail, view));
    await this.#settle();
  }

  /** Takes note that the view that is shown is now another one of its kind. */
  amend(view: View): void {
    this.#enter(go(this.#trail, view));
  }

  /** Goes back, and returns what was left. */
  async leave(): Promise<View> {
    const left = this.view;
    this.isBack = true;
    this.#enter(back(this.#trail));
    await this.#settle();
    return left;
  }

  #enter(trail: Trail): void {
    const host = this.#host;
    if (host.hasUpdated) this.#scrolled.set(this.view.name, host.scroller.scrollTop);
    this.#trail = trail;
    this.#visited.add(this.view.name);
    host.requestUpdate();
  }

  async #settle(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    host.scroller.scrollTop = this.isBack ? (this.#scrolled.get(this.view.name) ?? 0) : 0;
    if (host.isOpen) host.focusTarget.focus({ preventScroll: true });
  }
}
