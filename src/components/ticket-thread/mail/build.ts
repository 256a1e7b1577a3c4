/**
 * Builds what is shown of an HTML mail, element by element. What is not listed here does not exist: there is no text
 * that a browser reads as markup, and therefore nothing that two parsers could understand differently.
 */
import { safeLink, saysWhere } from '../../safe-link/safe-link.js';
import { isTracker, remoteImage } from './images.js';
import { allowedStyles, hides } from './styles-allowed.js';
import { tokenize, type Token } from './tokens.js';

/** By what a tag is shown. Landmarks and headings of a mail are none of the page that shows it. */
const ELEMENTS = new Map<string, string>(
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
const DROPPED: readonly string[] =
  'svg math object applet audio video canvas select datalist template head map frameset dialog marquee portal'.split(
    ' ',
  );

const VOID: readonly string[] = ['br', 'hr', 'img'];

/** What a new element ends if that is open, up to the element in which it may begin anew. */
const ENDS: Record<string, { ends: readonly string[]; within: readonly string[] }> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  tr: { ends: ['tr'], within: ['table'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
  a: { ends: ['a'], within: ['table'] },
};
const BLOCKS: readonly string[] = ['div', 'heading', 'p', 'hr', 'ul', 'ol', 'pre', 'blockquote', 'table'];

/** Nobody reads what is nested deeper or goes on for longer. */
const MAX = { depth: 60, nodes: 10_000 } as const;

/** What was built. */
export interface Built {
  content: DocumentFragment;
  /** Images that come from elsewhere and were not loaded. */
  images: number;
  /** Whether something is left out because there is too much of it. */
  isCut: boolean;
}

/** What the reader allowed, and the words for what has none. */
export interface BuildOptions {
  loadsImages: boolean;
  /** Stands for an image without a text. */
  imageName: string;
}

interface Open {
  name: string;
  node: HTMLElement | DocumentFragment;
  link?: string;
}

/** Elements of the page may hide methods of the document by their names; never those of the prototype. */
const create = (name: string): HTMLElement =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
  Reflect.apply<Document, [string], HTMLElement>(Document.prototype.createElement, document, [name]);

class Builder {
  readonly built: Built = { content: new DocumentFragment(), images: 0, isCut: false };
  readonly #options: BuildOptions;
  readonly #open: Open[] = [{ name: '', node: this.built.content }];
  #nodes = 0;
  /** The element that is left out with all that is in it, and how often it is nested in itself. */
  #dropped = { name: '', depth: 0 };

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  get #node(): HTMLElement | DocumentFragment {
    return this.#open.at(-1)?.node ?? this.built.content;
  }

  /** Takes a piece; false when no more is taken. */
  add(token: Token): boolean {
    if (this.#isDropped(token)) return true;
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'close') this.#close(ELEMENTS.get(token.name) ?? token.name);
    else this.#begin(token.name, token.attributes);
    this.built.isCut ||= this.#nodes >= MAX.nodes;
    return !this.built.isCut;
  }

  end(): Built {
    while (this.#open.length > 1) this.#pop();
    return this.built;
  }

  #text(text: string): void {
    this.#node.append(text);
    this.#nodes++;
  }

  #isDropped(token: Token): boolean {
    const dropped = this.#dropped;
    if (dropped.depth === 0) return false;
    if (token.kind !== 'text' && token.name === dropped.name) dropped.depth += token.kind === 'open' ? 1 : -1;
    return true;
  }

  #begin(tag: string, attributes: ReadonlyMap<string, string>): void {
    const name = ELEMENTS.get(tag);
    const isHidden = name !== undefined && !VOID.includes(name) && hides(attributes.get('style') ?? '');
    if (DROPPED.includes(tag) || isHidden) this.#dropped = { name: tag, depth: 1 };
    if (name === undefined || isHidden) return;
    this.#endBefore(name);
    if (name === 'img') this.#image(attributes);
    else if (VOID.includes(name) || this.#open.length < MAX.depth) this.#element(name, attributes);
  }

  #element(name: string, attributes: ReadonlyMap<string, string>): void {
    const node = create(name === 'heading' ? 'div' : name);
    if (name === 'heading') node.className = 'heading';
    this.#nodes++;
    const link = name === 'a' ? safeLink(attributes.get('href')?.trim() ?? '') : undefined;
    if (link && node instanceof HTMLAnchorElement) {
      node.href = link.href;
      node.target = '_blank';
      node.rel = 'noopener noreferrer';
    }
    this.#decorate(node, attributes);
    this.#node.append(node);
    if (!VOID.includes(name)) this.#open.push({ name, node, link: link?.href });
  }

  /** Sets what is kept of the attributes. */
  #decorate(node: HTMLElement, attributes: ReadonlyMap<string, string>): void {
    const dir = attributes.get('dir')?.toLowerCase() ?? '';
    if (['ltr', 'rtl', 'auto'].includes(dir)) node.dir = dir;
    if (node instanceof HTMLTableCellElement) {
      node.colSpan = Math.min(50, Number(attributes.get('colspan')) || 1);
      node.rowSpan = Math.min(50, Number(attributes.get('rowspan')) || 1);
    }
    // Mails are laid out with tables, which says nothing about their content.
    if (node instanceof HTMLTableElement) node.setAttribute('role', 'presentation');
    const style = [
      `text-align:${attributes.get('align') ?? ''}`,
      `background-color:${attributes.get('bgcolor') ?? ''}`,
      `color:${attributes.get('color') ?? ''}`,
      attributes.get('style') ?? '',
    ];
    for (const [property, value] of style.flatMap(allowedStyles)) node.style.setProperty(property, value);
  }

  #image(attributes: ReadonlyMap<string, string>): void {
    if (isTracker(attributes)) return;
    const source = remoteImage(attributes.get('src') ?? '');
    const alt = attributes.get('alt')?.trim() ?? '';
    this.#nodes++;
    if (source && this.#options.loadsImages) {
      const image = create('img') as HTMLImageElement;
      // Before its address, because that is when it is asked for.
      image.referrerPolicy = 'no-referrer';
      image.alt = alt;
      image.src = source;
      this.#node.append(image);
      return;
    }
    if (source) this.built.images++;
    const place = create('span');
    place.className = 'image';
    place.textContent = alt || this.#options.imageName;
    this.#node.append(place);
  }

  /** Ends what the text left open where something begins that cannot be in it. */
  #endBefore(name: string): void {
    if (BLOCKS.includes(name)) this.#endInner(['p'], ['td', 'th', 'div', 'blockquote', 'li']);
    const rule = ENDS[name];
    if (rule) this.#endInner(rule.ends, rule.within);
  }

  #endInner(ends: readonly string[], within: readonly string[]): void {
    const at = this.#open.findLastIndex(({ name }) => ends.includes(name) || within.includes(name));
    if (at > 0 && ends.includes(this.#open[at]?.name ?? '')) while (this.#open.length > at) this.#pop();
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name || open.name === 'td' || open.name === 'th');
    const isTable = ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table'].includes(name);
    const from = isTable ? this.#open.findLastIndex((open) => open.name === name) : at;
    if (from > 0 && this.#open[from]?.name === name) while (this.#open.length > from) this.#pop();
  }

  #pop(): void {
    const { node, link } = this.#open.pop() ?? {};
    const target = link && safeLink(link);
    if (!node || !target || saysWhere(node.textContent, target)) return;
    const host = create('span');
    host.className = 'host';
    const isolated = create('bdi');
    isolated.textContent = target.host;
    host.append(' (', isolated, ')');
    (node as HTMLElement).after(host);
  }
}

/** Builds what is shown of a mail. */
export function buildMail(html: string, options: BuildOptions): Built {
  const builder = new Builder(options);
  for (const token of tokenize(html)) if (!builder.add(token)) break;
  return builder.end();
}
