import type { Field, FieldValue, FieldValues } from '../contract/index.js';

/** A value as a condition compares it. */
function asTexts(field: Field, value: FieldValue | undefined): string[] {
  // A checkbox always has an answer: nobody ticks a box to say no.
  if (value === undefined) return field.kind === 'checkbox' ? ['false'] : [];
  if (Array.isArray(value)) return value;
  if (typeof value === 'object') return 'id' in value ? [value.id] : [];
  return [String(value)];
}

/**
 * The fields that are asked for, given what is answered so far, in the order of the form.
 * A field whose deciding field is itself hidden is hidden too; what a hidden field holds does not count.
 */
export function visibleFields(fields: readonly Field[], values: FieldValues): Field[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();
  const isVisible = (field: Field): boolean => {
    const { when } = field;
    if (!when) return true;
    const settled = known.get(field.id);
    if (settled !== undefined) return settled;
    // Marked as hidden while it is being decided: a circle of conditions then hides all of its fields.
    known.set(field.id, false);
    const decider = byId.get(when.field);
    const visible =
      decider !== undefined &&
      isVisible(decider) &&
      asTexts(decider, values[when.field]).some((text) => when.in.includes(text));
    known.set(field.id, visible);
    return visible;
  };
  return fields.filter(isVisible);
}
