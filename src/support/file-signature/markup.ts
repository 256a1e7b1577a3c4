/** Bytes that stand in no text (https://mimesniff.spec.whatwg.org/#binary-data-byte). */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const BINARY = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/** What may stand before the first element: white space, comments, processing instructions. */
const PROLOGUE = /^(?:\s+|<!--(?:(?!-->)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>)+/;
/** Elements by which browsers take an unlabelled text for HTML, and those that bring a script along. */
const HTML =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|form|img|link|meta|base|style|title|table|div|font|h1|a|b|br|p)[\s/>]/i;
const SVG = /<(?:[\w-]+:)?svg[\s>/]/i;

/** The text of a head, whatever it is written in; undefined when it is none. */
function textOf(head: Uint8Array, latin1: string): string | undefined {
  if (latin1.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(head);
  if (latin1.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(head);
  return BINARY.test(latin1) ? undefined : new TextDecoder().decode(head);
}

/**
 * Whether a head is text, and of which kind. Markup that could carry a script is told from the rest, and rather too
 * often than too seldom: nothing worse comes of it than that it is saved and not shown.
 */
export function textType(head: Uint8Array, latin1: string): string | undefined {
  const text = textOf(head, latin1);
  if (text === undefined) return undefined;
  const start = text.replace(PROLOGUE, '');
  if (HTML.test(start)) return 'text/html';
  const isXml = /^\s*<\?xml[\s?]/i.test(text);
  if (SVG.test(start) && (isXml || start.startsWith('<'))) return 'image/svg+xml';
  // A comment that does not end within the head may have anything behind it.
  if (start.startsWith('<!--')) return 'text/html';
  return isXml ? 'application/xml' : 'text/plain';
}
