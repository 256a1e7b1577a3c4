/** What can be wrong with the value of a field. Stable: they cross the wire as `errors[].code`. */
export const FIELD_ISSUE_CODES = [
  'required',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'too-early',
  'too-late',
  'bad-type',
  'bad-number',
  'bad-url',
  'bad-email',
  'bad-date',
  'unknown-option',
  'window-order',
  'detail-required',
  'unknown-field',
  'unknown-type',
] as const;

/** One of {@link FIELD_ISSUE_CODES}. */
export type FieldIssueCode = (typeof FIELD_ISSUE_CODES)[number];

/** One thing that is wrong with a request, ready to be put into words. */
export interface FieldIssue {
  /** Id of the field; absent when the request as a whole is meant. */
  field?: string;
  /** JSON pointer into the request body. */
  pointer: string;
  code: FieldIssueCode;
  /** The limit that was missed: characters, entries, or the value. */
  limit?: number | string;
}
