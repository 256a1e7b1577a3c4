/**
 * Splits the HTML of a mail into tags and text, in one pass. It only has to be right for what mail programs write: what
 * it misreads may look wrong and can do nothing, because no piece of the text ever reaches the browser as markup. Elements
 * are made one by one from a list of those allowed, see `build.ts`.
 */
import { decodeEntities } from './entities.js';

/** A piece of HTML. */
export type Token =
  | { kind: 'text'; text: string }
  /** A slash at its end makes an element of SVG or MathML empty; to those of HTML it means nothing. */
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; isEmpty: boolean }
  | { kind: 'close'; name: string };

/** What stands between their tags is no markup. */
const RAW: readonly string[] = [
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
];

/** Where something begins that is not text; any other `<` is. */
const BEGIN = /<(?=[a-z/!?])/gi;
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/** An element has no more attributes that matter. */
const MAX_ATTRIBUTES = 50;

/** Where something ends, or the end of the text. */
function after(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? text.length : at + ending.length;
}

/** Attributes of the tag that goes on at an index, and where the tag ends. */
function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = from;
  while (attributes.size < MAX_ATTRIBUTES) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    const [, name = '', double, single, bare] = match;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
  return { attributes, end: after(html, '>', end) };
}

/** Where the content of an element ends whose content is no markup. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The pieces of a text in HTML. */
export function* tokenize(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    BEGIN.lastIndex = at;
    const tag = BEGIN.exec(html)?.index ?? html.length;
    if (tag > at) yield { kind: 'text', text: decodeEntities(html.slice(at, tag)) };
    at = tag;
    if (at === html.length) return;
    TAG.lastIndex = at;
    const [whole, slash, written = ''] = TAG.exec(html) ?? [];
    if (whole === undefined) {
      at = html.startsWith('<!--', at) ? after(html, '-->', at + 4) : after(html, '>', at);
      continue;
    }
    const name = written.toLowerCase();
    const { attributes, end } = readAttributes(html, at + whole.length);
    at = end;
    if (slash) yield { kind: 'close', name };
    else if (RAW.includes(name)) at = endOfRaw(html, name, end);
    else yield { kind: 'open', name, attributes, isEmpty: html.at(end - 2) === '/' };
  }
}
