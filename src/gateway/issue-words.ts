import type { Catalog, ProblemError } from '../contract/index.js';
import type { FieldIssue, FieldIssueCode } from '../support/index.js';

type Limit = FieldIssue['limit'];

/**
 * What is wrong, in plain English, for clients without words of their own for a code. Never repeats what was sent.
 * @param label of the field
 */
const WORDS: Record<FieldIssueCode, (label: string, limit: Limit) => string> = {
  required: (label) => `“${label}” is needed.`,
  'too-short': (label, limit) => `“${label}” needs at least ${limit} characters.`,
  'too-long': (label, limit) => `“${label}” may have at most ${limit} characters.`,
  'too-few': (label, limit) => `“${label}” needs at least ${limit} entries.`,
  'too-many': (label, limit) => `“${label}” may have at most ${limit} entries.`,
  'too-small': (label, limit) => `“${label}” must be ${limit} or more.`,
  'too-large': (label, limit) => `“${label}” must be ${limit} or less.`,
  'too-early': (label, limit) => `“${label}” must not be before ${limit}.`,
  'too-late': (label, limit) => `“${label}” must not be after ${limit}.`,
  'bad-type': (label) => `“${label}” has a value of the wrong kind.`,
  'bad-number': (label) => `“${label}” must be a number.`,
  'bad-url': (label) => `“${label}” must be a web address that starts with http:// or https://.`,
  'bad-email': (label) => `“${label}” must be an e-mail address, such as name@example.com.`,
  'bad-date': (label) => `“${label}” must be a date that exists.`,
  'unknown-option': (label) => `“${label}” has a choice that is not offered.`,
  'window-order': (label) => `“${label}” must end after it starts.`,
  'detail-required': (label) => `“${label}” needs a few words about who is affected.`,
  'unknown-field': (label) => `“${label}” is not asked for here.`,
  'unknown-type': () => 'This kind of request is not offered.',
};

/** What is wrong with the value of a label. */
export const issueWords = (code: FieldIssueCode, label: string, limit?: Limit): string => WORDS[code](label, limit);

/** Turns what the rules found into what the wire carries. */
export function toProblemErrors(issues: readonly FieldIssue[], typeId: string, catalog: Catalog): ProblemError[] {
  const fields = catalog.requestTypes.find(({ id }) => id === typeId)?.fields;
  return issues.map(({ field, pointer, code, limit }) => {
    const label = fields?.find(({ id }) => id === field)?.label ?? field ?? '';
    return { detail: issueWords(code, label, limit), pointer, code };
  });
}
