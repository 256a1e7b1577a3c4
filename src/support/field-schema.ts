import type { Catalog, Field, FieldValue } from '../contract/index.js';
import * as z from '../contract/zod.js';
import type { FieldIssueCode } from './field-issue.js';

/** A schema for the value of one field. Its issues carry a {@link FieldIssueCode} as message and the limit as `params`. */
export type FieldValueSchema = z.ZodMiniType<FieldValue>;

type Check<T> = z.core.$ZodCheck<T>;

function rule<T>(holds: (value: T) => boolean, code: FieldIssueCode, limit?: number | string): Check<T> {
  return z.refine(holds, { error: code, params: { limit }, abort: true });
}

/** `wanted` is the bound that the catalog may set; without it there is nothing to check. */
function bound<T, L extends number | string>(
  limit: L | undefined,
  holds: (value: T, limit: L) => boolean,
  code: FieldIssueCode,
): Check<T>[] {
  return limit === undefined ? [] : [rule<T>((value) => holds(value, limit), code, limit)];
}

const isFilled = (text: string): boolean => text.trim() !== '';

function text(field: Field, ...format: Check<string>[]): FieldValueSchema {
  return z
    .string({ error: 'bad-type' })
    .check(
      rule(isFilled, 'required'),
      ...bound<string, number>(field.minLength, (value, limit) => value.length >= limit, 'too-short'),
      ...bound<string, number>(field.maxLength, (value, limit) => value.length <= limit, 'too-long'),
      ...format,
    );
}

function list(field: Field, ...entries: Check<string[]>[]): FieldValueSchema {
  return z.array(z.string({ error: 'bad-type' }), { error: 'bad-type' }).check(
    rule((value) => value.some(isFilled), 'required'),
    ...bound<string[], number>(field.minLength, (value, limit) => value.length >= limit, 'too-few'),
    ...bound<string[], number>(field.maxLength, (value, limit) => value.length <= limit, 'too-many'),
    ...entries,
  );
}

function oneOf(entries: readonly { id: string }[] | undefined): Check<string> {
  const ids = new Set(entries?.map(({ id }) => id));
  return rule((value) => ids.has(value), 'unknown-option');
}

/** Same grammar as `<input type="email">` (HTML, valid e-mail address) in its practical part: something@something. */
const isEmail = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value);

/** Only addresses that are safe to show as a link. */
const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:/i.test(value);

/** RFC 3339 full-date, and a day that exists (`Date` would roll 31 April over to May). */
function isDate(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** RFC 3339 date-time with an offset. */
const isDateTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));

function date(field: Field, isValid: (value: string) => boolean): FieldValueSchema {
  const limit = (value: Field['min']): string | undefined => (value === undefined ? undefined : String(value));
  return text(
    { ...field, minLength: undefined, maxLength: undefined },
    rule(isValid, 'bad-date'),
    ...bound<string, string>(limit(field.min), (value, min) => Date.parse(value) >= Date.parse(min), 'too-early'),
    ...bound<string, string>(limit(field.max), (value, max) => Date.parse(value) <= Date.parse(max), 'too-late'),
  );
}

function number(field: Field): FieldValueSchema {
  const limit = (value: Field['min']): number | undefined => (value === undefined ? undefined : Number(value));
  return z
    .number({ error: 'bad-number' })
    .check(
      ...bound<number, number>(limit(field.min), (value, min) => value >= min, 'too-small'),
      ...bound<number, number>(limit(field.max), (value, max) => value <= max, 'too-large'),
    );
}

function timeWindow(): FieldValueSchema {
  return z
    .object({ from: z.string({ error: 'required' }), to: z.string({ error: 'required' }) }, { error: 'bad-type' })
    .check(
      rule(({ from, to }) => isFilled(from) && isFilled(to), 'required'),
      rule(({ from, to }) => isDateTime(from) && isDateTime(to), 'bad-date'),
      rule(({ from, to }) => Date.parse(from) < Date.parse(to), 'window-order'),
    );
}

function impact({ impacts }: Catalog): FieldValueSchema {
  const asksDetail = new Set(impacts?.filter((entry) => entry.detailLabel).map(({ id }) => id));
  return z
    .object(
      { id: z.string({ error: 'required' }).check(oneOf(impacts)), detail: z.optional(z.string()) },
      { error: 'bad-type' },
    )
    .check(rule(({ id, detail }) => !asksDetail.has(id) || isFilled(detail ?? ''), 'detail-required'));
}

/** The rules of one field, whether or not it is required: they hold for the value that is there. */
export function fieldValueRules(field: Field, catalog: Catalog): FieldValueSchema {
  switch (field.kind) {
    case 'text':
    case 'multiline':
      return text(field);
    case 'email':
      return text(field, rule(isEmail, 'bad-email'));
    case 'url':
      return text(field, rule(isUrl, 'bad-url'));
    case 'choice':
      return text(field, oneOf(field.options));
    case 'priority':
      return text(field, oneOf(catalog.priorities));
    case 'surface':
      return text(field, oneOf(catalog.surfaces));
    case 'impact':
      return impact(catalog);
    case 'choices': {
      const ids = new Set(field.options?.map(({ id }) => id));
      return list(
        field,
        rule((value) => value.every((id) => ids.has(id)), 'unknown-option'),
      );
    }
    case 'steps':
      return list(field);
    case 'attachments':
      return list({ ...field, maxLength: field.maxLength ?? catalog.attachments?.maxFiles });
    case 'checkbox':
      return field.required
        ? z.boolean({ error: 'bad-type' }).check(rule((value) => value, 'required'))
        : z.boolean({ error: 'bad-type' });
    case 'number':
      return number(field);
    case 'date':
      return date(field, isDate);
    case 'datetime':
      return date(field, isDateTime);
    case 'window':
      return timeWindow();
  }
}
