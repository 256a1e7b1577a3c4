/**
 * What can be wrong with a text. A detached native input judges by the browser's own rules; what it cannot know (limits
 * that a script's value may break, half-typed numbers) is added.
 */
import type { IssueCode } from '../form-control/issue-text.js';

/** What a text has to be. */
export interface TextRules {
  /** A native input's type. */
  type: string;
  value: string;
  required: boolean;
  minLength?: number;
  maxLength?: number;
  min: string;
  max: string;
  step: string;
  pattern: string;
  /** The native control holds something that is no value, such as half a number. */
  badInput: boolean;
}

/** What a text is, by the browser's flags, and the first thing to say about it. */
export interface TextFinding {
  flags: ValidityStateFlags;
  code?: IssueCode;
  limit?: number | string;
}

let probe: HTMLInputElement | undefined;

/** Holds a text against its rules. */
export function checkText(rules: TextRules): TextFinding {
  const { type, value, required, minLength = 0, maxLength = Infinity, min, max, step, pattern, badInput } = rules;
  // An image of the page that is named "createElement" hides the document's method, never the prototype's.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
  probe ??= Reflect.apply(Document.prototype.createElement, document, ['input']) as HTMLInputElement;
  Object.assign(probe, { type, min, max, step, pattern, value });
  const { typeMismatch, patternMismatch, rangeUnderflow, rangeOverflow, stepMismatch } = probe.validity;
  const isDate = type.startsWith('date');
  const number = isDate ? 'bad-date' : 'bad-number';
  const limit = (text: string): number | string => (isDate ? text : Number(text));
  // In the order in which they are reported.
  const found: [keyof ValidityStateFlags, boolean, IssueCode, (number | string)?][] = [
    ['badInput', badInput, number],
    // Blanks are no answer.
    ['valueMissing', required && !badInput && value.trim() === '', 'required'],
    [
      'typeMismatch',
      // Only addresses that are safe to show as a link.
      typeMismatch || (type === 'url' && value !== '' && !/^https?:/i.test(value)),
      type === 'url' ? 'bad-url' : 'bad-email',
    ],
    ['tooShort', value !== '' && value.length < minLength, 'too-short', minLength],
    ['tooLong', value.length > maxLength, 'too-long', maxLength],
    // An empty pattern would fit nothing but the empty text.
    ['patternMismatch', pattern !== '' && patternMismatch, 'bad-pattern'],
    ['rangeUnderflow', rangeUnderflow, isDate ? 'too-early' : 'too-small', limit(min)],
    ['rangeOverflow', rangeOverflow, isDate ? 'too-late' : 'too-large', limit(max)],
    ['stepMismatch', stepMismatch, number],
  ];
  const first = found.find(([, isSet]) => isSet);
  return {
    flags: Object.fromEntries<boolean>(found.map(([flag, isSet]) => [flag, isSet])),
    code: first?.[2],
    limit: first?.[3],
  };
}
