import { startTag, type Attributes } from './markup.js';
import { DRAWN, type StyleClasses } from './style-classes.js';

/** What a style sheet of the page may have said about a shape: handed down to what stands in it, or not. */
const inherited =
  /^(?:color|fill.*|stroke.*|clip-rule|marker.*|paint-order|text-anchor|font-.*|letter-spacing|word-spacing|visibility|shape-rendering)$/;
const own =
  /^(?:display|opacity|stop-.*|flood-.*|transform.*|translate|rotate|scale|clip-path|mask.*|filter|vector-effect|mix-blend-mode|c[xy]|r[xy]?|[xy]|width|height|dominant-baseline|alignment-baseline)$/;

/** Names that XML takes as they are. HTML takes nearly any: `@click`, `:r`, `inkscape:label`, `rdf:RDF`. */
const attributeName = /^(?:xlink:|xml:)?[A-Za-z_][\w-]*$/;
const shapeName = /^[a-z_][\w-]*$/i;

/** References that lead out of the page bring nothing along, code least of all. */
const isKept = ({ name, value }: Attr): boolean =>
  attributeName.test(name) &&
  !/^(?:on.*|class|style|xmlns)$/i.test(name) &&
  (!/href$/i.test(name) || /^(?:#|data:image\/)/.test(value));

/** What editors have noted in a drawing is not drawn. */
export const isDrawn = ({ localName }: Element): boolean => shapeName.test(localName);

const kept = (shape: Element): Attributes =>
  Object.fromEntries([...shape.attributes].filter(isKept).map(({ name, value }) => [name, value]));

/** Only what differs from what is handed down: a symbol takes on the colours of where it is used. */
function styleOf(shape: Element, classes: StyleClasses): string {
  const [style, around] = [getComputedStyle(shape), getComputedStyle(shape.parentElement ?? shape)];
  const text: string[] = [];
  for (const name of style) {
    const otherwise = inherited.test(name) ? around.getPropertyValue(name) : classes.initial(name);
    if (!inherited.test(name) && !own.test(name)) continue;
    const value = style.getPropertyValue(name);
    if (value !== otherwise) text.push(`${name}:${value}`);
  }
  return text.join(';');
}

/** Attributes of a drawing as a whole, which stands in the page as a box. */
export const drawingAttributes = (drawing: Element, className: string): Attributes => ({
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  ...kept(drawing),
  class: `${DRAWN} ${className}`,
});

export const shapeTag = (shape: Element, classes: StyleClasses): string =>
  startTag(shape.localName, { ...kept(shape), class: DRAWN, style: styleOf(shape, classes) || undefined });
