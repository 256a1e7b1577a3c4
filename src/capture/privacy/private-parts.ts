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

/** Text may be wider than its element, or its element may have no box at all. */
function* rectsOf(element: Element): Generator<DOMRectReadOnly> {
  yield genuine(element).getBoundingClientRect();
  for (const { nodeType } of genuine(element).childNodes) {
    if (nodeType !== Node.TEXT_NODE) continue;
    const range = new Range();
    range.selectNodeContents(element);
    yield range.getBoundingClientRect();
    return;
  }
}

/** Where an element is to be seen, with all that hangs out of it. Styles are asked last: in a table, they cost a frame. */
export function visibleBoxes(element: Element): DOMRectReadOnly[] {
  const boxes: DOMRectReadOnly[] = [];
  const all = viewport();
  for (const each of everythingShownIn(element)) {
    for (const whole of rectsOf(each)) {
      const rect = intersection(whole, all);
      if (rect.width === 0 || rect.height === 0 || boxes.some((box) => contains(box, rect))) continue;
      if (getComputedStyle(each).visibility !== 'visible') continue;
      const seen = intersection(rect, visibleArea(each));
      if (seen.width > 0 && seen.height > 0) boxes.push(outward(seen));
    }
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
