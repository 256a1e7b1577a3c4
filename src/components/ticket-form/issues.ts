/** What is wrong with a request, in words and at the right place. */
import type { Field, ProblemError } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import type { FieldIssue, FieldIssueCode } from '../../support/index.js';
import { EMAIL, NAME } from './requester.js';

/** Messages by field id, in the order of the form, and those that belong to no field. */
export interface Issues {
  fields: ReadonlyMap<string, string>;
  others: readonly string[];
}

export const NO_ISSUES: Issues = { fields: new Map(), others: [] };

type FieldWords = Messages['errors']['field'];

const formatLimit = (limit: number | string | undefined, locale: string): string => {
  if (typeof limit === 'number') return new Intl.NumberFormat(locale).format(limit);
  const time = Date.parse(limit ?? '');
  if (limit === undefined || Number.isNaN(time)) return limit ?? '';
  // A day has no zone of its own: it is the same one for every reader.
  const format: Intl.DateTimeFormatOptions = limit.includes('T')
    ? { dateStyle: 'medium', timeStyle: 'short' }
    : { dateStyle: 'medium', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, format).format(time);
};

/** Words for what the form itself found. */
export function fromValidation(found: readonly FieldIssue[], words: FieldWords, locale: string): Issues {
  const fields = new Map<string, string>();
  const others: string[] = [];
  for (const { field, code, limit } of found) {
    const message = words[code](formatLimit(limit, locale));
    if (field === undefined) others.push(message);
    else fields.set(field, message);
  }
  return { fields, others };
}

/** Field of a pointer into the request, `/fields/…` or `/requester/…`. */
function fieldOf(pointer: string | undefined): string | undefined {
  if (pointer === '/requester/name') return NAME;
  if (pointer === '/requester' || pointer === '/requester/email') return EMAIL;
  const id = pointer?.split('/')[2];
  return pointer?.startsWith('/fields/') ? id?.replaceAll('~1', '/').replaceAll('~0', '~') : undefined;
}

const isFieldCode = (code: string | undefined, words: FieldWords): code is FieldIssueCode =>
  code !== undefined && Object.hasOwn(words, code);

/**
 * Words for what the server found. Its own sentence is used, unless the code has words here that need no limit:
 * those are in the reader's language.
 */
export function fromServer(errors: readonly ProblemError[], asked: readonly Field[], words: FieldWords): Issues {
  const found = new Map<string, string>();
  const others: string[] = [];
  for (const { pointer, code, detail } of errors) {
    const own = isFieldCode(code, words) && words[code].length === 0 ? words[code]('') : undefined;
    const id = fieldOf(pointer);
    if (id === undefined || !asked.some((field) => field.id === id)) others.push(detail || (own ?? ''));
    else if (!found.has(id)) found.set(id, own ?? detail);
  }
  const fields = new Map(asked.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id) ?? ''] as const] : [])));
  return { fields, others: others.filter(Boolean) };
}

/** Without the message of a field that is being changed. */
export function withoutField(issues: Issues, id: string): Issues {
  if (!issues.fields.has(id)) return issues;
  const fields = new Map(issues.fields);
  fields.delete(id);
  return { ...issues, fields };
}
