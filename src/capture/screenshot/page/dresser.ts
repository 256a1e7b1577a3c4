import { genuine } from '../../privacy/genuine.js';
import type { InitialStyle } from './initial-style.js';
import { StyleClasses, type Style } from './style-classes.js';

/** What surrounds an element. */
export interface Around {
  style?: Style;
  /** Inside something private: only room is taken up there. */
  blank: boolean;
  /** Nothing is left out, whether it can be seen or not. */
  whole?: boolean;
  /** How far the scroller around has been scrolled. */
  shift?: string;
}

/** Values that are not as they are on the page. */
export type Extra = readonly (readonly [string, string])[];

/** What lies in the top layer. */
export const onTop = ':is(:modal, :popover-open)';

/** Where an element is on the screen, out of the flow. */
export function pinned(element: Element, position: 'absolute' | 'fixed'): Extra {
  const { left, top } = genuine(element).getBoundingClientRect();
  const edges = { left: `${left}px`, top: `${top}px`, right: 'auto', bottom: 'auto' };
  return Object.entries({ position, ...edges, margin: '0' });
}

const isScroller = /auto|scroll/;

/** Where they lie over the content, they are not there until somebody scrolls. */
function hasScrollbars(element: Element): boolean {
  const { offsetWidth, clientWidth, offsetHeight, clientHeight } = genuine(element as HTMLElement);
  const { borderLeftWidth, borderRightWidth, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
  const sides = [borderLeftWidth, borderRightWidth, borderTopWidth, borderBottomWidth].map(parseFloat);
  return offsetWidth - clientWidth + offsetHeight - clientHeight > sides.reduce((sum, side) => sum + side) + 1;
}

/** What the root, or else the body, is painted with is painted behind all of the viewport. */
function behindAll(root: Element): Element {
  const { backgroundColor, backgroundImage } = getComputedStyle(root);
  const isBare = /^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor) && backgroundImage === 'none';
  return (isBare ? genuine(root).querySelector(':scope > body') : undefined) ?? root;
}

/** Whether the first letter has a look of its own. */
function hasInitial(element: Element): boolean {
  const [letter, all] = [getComputedStyle(element, '::first-letter'), getComputedStyle(element)];
  return /block|item/.test(all.display) && (letter.fontSize !== all.fontSize || letter.color !== all.color);
}

/** Gives elements classes with all that they look like. */
export class Dresser {
  readonly classes: StyleClasses;

  constructor(initial: InitialStyle) {
    this.classes = new StyleClasses(initial);
  }

  dress(element: Element, around: Around, extra: Extra = []): { className: string; style: Style } {
    const style = this.classes.read(getComputedStyle(element));
    if (around.shift !== undefined) style.set('translate', around.shift);
    // What a body lets spill is scrolled by the viewport.
    const { localName, parentElement } = genuine(element);
    if (localName === 'body' && getComputedStyle(parentElement ?? element).overflow === 'visible') {
      style.set('overflow', 'visible');
    }
    if (localName === 'iframe') style.set('overflow', 'hidden').set('contain', 'layout paint');
    if (isScroller.test(style.get('overflow-y') ?? '') && !hasScrollbars(element)) style.set('scrollbar-width', 'none');
    if (around.blank) style.set('visibility', 'hidden');
    for (const [name, value] of extra) style.set(name, value);
    const names = [this.classes.name(style, around.style)];
    if (!around.blank) names.push(...this.#pseudos(element, style));
    return { className: names.join(' '), style };
  }

  /** What others stand around. */
  room(element: Element, around: Around): string {
    const style = this.classes.read(getComputedStyle(element), { layoutOnly: true });
    if (style.get('position') === 'sticky') style.set('position', 'relative').set('inset', 'auto');
    return this.classes.name(style.set('visibility', 'hidden'), around.style);
  }

  /** The viewport of a document. */
  behind(root: Element): string {
    const style = [...this.classes.read(getComputedStyle(behindAll(root)))].filter(([name]) =>
      name.startsWith('background-'),
    );
    const size = { display: 'block', position: 'relative', width: '100%', height: '100%', overflow: 'hidden' };
    return this.classes.name(new Map([...style, ...Object.entries(size)]));
  }

  /** What a modal dialog lies on. */
  backdrop(element: Element): string | undefined {
    if (!genuine(element).matches(':modal')) return undefined;
    const style = this.classes.read(getComputedStyle(element, '::backdrop'));
    return this.classes.name(style.set('display', 'block').set('position', 'fixed').set('inset', '0'));
  }

  /** How far the content of a scroller is from its start. Pictures cannot scroll. */
  shiftOf(element: Element): string | undefined {
    const { scrollLeft, scrollTop } = genuine(element);
    if (element === genuine(document).scrollingElement || !(scrollLeft || scrollTop)) return undefined;
    return `${-scrollLeft}px ${-scrollTop}px`;
  }

  /** As large as the scroller with its padding: whatever is placed by its edges finds them. */
  wrapper(scroller: Element, shift: string): string {
    const { padding } = getComputedStyle(scroller);
    const margin = padding.replace(/[\d.]+px/g, (length) => `-${length}`);
    return this.classes.name(new Map(Object.entries({ display: 'block', padding, margin, translate: shift })));
  }

  *#pseudos(element: Element, parent: Style): Generator<string> {
    for (const pseudo of ['::before', '::after']) {
      const computed = getComputedStyle(element, pseudo);
      if (computed.content === 'none' || computed.content === 'normal' || computed.display === 'none') continue;
      yield this.classes.name(this.classes.read(computed).set('content', computed.content), parent, pseudo);
    }
    const styled = [
      parent.get('display') === 'list-item' && '::marker',
      genuine(element).matches(':placeholder-shown') && '::placeholder',
      hasInitial(element) && '::first-letter',
    ];
    for (const pseudo of styled) {
      if (pseudo) yield this.classes.name(this.classes.read(getComputedStyle(element, pseudo)), parent, pseudo);
    }
  }
}
