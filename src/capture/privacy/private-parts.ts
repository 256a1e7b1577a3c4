import { genuine } from './genuine.js';
import { isPrivate } from './is-private.js';
import { everyElement, everythingShownIn } from './tree.js';
import { intersection, viewport, visibleArea } from './visible-area.js';

/** A part of the page that must not get into a picture, and where it is to be seen. */
export interface PrivatePart {
  readonly element: Element;
  /** In pixels of the viewport. There may be several for one element. */
  readonly box: DOMRectReadOnly;
}

/** Letters may hang over their box by a little. */
const OVERHANG = 2;

const contains = (outer: DOMRectReadOnly, inner: DOMRectReadOnly): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** Whole pixels, outwards. */
function outward({ left, top, right, bottom }: DOMRectReadOnly): DOMRect {
  const [x, y] = [Math.floor(left) - OVERHANG, Math.floor(top) - OVERHANG];
  return new DOMRect(x, y, Math.ceil(right) + OVERHANG - x, Math.ceil(bottom) + OVERHANG - y);
}

/** Where all text in an element is: it may be wider than its element, or its element may have no box at all. */
function textBox(element: Element): DOMRectReadOnly {
  const range = new Range();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const hasText = (element: Element): boolean =>
  [...genuine(element).childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE);

/** Where an element is to be seen, with all that hangs out of it. What is slow is asked last: a table has many cells. */
export function visibleBoxes(element: Element): DOMRectReadOnly[] {
  const boxes: DOMRectReadOnly[] = [];
  const all = viewport();
  const isInside = (rect: DOMRectReadOnly): boolean => boxes.some((box) => contains(box, rect));
  const add = (each: Element, whole: DOMRectReadOnly): void => {
    const rect = intersection(whole, all);
    if (rect.width === 0 || rect.height === 0 || isInside(rect)) return;
    if (getComputedStyle(each).visibility !== 'visible') return;
    const seen = intersection(rect, visibleArea(each));
    if (seen.width > 0 && seen.height > 0) boxes.push(outward(seen));
  };
  const real = genuine(element);
  add(element, real.getBoundingClientRect());
  const isTextInside = isInside(intersection(textBox(element), all));
  for (const each of everythingShownIn(element)) {
    add(each, genuine(each).getBoundingClientRect());
    // What stands in shadow trees and slots is not counted in.
    if (!(isTextInside && real.contains(each)) && hasText(each)) add(each, textBox(each));
  }
  return boxes;
}

/** The private parts below a node that can be seen right now, also in open shadow roots. */
export function privateParts(root: Node = document): PrivatePart[] {
  const parts: PrivatePart[] = [];
  for (const element of everyElement(root)) {
    if (isPrivate(element)) parts.push(...visibleBoxes(element).map((box) => ({ element, box })));
  }
  return parts;
}
