/**
 * Registers an element once. A page may load the package twice, and a second `define` of a name throws.
 * The first one stays.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
