import type { Words } from '../../context/words.js';
import type { FieldIssueCode } from '../../support/index.js';

/** Everything a control can be wrong about: the codes of field issues, and a pattern, which only a page can ask for. */
export type IssueCode = FieldIssueCode | 'bad-pattern';

/** A number or a date as the reader's language writes it; nothing for a text that is neither. */
function limitText(limit: number | string | undefined, locale: string): string {
  if (typeof limit === 'number') return limit.toLocaleString(locale);
  const date = new Date(limit ?? NaN);
  if (Number.isNaN(date.getTime())) return '';
  // A day has no hour, and read as an instant it would be another day west of Greenwich.
  const style: Intl.DateTimeFormatOptions = limit?.includes('T') ? { timeStyle: 'short' } : { timeZone: 'UTC' };
  return date.toLocaleString(locale, { dateStyle: 'medium', ...style });
}

/** What is wrong with a field, in words. A limit that is a date is a text. */
export function issueText({ messages, locale }: Words, code: string, limit?: number | string): string {
  const { issues } = messages.controls;
  const text = limitText(limit, locale);
  // A server may use a code of its own, and forget the limit.
  const say = Object.hasOwn(issues, code) ? issues[code as keyof typeof issues] : '';
  if (typeof say === 'string') return say || issues['bad-type'];
  return text ? say(text) : issues['bad-type'];
}
