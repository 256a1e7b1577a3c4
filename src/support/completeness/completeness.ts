/** How far a request is a good report. It says what is missing; beyond what is required, whether to send is up to its writer. */
import type { ChecklistItem, FieldValue, FieldValues, RequestType } from '../../contract/index.js';
import { visibleFields } from '../field-visibility.js';
import { isAnswered } from '../validate-request.js';

/** An item of the checklist, and whether it is there. */
export interface CheckedItem extends ChecklistItem {
  isMet: boolean;
  /** Nothing is sent before its field has an answer. */
  isNeeded: boolean;
}

/** The items that count for what is shown, in the order of the checklist. */
export interface Completeness {
  items: CheckedItem[];
  met: number;
  missing: CheckedItem[];
}

/** Characters of a text, entries of a list; anything else that is there counts as one. */
function amount(value: FieldValue): number {
  if (typeof value === 'string') return value.trim().length;
  if (Array.isArray(value)) return value.filter((entry) => entry.trim()).length;
  if (typeof value === 'object' && 'from' in value) return value.from && value.to ? 1 : 0;
  return value === false ? 0 : 1;
}

/** Holds the answers against the checklist of their type. Items of fields that are not shown are left out. */
export function completeness(
  checklist: readonly ChecklistItem[] | undefined,
  { fields }: Pick<RequestType, 'fields'>,
  values: FieldValues,
): Completeness {
  const shown = new Map(visibleFields(fields, values).map((field) => [field.id, field]));
  const items = (checklist ?? []).flatMap((item): CheckedItem[] => {
    const field = shown.get(item.field);
    if (!field) return [];
    const value = Object.hasOwn(values, item.field) ? values[item.field] : undefined;
    const hasAnswer = isAnswered(value);
    const isMet = hasAnswer && amount(value) >= Math.max(1, item.minLength ?? 1);
    return [{ ...item, isMet, isNeeded: field.required === true && !hasAnswer }];
  });
  return { items, met: items.filter(({ isMet }) => isMet).length, missing: items.filter(({ isMet }) => !isMet) };
}
