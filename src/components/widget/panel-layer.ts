/**
 * Shows a panel in the browser's top layer, where no stacking order, transform or overflow of the page reaches it.
 *
 * As a rule the panel is not modal: the page stays usable beside it. It becomes modal where it covers the page anyway
 * (narrow screens), and where the page has made everything but a dialog of its own inert: an element that is shown as a
 * popover then is dead, one that is shown as a modal dialog is alive, above the other one. Whether the panel is
 * dead is found out by giving it the focus, which holds for every way a page may have of making it so.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedElement, holdsFocus, rememberFocus } from './focus.js';
import { keepEventsInside } from './guest-events.js';

/** What the controller needs of its element. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement {
  /** The panel; there after the first update. */
  readonly panel: HTMLDialogElement;
  /** What gets the focus when the panel opens. */
  readonly focusTarget: HTMLElement;
  /** The panel closed, by whatever means. */
  panelClosed(): void;
}

/** Below this width the panel is a sheet that covers the page; in `em`, as the style sheet says it. */
const SHEET = '(width < 30em)';

/** Opens and closes the panel of its host. */
export class PanelLayer implements ReactiveController {
  readonly #host: PanelHost;
  #isOpen = false;
  #isPrepared = false;
  #returnFocus: () => void = () => {};
  #opened?: AbortController;

  constructor(host: PanelHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** A widget that is moved on the page, as frameworks do, goes on where it was. */
  hostConnected(): void {
    if (this.#isOpen) void this.#present();
  }

  hostDisconnected(): void {
    this.#opened?.abort();
  }

  /** Shows the panel and gives it the focus; where it is open already but the page has covered it, above the page again. */
  async show(): Promise<void> {
    const focused = focusedElement();
    if (!this.#isOpen) this.#returnFocus = rememberFocus(focused);
    this.#isOpen = true;
    // Whoever asks for it again has need of it, whatever it has left for.
    delete (this.#host.panel as HTMLElement | null)?.dataset.aside;
    await this.#present();
  }

  hide(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#opened?.abort();
    const { panel } = this.#host;
    // Somebody who has gone on with something else on the page is not called back from it.
    const hasFocus = holdsFocus(panel) || !focusedElement();
    this.#conceal();
    this.#host.panelClosed();
    if (hasFocus) this.#returnFocus();
  }

  async #present(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    const { panel } = host;
    if (!this.#isOpen || !host.isConnected || panel.dataset.aside) return;
    this.#prepare(panel);
    this.#watch(panel);
    const within = holdsFocus(panel) ? focusedElement() : undefined;
    // From inside too: what has just been hidden counts as focused until the next frame.
    focusedElement()?.blur();
    this.#reveal(matchMedia(SHEET).matches);
    (within ?? host.focusTarget).focus({ preventScroll: true });
    if (holdsFocus(panel)) return;
    this.#reveal(true);
    host.focusTarget.focus({ preventScroll: true });
  }

  /** Puts the panel on top, anew if need be. */
  #reveal(modal: boolean): void {
    this.#conceal();
    if (modal) this.#host.panel.showModal();
    else this.#host.panel.showPopover();
  }

  #conceal(): void {
    const { panel } = this.#host;
    if (panel.matches(':popover-open')) panel.hidePopover();
    if (panel.open) panel.close();
  }

  #prepare(panel: HTMLDialogElement): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    keepEventsInside(panel);
    panel.addEventListener('keydown', (event) => {
      // What has used the key itself says so; while composing, Escape belongs to the input method.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      this.hide();
    });
    // The "back" gesture of a phone closes a modal panel.
    panel.addEventListener('cancel', (event) => {
      if (event.target !== panel) return;
      event.preventDefault();
      this.hide();
    });
    panel.addEventListener('close', (event) => {
      if (event.target === panel && !panel.open && !panel.matches(':popover-open')) this.hide();
    });
  }

  /** Follows the screen while the panel is open: the part that an on-screen keyboard leaves, and its width. */
  #watch(panel: HTMLDialogElement): void {
    this.#opened?.abort();
    const { signal } = (this.#opened = new AbortController());
    matchMedia(SHEET).addEventListener('change', () => void this.#present(), { signal });
    const screen = window.visualViewport;
    if (!screen) return;
    const fit = (): void => {
      // Somebody who has zoomed in by pinching looks at a part of the panel, which stays where it is.
      const isZoomed = screen.scale > 1.01;
      const hidden = window.innerHeight - screen.height - screen.offsetTop;
      panel.style.setProperty('--_top', `${isZoomed ? 0 : screen.offsetTop}px`);
      panel.style.setProperty('--_bottom', `${isZoomed ? 0 : Math.max(0, hidden)}px`);
    };
    fit();
    for (const type of ['resize', 'scroll']) screen.addEventListener(type, fit, { signal });
  }
}
