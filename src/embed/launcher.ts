import { launcherStyles } from './launcher-styles.js';
import type { HelpdockOptions } from './options.js';
import { FAILURE, labelIn } from './words.js';

/** What happens to the launcher shortly before it is pressed, and then. */
const NEAR = ['pointerenter', 'pointerdown', 'mousedown', 'touchstart', 'focusin', 'click'];

/** Options as a page set them, right or wrong. */
type LauncherOptions = Partial<Record<keyof HelpdockOptions, unknown>>;

/** Makes text of anything, and no text of nothing. */
const text = (value: unknown): string => [value].join();

/** What the launcher waits for. */
export type LauncherState = 'closed' | 'busy' | 'open' | 'failed';

/** Makes an element. A page may name an image "createElement", which hides the document's method, not the prototype's. */
const make = (name: 'button' | 'div', properties: Record<string, string>): HTMLElement =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- `call` picks the last overload, not the one for this name
  Object.assign(Document.prototype.createElement.call(document, name), properties);

/**
 * The button that opens the widget. It is all that a page carries until someone asks for help, so it is written without
 * a library. It stands in the top layer, where no stacking order, transform or overflow of the page reaches it.
 *
 * @csspart base - The button.
 * @csspart notice - The sentence that help could not be loaded.
 * @cssproperty --helpdock-accent - Its colour; the ink on it follows by itself.
 * @cssproperty --helpdock-font - Its font family.
 * @cssproperty --helpdock-offset-inline - Distance from the side of the window.
 * @cssproperty --helpdock-offset-block - Distance from the bottom of the window.
 */
export class LauncherElement extends HTMLElement {
  /** Hears that somebody comes near, or presses. */
  onNear?: (event: Event) => void;

  readonly #notice = make('div', { part: 'notice', role: 'status' });
  readonly #button = make('button', { part: 'base', ariaHasPopup: 'dialog' });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#notice, this.#button);
  }

  connectedCallback(): void {
    // Each time: document.open() takes all listeners away. Those that are there already are not added twice.
    for (const type of NEAR) this.addEventListener(type, this, { passive: true });
    this.popover = 'manual';
    // Unlike showPopover this may be called when it is shown already, as after a move that kept the state.
    this.togglePopover(true);
  }

  /** A dialog of the page that closes when something outside is pressed must not take the launcher for "outside". */
  handleEvent(event: Event): void {
    event.stopPropagation();
    this.onNear?.(event);
  }

  /** Shows what is the case. Whatever the page has set is taken as it is: what it may be is judged later. */
  draw({ label, locale, launcher, theme, position, accent }: LauncherOptions, state: LauncherState): void {
    const [language] = text(locale ?? (document.documentElement.lang || navigator.language))
      .toLowerCase()
      .split('-') as [string];
    const scheme = text(theme).replace('system', 'light dark').replace('host', '');
    this.setAttribute('look', text(position) + ' ' + language);
    // Text that is no colour could be anything, an address to be fetched included.
    this.style.setProperty('--helpdock-accent', CSS.supports('color', text(accent)) ? text(accent) : '');
    this.style.setProperty('--helpdock-color-scheme', scheme);
    // The open widget lies where the launcher was.
    this.hidden = state === 'open' || launcher === 'none';
    this.#button.textContent = text(label ?? labelIn(language));
    this.#button.ariaExpanded = text(state === 'open');
    this.#button.ariaBusy = text(state === 'busy');
    this.#notice.textContent = state === 'failed' ? FAILURE : '';
  }
}
