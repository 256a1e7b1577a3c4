/** An open shadow root. A field named "shadowRoot" hides that of the form it stands in, and forms can have none. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const { shadowRoot } = element;
  return shadowRoot?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? shadowRoot : undefined;
}

/** All elements below a node, and itself where it is one, through open shadow roots: closed ones nobody can look into. */
export function* everyElement(root: Node): Generator<Element> {
  // A page may name an image "createTreeWalker", which hides the document's method, not the prototype's.
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  let node: Node | null = root.nodeType === Node.ELEMENT_NODE ? root : walker.nextNode();
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
    if (each.localName !== 'slot') continue;
    for (const assigned of (each as HTMLSlotElement).assignedElements()) {
      if (!element.contains(assigned)) yield* everythingShownIn(assigned);
    }
  }
}

/** What an element is shown in: its slot, its parent, or the element whose shadow it stands in. */
export function shownIn(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  return (parent?.nodeType === Node.ELEMENT_NODE ? parent : (parent as Partial<ShadowRoot> | null)?.host) as
    Element | undefined;
}
