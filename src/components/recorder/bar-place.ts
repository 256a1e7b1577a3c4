/** Where the bar stands in the document, and how it comes to look like what it belongs to. */

/** What hosts set: between the element that records and the bar there may be a widget with colours of its own. */
const LOOK = [
  ...['accent', 'accent-ink', 'accent-text', 'surface', 'raised', 'sunken', 'ink', 'muted', 'faint', 'edge', 'line'],
  ...['danger', 'focus', 'space', 'radius', 'shadow-l', 'font', 'font-size', 'color-scheme'],
].map((name) => `--helpdock-${name}`);

/** The nearest provider around an element, through shadow roots; it has the words. Without one, the document itself. */
export function placeOfBar(element: Element): Element {
  const provider = element.closest('helpdock-provider');
  if (provider) return provider;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? placeOfBar(root.host) : document.documentElement;
}

/** Hands on what is set for one element to another one that is not inside it. */
export function takeLookOf(from: Element, to: HTMLElement): void {
  const look = getComputedStyle(from);
  for (const name of LOOK) to.style.setProperty(name, look.getPropertyValue(name));
}
