import { genuine } from './genuine.js';

/** An open shadow root. */
export const shadowRootOf = (element: Element): ShadowRoot | null => genuine(element).shadowRoot;

/** All elements below a node, and itself where it is one, through open shadow roots: closed ones nobody can look into. */
export function* everyElement(root: Node): Generator<Element> {
  const walker = genuine(document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let node: Node | null = genuine(root).nodeType === Node.ELEMENT_NODE ? root : walker.nextNode();
  for (; node; node = walker.nextNode()) {
    yield node as Element;
    const shadow = shadowRootOf(node as Element);
    if (shadow) yield* everyElement(shadow);
  }
}

/** An element and all that is shown inside it, also what a slot shows. */
export function* everythingShownIn(element: Element): Generator<Element> {
  for (const each of everyElement(element)) {
    yield each;
    if (genuine(each).localName !== 'slot') continue;
    for (const assigned of (each as HTMLSlotElement).assignedElements()) {
      if (!genuine(element).contains(assigned)) yield* everythingShownIn(assigned);
    }
  }
}

/** What an element is shown in: its slot, its parent, or the element whose shadow it stands in. */
export function shownIn(element: Element): Element | undefined {
  const { assignedSlot, parentNode } = genuine(element);
  const parent = assignedSlot ?? parentNode;
  if (!parent) return undefined;
  return (genuine(parent).nodeType === Node.ELEMENT_NODE ? parent : (parent as Partial<ShadowRoot>).host) as
    Element | undefined;
}
