import type { InitialStyle } from './initial-style.js';

/** Class of what is not styled by classes. */
export const DRAWN = 'drawn';

/** Values by property, of one element. */
export type Style = ReadonlyMap<string, string>;

/** What decides where an element's neighbours stand. */
const layout =
  /^(?:display|position|top|right|bottom|left|width|height|(?:min|max)-(?:width|height)|box-sizing|margin-.*|padding-.*|border-.*-(?:width|style)|float|clear|flex-.*|grid-.*|order|align-.*|justify-.*|vertical-align|font-size|line-height|column-.*|row-gap|aspect-ratio)$/;

/** Turns the computed styles of elements into classes; what looks alike gets the same. */
export class StyleClasses {
  readonly #initial: InitialStyle['values'];
  readonly #layout: readonly string[];
  readonly #names = new Map<string, string>();
  readonly #rules: string[] = [];

  constructor(initial: InitialStyle) {
    this.#initial = initial.values;
    this.#layout = [...initial.values.keys()].filter((name) => layout.test(name));
  }

  /** What differs from an element that nobody has styled. */
  read(style: CSSStyleDeclaration, { layoutOnly = false } = {}): Map<string, string> {
    const differs = new Map<string, string>();
    for (const name of layoutOnly ? this.#layout : this.#initial.keys()) {
      const value = style.getPropertyValue(name);
      if (value !== this.#initial.get(name)) differs.set(name, value);
    }
    // Columns are balanced anew, and need not be as high to the hair.
    if (differs.has('column-count') || differs.has('column-width')) differs.delete('height');
    // Given in pixels of each single box, and mostly of no effect.
    if (!['transform', 'rotate', 'scale'].some((name) => differs.has(name))) differs.delete('transform-origin');
    return differs;
  }

  /** Name of a class with these values. What a parent may hand down, but does not here, is said too. */
  name(style: Style, parent?: Style, pseudo = ''): string {
    const text: string[] = [];
    for (const [name, value] of style) text.push(`${name}:${value}`);
    for (const name of parent?.keys() ?? []) {
      const initial = this.#initial.get(name);
      if (initial !== undefined && !style.has(name)) text.push(`${name}:${initial}`);
    }
    const key = `${pseudo}{${text.join(';')}}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `c${this.#names.size}`;
      this.#names.set(key, name);
      this.#rules.push(`.${name}${key}`);
    }
    return name;
  }

  initial(name: string): string | undefined {
    return this.#initial.get(name);
  }

  /** Nothing of the browser's own style is left to act, but in drawings, which have theirs in attributes. */
  get text(): string {
    return `:where(:not(.${DRAWN})){all:unset}${this.#rules.join('')}`;
  }
}
