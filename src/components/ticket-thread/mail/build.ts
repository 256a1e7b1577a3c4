/**
 * Builds what is shown of an HTML mail, element by element. What is not listed here does not exist: there is no text
 * that a browser reads as markup, and therefore nothing that two parsers could understand differently.
 */
import { safeLink, saysWhere } from '../../safe-link/safe-link.js';
import { Dropped } from './dropped.js';
import { decides, DROPPED, ELEMENTS, endedBy, endRules, FOREIGN, VOID } from './elements.js';
import { isTracker, remoteImage } from './images.js';
import { allowedStyles, hides } from './styles-allowed.js';
import { tokenize, type Token } from './tokens.js';

/** Nobody reads what is nested deeper or goes on for longer. */
const MAX = { depth: 60, nodes: 10_000 } as const;

/** What was built. */
export interface Built {
  content: DocumentFragment;
  /** Images that come from elsewhere and were not loaded. */
  images: number;
  /** Whether something is left out: there is too much of it, or the end of what is hidden is missing. */
  isCut: boolean;
}

/** What the reader allowed, and the words for what has none. */
export interface BuildOptions {
  loadsImages: boolean;
  /** Stands for an image without a text. */
  imageName: string;
}

interface Open {
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
  readonly #open: Open[] = [{ node: this.built.content }];
  /** The names of what is open. */
  readonly #names = [''];
  #nodes = 0;
  readonly #dropped = new Dropped();

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  get #node(): HTMLElement | DocumentFragment {
    return this.#open.at(-1)?.node ?? this.built.content;
  }

  /** Takes a piece; false when no more is taken. */
  add(token: Token): boolean {
    if (this.#dropped.takes(token, () => this.#names)) return true;
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'close') this.#close(ELEMENTS.get(token.name) ?? token.name);
    else this.#begin(token);
    this.built.isCut ||= this.#nodes >= MAX.nodes;
    return !this.built.isCut;
  }

  end(): Built {
    this.built.isCut ||= this.#dropped.isOn;
    while (this.#open.length > 1) this.#pop();
    return this.built;
  }

  #text(text: string): void {
    this.#node.append(text);
    this.#nodes++;
  }

  #begin({ name: tag, attributes, isEmpty }: Token & { kind: 'open' }): void {
    const name = ELEMENTS.get(tag);
    const isVoid = VOID.includes(tag);
    const isHidden = name !== undefined && !isVoid && hides(attributes.get('style') ?? '');
    if (name !== undefined) this.#endBefore(name);
    if (isHidden || (DROPPED.includes(tag) && !(isEmpty && FOREIGN.includes(tag)))) this.#dropped.begin(tag);
    if (name === undefined || isHidden) return;
    if (name === 'img') this.#image(attributes);
    else if (isVoid || this.#open.length < MAX.depth) this.#element(name, attributes);
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
    if (!VOID.includes(name)) {
      this.#open.push({ node, link: link?.href });
      this.#names.push(name);
    }
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
    for (const rule of endRules(name)) {
      const at = decides(this.#names, rule);
      if (rule.ends.includes(this.#names[at] ?? '')) this.#endFrom(at);
    }
  }

  #close(name: string): void {
    this.#endFrom(endedBy(this.#names, name));
  }

  #endFrom(at: number): void {
    if (at > 0) while (this.#open.length > at) this.#pop();
  }

  #pop(): void {
    this.#names.pop();
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
