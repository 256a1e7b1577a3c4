/**
 * Where the focus is, and where it goes when the panel closes. It is read from `activeElement` and never from `:focus`,
 * which matches nothing while the window itself does not have the focus.
 */

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/** The element that has the focus, through open shadow roots; nothing where it is the page itself. */
export function focusedElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** A node and everything around it, through shadow roots, inmost first. */
function wayOut(node: Node | null | undefined): Node[] {
  if (!node) return [];
  return [node, ...wayOut(node instanceof ShadowRoot ? node.host : node.parentNode)];
}

/** Whether the focus is on a node or inside it, through shadow roots. */
export const holdsFocus = (node: Node): boolean => wayOut(focusedElement()).includes(node);

function tryFocus(place: Node): boolean {
  if (!(place instanceof HTMLElement || place instanceof SVGElement)) return false;
  place.focus({ preventScroll: true });
  return holdsFocus(place);
}

/**
 * Remembers where the focus was. The function that it returns puts it back there; where that element has gone in the
 * meantime, to something close to where it was, so that a reader never finds themselves at the top of the page.
 */
export function rememberFocus(opener: Element | undefined): () => void {
  const way = wayOut(opener);
  return () => {
    for (const place of way) {
      if (!place.isConnected) continue;
      if (tryFocus(place)) return;
      if (place === opener || !(place instanceof Element || place instanceof ShadowRoot)) continue;
      for (const neighbour of place.querySelectorAll(FOCUSABLE)) if (tryFocus(neighbour)) return;
    }
  };
}
