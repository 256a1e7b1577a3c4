/** The elements of HTML that mails are written with: by what each is shown, and where it ends if nothing says so. */

/** By what a tag is shown. Landmarks and headings of a mail are none of the page that shows it. */
export const ELEMENTS = new Map<string, string>(
  Object.entries({
    div: 'div address article aside center dd details dl dt fieldset figcaption figure footer form header legend main nav section summary',
    span: 'span abbr acronym big button cite data dfn font label mark q small time var bdi output',
    strong: 'strong b',
    em: 'em i',
    u: 'u ins',
    s: 's strike del',
    code: 'code tt kbd samp',
    heading: 'h1 h2 h3 h4 h5 h6',
  }).flatMap(([shown, names]) => names.split(' ').map((name): [string, string] => [name, shown])),
);
for (const name of 'a p br hr ul ol li pre blockquote sub sup img table thead tbody tfoot tr td th caption'.split(
  ' ',
)) {
  ELEMENTS.set(name, name);
}

/** They go with all that is in them. What is in raw ones, such as scripts, does not even come this far. */
export const DROPPED: readonly string[] =
  'svg math object applet audio video canvas select datalist template head map frameset dialog marquee portal'.split(
    ' ',
  );

/** They are of another language than HTML, and so is what is in them. */
export const FOREIGN: readonly string[] = ['svg', 'math'];

/** They have no content and no end. */
export const VOID: readonly string[] =
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' ');

const CELLS: readonly string[] = ['td', 'th'];
const TABLE: readonly string[] = [...CELLS, 'tr', 'tbody', 'thead', 'tfoot', 'table'];
const BLOCKS: readonly string[] = ['div', 'heading', 'p', 'hr', 'ul', 'ol', 'pre', 'blockquote', 'table'];

/** What a new element ends if that is open, up to the element in which it may begin anew. */
export interface EndRule {
  ends: readonly string[];
  within: readonly string[];
}

const AFTER_PARAGRAPH: EndRule = { ends: ['p'], within: [...CELLS, 'div', 'blockquote', 'li'] };
const AFTER_ROW: EndRule = { ends: ['tr'], within: ['table'] };
const AFTER_CELL: EndRule = { ends: CELLS, within: ['tr', 'table'] };
const RULES: Readonly<Record<string, EndRule>> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  tr: AFTER_ROW,
  tbody: AFTER_ROW,
  thead: AFTER_ROW,
  tfoot: AFTER_ROW,
  td: AFTER_CELL,
  th: AFTER_CELL,
  a: { ends: ['a'], within: ['table'] },
};

/** What ends where an element begins. */
export function endRules(name: string): readonly EndRule[] {
  const own = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  return [...(BLOCKS.includes(name) ? [AFTER_PARAGRAPH] : []), ...(own ? [own] : [])];
}

/** Which of the open elements decides about a rule: one that ends, or one that keeps those around it open. */
export const decides = (open: readonly string[], { ends, within }: EndRule): number =>
  open.findLastIndex((name) => ends.includes(name) || within.includes(name));

/** Which of the open elements an end tag ends; -1 for none. Only the end of a table's part reaches out of a cell. */
export function endedBy(open: readonly string[], name: string): number {
  const isTable = TABLE.includes(name);
  const at = open.findLastIndex((other) => other === name || (!isTable && CELLS.includes(other)));
  return open[at] === name ? at : -1;
}
