import { genuine } from '../../privacy/genuine.js';
import { isFrame, isPrivate } from '../../privacy/is-private.js';
import { attributesOf, tagFor } from './controls.js';
import { drawingAttributes, isDrawn, shapeTag } from './drawings.js';
import { onTop, pinned, type Around, type Dresser, type Extra } from './dresser.js';
import { escape, startTag } from './markup.js';
import type { Resources } from './resources.js';
import { childrenOf, isOurs } from './shown.js';
import { writeStill } from './stills.js';

/** Text, or what will be text once something is loaded. */
export type Piece = string | Promise<string>;

const isBox = /block|flex|grid|root|table|item/;
const isFlow = /block|root|item|cell/;
const isBitmap = /^(?:img|canvas|video)$/;
const wordless = /^(?:script|style|noscript|template|iframe|object|embed|audio|textarea)$/;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Writes the page, as it looks now, as XHTML with styles of its own. Written, not cloned: no element of the page is made
 * a second time, so that none of its scripts hears of it, and what is private never becomes part of it. What floats is
 * written down where it is on the screen; layout does the rest as it did on the page.
 */
export class PageWriter {
  readonly #dresser: Dresser;
  readonly #resources: Resources;
  /** Elements of which something can be seen; of others only the room that they take. */
  readonly #shown: ReadonlySet<Element>;
  readonly #later: { element: Element; around: Around }[] = [];

  constructor(dresser: Dresser, resources: Resources, shown: ReadonlySet<Element>) {
    this.#dresser = dresser;
    this.#resources = resources;
    this.#shown = shown;
  }

  /** In pieces, between which others may have their turn. */
  *write(root: Element): Generator<Piece> {
    yield* this.#writeRoot(root, { blank: false });
    for (const { element, around } of this.#later) {
      const backdrop = this.#dresser.backdrop(element);
      if (backdrop) yield `${startTag('div', { class: backdrop })}</div>`;
      yield* this.#writeBox(element, around, pinned(element, 'fixed'));
    }
  }

  /** The viewport does the scrolling, and paints behind what is not there. */
  *#writeRoot(root: Element, around: Around): Generator<Piece> {
    yield* this.#writeBox(root, around, [...pinned(root, 'absolute'), ['overflow', 'visible']]);
  }

  *#writeNode(node: Node, around: Around): Generator<Piece> {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      yield escape(around.blank ? data.replace(/\S/gu, 'x') : data);
    } else if (node.nodeType === Node.ELEMENT_NODE && !isOurs(node as Element)) {
      yield* this.#writeElement(node as Element, around);
    }
  }

  *#writeElement(element: Element, around: Around): Generator<Piece> {
    const { display, position } = getComputedStyle(element);
    const isDrawing = genuine(element).namespaceURI === SVG;
    if (display === 'none' && !isDrawing) return;
    if (genuine(element).matches(onTop)) this.#later.push({ element, around });
    else if (isDrawing) {
      if (isDrawn(element)) yield* this.#writeDrawing(element, around);
    } else if (!around.whole && !this.#shown.has(element) && isBox.test(display)) yield this.#room(element, around);
    else if (position === 'sticky') {
      // It stands where it is seen; its place in the flow stays empty.
      yield this.#room(element, around);
      yield* this.#writeBox(element, around, pinned(element, 'fixed'));
    } else yield* this.#writeBox(element, around);
  }

  #room(element: Element, around: Around): string {
    return `${startTag('div', { class: this.#dresser.room(element, around) })}</div>`;
  }

  *#writeBox(element: Element, around: Around, extra?: Extra): Generator<Piece> {
    const blank = around.blank || isPrivate(element);
    const { localName } = genuine(element);
    const { className, style } = this.#dresser.dress(element, { ...around, blank }, extra);
    const attributes = { ...attributesOf(element, blank), class: className };
    if (isBitmap.test(localName)) {
      yield writeStill(element as HTMLImageElement, attributes, blank, this.#resources);
      return;
    }
    const tag = tagFor(element);
    yield startTag(tag, attributes);
    const inside = { style, blank, whole: localName === 'select' || around.whole };
    if (localName === 'textarea') yield blank ? '' : escape((element as HTMLTextAreaElement).value);
    else if (isFrame(element)) yield* this.#writeFrame(element as HTMLIFrameElement, inside);
    else yield* this.#writeChildren(element, inside);
    yield `</${tag}>`;
  }

  *#writeFrame(frame: HTMLIFrameElement, around: Around): Generator<Piece> {
    const root = around.blank ? undefined : frame.contentDocument?.documentElement;
    if (!root) return;
    yield startTag('div', { class: this.#dresser.behind(root) });
    yield* this.#writeRoot(root, { ...around, whole: true });
    yield '</div>';
  }

  *#writeChildren(element: Element, around: Around): Generator<Piece> {
    if (wordless.test(genuine(element).localName)) return;
    const shift = this.#dresser.shiftOf(element);
    const isWrapped = shift !== undefined && isFlow.test(getComputedStyle(element).display);
    if (isWrapped) yield startTag('div', { class: this.#dresser.wrapper(element, shift) });
    for (const child of childrenOf(element)) yield* this.#writeNode(child, isWrapped ? around : { ...around, shift });
    if (isWrapped) yield '</div>';
  }

  *#writeDrawing(element: Element, around: Around): Generator<Piece> {
    const isWhole = element.localName === 'svg' && element.parentElement?.namespaceURI !== SVG;
    if (isWhole && !around.whole && !this.#shown.has(element) && !element.querySelector('[id]')) {
      if (getComputedStyle(element).display !== 'none') yield this.#room(element, around);
      return;
    }
    const blank = around.blank || isPrivate(element);
    const dressed = isWhole ? this.#dresser.dress(element, { ...around, blank }) : { className: '', style: undefined };
    yield isWhole
      ? startTag('svg', drawingAttributes(element, dressed.className))
      : shapeTag(element, this.#dresser.classes);
    if (!blank) for (const child of element.childNodes) yield* this.#writeNode(child, { ...around, ...dressed, blank });
    yield `</${element.localName}>`;
  }
}
