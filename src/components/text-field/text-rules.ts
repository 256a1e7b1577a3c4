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
  minLength: number | undefined;
  maxLength: number | undefined;
  min: string;
  max: string;
  step: string;
  pattern: string;
}

/** The flags in the order in which they are reported, each with what it means. */
const CODES: readonly (readonly [keyof ValidityStateFlags, (rules: TextRules, isDate: boolean) => IssueCode])[] = [
  ['badInput', (_, isDate) => (isDate ? 'bad-date' : 'bad-number')],
  ['valueMissing', () => 'required'],
  ['typeMismatch', ({ type }) => (type === 'email' ? 'bad-email' : 'bad-url')],
  ['tooShort', () => 'too-short'],
  ['tooLong', () => 'too-long'],
  ['patternMismatch', () => 'bad-pattern'],
  ['rangeUnderflow', (_, isDate) => (isDate ? 'too-early' : 'too-small')],
  ['rangeOverflow', (_, isDate) => (isDate ? 'too-late' : 'too-large')],
  ['stepMismatch', (_, isDate) => (isDate ? 'bad-date' : 'bad-number')],
];

let probe: HTMLInputElement | undefined;

/** The flags of a text, and the first thing to say about it. */
export function checkText(
  rules: TextRules,
  badInput: boolean,
): { flags: ValidityStateFlags; code?: IssueCode; limit?: number | string } {
  const { type, value, required, minLength = 0, maxLength = Infinity, min, max, step, pattern } = rules;
  const flags: ValidityStateFlags = {};
  probe ??= document.createElement('input');
  Object.assign(probe, { type, min, max, step, pattern, value });
  const { typeMismatch, patternMismatch, rangeUnderflow, rangeOverflow, stepMismatch } = probe.validity;
  Object.assign(flags, {
    badInput,
    // Blanks are no answer.
    valueMissing: required && !badInput && value.trim() === '',
    // Only addresses that are safe to show as a link.
    typeMismatch: typeMismatch || (type === 'url' && value !== '' && !/^https?:/i.test(value)),
    tooShort: value !== '' && value.length < minLength,
    tooLong: value.length > maxLength,
    // An empty pattern would fit nothing but the empty text.
    patternMismatch: pattern !== '' && patternMismatch,
    rangeUnderflow,
    rangeOverflow,
    stepMismatch,
  });
  const isDate = type.startsWith('date');
  const found = CODES.find(([flag]) => flags[flag]);
  if (!found) return { flags };
  const limits: ValidityLimits = {
    tooShort: minLength,
    tooLong: maxLength,
    rangeUnderflow: isDate ? min : Number(min),
    rangeOverflow: isDate ? max : Number(max),
  };
  return { flags, code: found[1](rules, isDate), limit: limits[found[0]] };
}

type ValidityLimits = Partial<Record<keyof ValidityStateFlags, number | string>>;
