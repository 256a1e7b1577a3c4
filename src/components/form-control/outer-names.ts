/**
 * Carries names that the host page gives to our element (`<label for>`, `aria-label`, `aria-describedby`, …) to the
 * native control inside: no IDREF crosses a shadow root, but element references may point outwards.
 */

/** Names `inner` by what the page says about `host`, before its own label and description from the same root. */
export function carryNames(
  host: HTMLElement,
  labels: NodeList,
  inner: HTMLElement,
  label: Element,
  about: Element[],
): void {
  const own = label.textContent;
  const named = host.ariaLabelledByElements ?? [];
  const outer = named.length > 0 ? named : ([...labels] as Element[]);
  const words = outer.length > 0 ? outer.map((element) => element.textContent) : [host.ariaLabel ?? ''];
  const text = [...words, own].map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
  if (text.length > (own ? 1 : 0)) {
    // The text is for browsers without element references; elsewhere the elements win and stay up to date.
    inner.setAttribute('aria-label', text.join(' '));
    if (outer.length > 0) inner.ariaLabelledByElements = [...outer, label];
  } else {
    inner.removeAttribute('aria-label');
    inner.removeAttribute('aria-labelledby');
  }
  const described = host.ariaDescribedByElements ?? [];
  if (described.length > 0) {
    inner.ariaDescription = described.map((element) => element.textContent).join(' ');
    inner.ariaDescribedByElements = [...described, ...about];
  } else {
    inner.removeAttribute('aria-description');
    inner.setAttribute('aria-describedby', about.map(({ id }) => id).join(' '));
  }
}
