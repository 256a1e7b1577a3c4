import { genuine } from '../../privacy/genuine.js';

/** Lets the build take white space out of the text. */
const css = String.raw;

/** Properties that say nothing about how things look now, that repeat others, or that only a live page can follow. */
const meaningless =
  /^(?:animation|transition|view-transition|scroll-|overscroll|timeline|view-timeline|inset-|inline-size|block-size|(?:min|max)-(?:inline|block)|(?:margin|padding|overflow|contain-intrinsic)-(?:inline|block)|border-(?:inline|block|start|end)|cursor|pointer-events|user-select|-webkit-user|will-change|touch-action|content|position-|anchor-|perspective-origin|speak|orphans|widows|caret|interactivity|content-visibility|d$|all$|page|buffered|app-region|interpolate|dynamic|math|contain$)/;

/** How an element looks that nobody has styled. */
export interface InitialStyle {
  /** By property; these are all that is compared and written. */
  readonly values: ReadonlyMap<string, string>;
  /** What shows where a page has painted nothing: white, or black in a dark scheme. */
  readonly canvas: string;
}

/** Asks the browser, by a shadow tree of our own that stands beside the body for a moment: the page's styles end there. */
export function readInitialStyle(): InitialStyle {
  const page = genuine(document);
  const make = (name: string): HTMLElement => page.createElement(name);
  const host = make('helpdock-probe');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css`
    :host {
      all: initial !important;
      color-scheme: inherit !important;
      position: fixed !important;
      visibility: hidden !important;
    }
    i {
      all: initial;
    }
    b {
      background: Canvas;
    }
  `);
  root.adoptedStyleSheets = [sheet];
  const [plain, canvas] = [root.appendChild(make('i')), root.appendChild(make('b'))];
  page.documentElement.append(host);
  try {
    const style = getComputedStyle(plain);
    const names = [...style].filter((name) => !meaningless.test(name));
    return {
      values: new Map(names.map((name) => [name, style.getPropertyValue(name)])),
      canvas: getComputedStyle(canvas).backgroundColor,
    };
  } finally {
    host.remove();
  }
}
