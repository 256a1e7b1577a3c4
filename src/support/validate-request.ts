import type { Catalog, Field, FieldValue, FieldValues } from '../contract/index.js';
import * as z from '../contract/zod.js';
import type { FieldIssue, FieldIssueCode } from './field-issue.js';
import { fieldValueRules } from './field-schema.js';
import { visibleFields } from './field-visibility.js';

/** An empty text, an empty list and a blank choice count as no answer: browsers submit them, people do not mean them. */
export function isAnswered(value: FieldValue | undefined): value is FieldValue {
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

/** The rules of a whole request as one schema, for the fields that are visible with these values. */
export function requestSchema(fields: readonly Field[], catalog: Catalog): z.ZodMiniType<Record<string, unknown>> {
  return z.object(
    Object.fromEntries(
      fields.map((field) => {
        const rules = fieldValueRules(field, catalog);
        return [field.id, field.required ? rules : z.optional(rules)];
      }),
    ),
  );
}

/** A JSON pointer to a field's value in the body of `POST /tickets` (RFC 6901: `~` and `/` are escaped). */
export const fieldPointer = (id: string): string => `/fields/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What is kept of a request: answers to visible fields. The rest is left out, so that no hidden answer is ever sent. */
export function answeredValues(fields: readonly Field[], values: FieldValues): FieldValues {
  return Object.fromEntries(
    visibleFields(fields, values).flatMap(({ id }) => {
      const value = Object.hasOwn(values, id) ? values[id] : undefined;
      return isAnswered(value) ? [[id, value] as const] : [];
    }),
  );
}

/**
 * Checks the values of a request against its type. Form and gateway both call it, so that no rule is written twice.
 * @returns one issue per field at most, in the order of the form; empty when all is well.
 */
export function validateRequest(typeId: string, values: FieldValues, catalog: Catalog): FieldIssue[] {
  const type = catalog.requestTypes.find(({ id }) => id === typeId);
  if (!type) return [{ pointer: '/type', code: 'unknown-type' }];
  const fields = visibleFields(type.fields, values);
  const result = requestSchema(fields, catalog).safeParse(answeredValues(type.fields, values));
  if (result.success) return [];
  const byField = new Map<string, FieldIssue>();
  for (const issue of result.error.issues) {
    const id = String(issue.path[0]);
    if (byField.has(id)) continue;
    byField.set(id, toFieldIssue(id, issue, Object.hasOwn(values, id) && isAnswered(values[id])));
  }
  return fields.flatMap(({ id }) => byField.get(id) ?? []);
}

function toFieldIssue(id: string, issue: z.core.$ZodIssue, answered: boolean): FieldIssue {
  const pointer = fieldPointer(id);
  if (!answered) return { field: id, pointer, code: 'required' };
  const limit = issue.code === 'custom' ? (issue.params?.limit as number | string | undefined) : undefined;
  const found: FieldIssue = { field: id, pointer, code: issue.message as FieldIssueCode };
  return limit === undefined ? found : { ...found, limit };
}
