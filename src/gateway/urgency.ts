import type { Catalog, ProblemError, RequestType } from '../contract/index.js';

/** What is wrong with an urgent request, or with one that should be. */
export function urgencyErrors(criterion: string | undefined, type: RequestType, { service }: Catalog): ProblemError[] {
  const path = service?.urgent;
  const pointer = '/urgent';
  if (criterion === undefined) {
    if (!type.urgent || !path) return [];
    return [{ detail: 'Say which criterion of an emergency applies.', pointer, code: 'required' }];
  }
  if (!path || !(type.urgent || path.types?.includes(type.id))) {
    return [{ detail: 'This kind of request is not offered as urgent.', pointer, code: 'not-offered' }];
  }
  if (path.criteria.some(({ id }) => id === criterion)) return [];
  return [{ detail: 'This criterion is not offered.', pointer, code: 'unknown-option' }];
}

/** What urgency makes of a request: the marker leads the subject, and the organisation may have a priority for it. */
export function urgentDraft(subject: string, priority: string | undefined, { service }: Catalog) {
  const { marker = 'URGENT', priority: urgent = priority } = service?.urgent ?? {};
  const isMarked = subject.toLowerCase().includes(marker.toLowerCase());
  return { subject: isMarked ? subject : `${marker}: ${subject}`, priority: urgent };
}
