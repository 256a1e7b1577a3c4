import { genuine } from '../../privacy/genuine.js';
import { Dresser } from './dresser.js';
import { loadedFonts } from './fonts.js';
import { readInitialStyle } from './initial-style.js';
import { startTag } from './markup.js';
import { PageWriter, type Piece } from './page-writer.js';
import { Resources } from './resources.js';
import { shownElements } from './shown.js';
import { DRAWN } from './style-classes.js';

/** Longer, and whoever types or scrolls notices. */
const AT_A_STRETCH_MS = 16;

/** The page as one drawing that needs nothing from anywhere. */
export interface Picture {
  readonly svg: string;
  /** What shows where the page has painted nothing. */
  readonly canvas: string;
  /** Whether there is anything to read in it. */
  readonly hasText: boolean;
}

/** Lets everything else that waits have its turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

async function collect(pieces: Iterable<Piece>, signal: AbortSignal): Promise<string> {
  const all: Piece[] = [];
  let start = performance.now();
  for (const piece of pieces) {
    all.push(piece);
    if (performance.now() - start < AT_A_STRETCH_MS) continue;
    await turn();
    signal.throwIfAborted();
    start = performance.now();
  }
  return (await Promise.all(all.map((piece) => Promise.resolve(piece)))).join('');
}

/** Writes the visible part of the page as a drawing. */
export async function writePicture(signal: AbortSignal): Promise<Picture> {
  const root = genuine(document).documentElement;
  const initial = readInitialStyle();
  const dresser = new Dresser(initial);
  const resources = new Resources(signal);
  const writer = new PageWriter(dresser, resources, shownElements());
  const body = await collect(writer.write(root), signal);
  const backdrop = dresser.behind(root);
  const styles = [resources.inlineFonts(loadedFonts()), resources.inlineImages(dresser.classes.text)];
  const css = (await Promise.all(styles)).join('');
  const [width, height] = [String(innerWidth), String(innerHeight)];
  const svg = [
    startTag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, class: DRAWN }),
    startTag('foreignObject', { width, height, class: DRAWN }),
    startTag('div', { xmlns: 'http://www.w3.org/1999/xhtml', class: backdrop }),
    // Nothing in it is markup: the end of a style cannot be written there.
    `<style class="${DRAWN}">${css.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}</style>`,
    `${body}</div></foreignObject></svg>`,
  ];
  return { svg: svg.join(''), canvas: initial.canvas, hasText: />\s*[^<\s]/.test(body) };
}
