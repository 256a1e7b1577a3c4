/** Where the focus goes when the panel closes. */

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/** An element and everything around it, through shadow roots, inmost first. */
function wayOut(element: Element | undefined): Element[] {
  if (!element) return [];
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return [element, ...wayOut(outer)];
}

function tryFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  element.focus({ preventScroll: true });
  return element.matches(':focus-within');
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
      if (place === opener) continue;
      for (const neighbour of place.querySelectorAll(FOCUSABLE)) if (tryFocus(neighbour)) return;
    }
  };
}
