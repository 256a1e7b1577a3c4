import { genuine } from './genuine.js';

/** Lets the build take white space out of the text. */
const css = String.raw;

/** Of covers, on the screen and in pictures: plainly something left out, on light pages and on dark ones. */
export const COVER_COLOR = '#5b616e';

/** Important declarations of a shadow tree win over those of the page. */
const styles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: 0 !important;
    contain: strict !important;
    pointer-events: none !important;
    forced-color-adjust: none !important;
  }
  :host::backdrop {
    display: none !important;
  }
  div {
    position: absolute;
    background: var(--_cover);
  }
  /* Too faint to be seen, but a change. */
  hr {
    position: absolute;
    inset: 0 auto auto 0;
    margin: 0;
    border: 0;
    width: 2px;
    height: 2px;
    background: #80808001;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

const make = (name: string): HTMLElement => genuine(document).createElement(name);

/** Opaque boxes above everything, also above dialogs, through which everything can be clicked. */
export class ShieldScreen {
  readonly host = make('helpdock-shields');
  readonly #root = this.host.attachShadow({ mode: 'open' });
  readonly #spark = this.#root.appendChild(make('hr'));
  readonly #boxes: HTMLElement[] = [];

  constructor() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
    this.host.style.setProperty('--_cover', COVER_COLOR);
    this.host.ariaHidden = 'true';
    this.host.popover = 'manual';
  }

  /** Puts it above whatever else has come into the top layer. */
  raise(): void {
    if (!this.host.isConnected) genuine(document).documentElement.append(this.host);
    this.host.togglePopover(false);
    this.host.togglePopover(true);
  }

  /** A page that replaces its whole document takes the screen along. */
  get isUp(): boolean {
    return this.host.isConnected && this.host.matches(':popover-open');
  }

  /** In parts of the screen's own size: a `zoom` of the page acts on both alike. */
  draw(boxes: readonly DOMRectReadOnly[]): void {
    const whole = this.host.getBoundingClientRect();
    while (this.#boxes.length > boxes.length) this.#boxes.pop()?.remove();
    boxes.forEach((box, index) => {
      const { style } = (this.#boxes[index] ??= this.#root.appendChild(make('div')));
      style.left = `${((box.left - whole.left) / whole.width) * 100}%`;
      style.top = `${((box.top - whole.top) / whole.height) * 100}%`;
      style.width = `${(box.width / whole.width) * 100}%`;
      style.height = `${(box.height / whole.height) * 100}%`;
    });
  }

  /** Has the browser draw the page once more. */
  nudge(): void {
    this.#spark.hidden = !this.#spark.hidden;
  }

  remove(): void {
    this.host.remove();
  }
}
