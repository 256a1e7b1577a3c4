/** What XML does not allow even when it is escaped. */
// eslint-disable-next-line no-control-regex -- these very characters are meant
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML writes it. */
export const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(control, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

export type Attributes = Record<string, string | undefined>;

/** The start of an element. */
export function startTag(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(value)}"`,
  );
  return `<${name}${list.join('')}>`;
}
