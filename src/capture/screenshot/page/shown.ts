import { genuine } from '../../privacy/genuine.js';
import { everyElement, shadowRootOf, shownIn } from '../../privacy/tree.js';

/** Ours that float above pages. Those that stand in a page are part of it. */
const floating = /^helpdock-(?:launcher|widget|shields|probe|recording-bar)$/;

export function isOurs(element: Element): boolean {
  const { localName, parentNode } = genuine(element);
  if (floating.test(localName)) return true;
  return localName.startsWith('helpdock-') && parentNode === genuine(document).documentElement;
}

/** Elements of which something may be in the viewport: themselves, or what stands in them. All others need not be written. */
export function shownElements(): ReadonlySet<Element> {
  const shown = new Set<Element>();
  for (const element of everyElement(document)) {
    const { left, top, right, bottom } = genuine(element).getBoundingClientRect();
    if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) continue;
    for (let at: Element | undefined = element; at && !shown.has(at); at = shownIn(at)) shown.add(at);
  }
  return shown;
}

/** What stands in an element on the screen: not always its children. */
export function childrenOf(element: Element): Iterable<Node> {
  const shadow = shadowRootOf(element);
  if (shadow) return shadow.childNodes;
  const { localName, children, childNodes } = genuine(element);
  if (localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (localName === 'details' && !(element as HTMLDetailsElement).open) {
    return [...children].filter((child) => genuine(child).localName === 'summary').slice(0, 1);
  }
  return childNodes;
}
