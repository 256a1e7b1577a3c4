import { genuine } from './genuine.js';
import { shownIn } from './tree.js';

/** What can be scrolled or hidden in itself. Boxes of a line or a table row take no notice of `overflow`. */
const clips = /auto|scroll|hidden/;
const canClip = /block|flex|grid|root|item|cell/;

export const viewport = (): DOMRect => new DOMRect(0, 0, innerWidth, innerHeight);

export function intersection(one: DOMRectReadOnly, other: DOMRectReadOnly): DOMRect {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/**
 * The part of the viewport in which an element can be seen: that of all scrollers around it. Where it is not plain that
 * a scroller clips the element, it does not: a cover that is too large hides too much, one that is too small shows a secret.
 */
export function visibleArea(element: Element): DOMRect {
  let area = viewport();
  let { position } = getComputedStyle(element);
  let inner = element;
  for (let at = shownIn(element); at; inner = at, at = shownIn(at)) {
    if (position === 'fixed' || genuine(inner).matches(':is(:modal, :popover-open, :fullscreen)')) break;
    // What hangs over the body or the root scrolls the viewport.
    if (/^(?:body|html)$/.test(genuine(at).localName)) break;
    const style = getComputedStyle(at);
    if (position === 'absolute' && style.position === 'static') continue;
    if (canClip.test(style.display) && clips.test(style.overflowX + style.overflowY)) {
      area = intersection(area, genuine(at).getBoundingClientRect());
    }
    ({ position } = style);
  }
  return area;
}
