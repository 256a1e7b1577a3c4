/** Remarks on answers that contradict each other. */
import type { FieldValues, Hint, RequestType } from '../../contract/index.js';
import { visibleFields } from '../field-visibility.js';

/** The answers that hints look at: ids. */
export interface HintAnswers {
  type?: string;
  priority?: string;
  impact?: string;
}

const PARTS = ['type', 'priority', 'impact'] as const;

/** The hints that fit: of each named part the answer is one of the named. A hint that names nothing fits nothing. */
export const hintsFor = (hints: readonly Hint[], answers: HintAnswers): Hint[] =>
  hints.filter(({ when }) => {
    const named = PARTS.filter((part) => when[part] !== undefined);
    return named.length > 0 && named.every((part) => when[part]?.includes(answers[part] ?? ''));
  });

/** What a request answers of that; what is not shown is not answered. */
export function hintAnswers(type: Pick<RequestType, 'id' | 'fields'>, values: FieldValues): HintAnswers {
  const valueOf = (kind: 'priority' | 'impact'): string | undefined => {
    const field = visibleFields(type.fields, values).find((entry) => entry.kind === kind);
    const value = field && Object.hasOwn(values, field.id) ? values[field.id] : undefined;
    if (typeof value === 'string') return value || undefined;
    return typeof value === 'object' && 'id' in value ? value.id : undefined;
  };
  return { type: type.id, priority: valueOf('priority'), impact: valueOf('impact') };
}
