import type { Words } from '../../context/words.js';
import type { FieldIssueCode } from '../../support/index.js';

/** Everything a control can be wrong about: the codes of field issues, and a pattern, which only a page can ask for. */
export type IssueCode = FieldIssueCode | 'bad-pattern';

/** What is wrong with a field, in words. Dates and numbers are written as the reader's language does. */
export function issueText({ messages, locale }: Words, code: string, limit?: number | string): string {
  const { issues } = messages.controls;
  // A server may use a code of its own.
  const say = Object.hasOwn(issues, code) ? issues[code as keyof typeof issues] : issues['bad-type'];
  if (typeof say === 'string') return say;
  const date = typeof limit === 'string' ? new Date(limit) : undefined;
  if (!date || Number.isNaN(date.getTime())) return say(typeof limit === 'number' ? limit.toLocaleString(locale) : '');
  // A day has no hour, and read as an instant it would be another day west of Greenwich.
  const day = !String(limit).includes('T');
  return say(
    date.toLocaleString(locale, {
      dateStyle: 'medium',
      timeStyle: day ? undefined : 'short',
      timeZone: day ? 'UTC' : undefined,
    }),
  );
}
