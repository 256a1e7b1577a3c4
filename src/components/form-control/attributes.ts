/**
 * For properties that *are* their attribute, as on native controls: right in the same tick, and kept by `cloneNode`.
 * Setting what is already there is a no-op, since an attribute's change sets its property again.
 */
export function setAttribute(element: Element, name: string, value: string | number | null | undefined): void {
  if (value == null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
