import type { Catalog, ProblemError, RequestType } from '../contract/index.js';
import { urgentMarker, urgentWay, withMarker, withRoomForMarker } from '../support/index.js';

/** What is wrong with an urgent request, or with one that should be. */
export function urgencyErrors(
  criterion: string | undefined,
  type: RequestType,
  { service = {} }: Catalog,
): ProblemError[] {
  const way = urgentWay(service, type);
  const pointer = '/urgent';
  if (criterion === undefined) {
    if (way !== 'always') return [];
    return [{ detail: 'Say which criterion of an emergency applies.', pointer, code: 'required' }];
  }
  if (way === 'none') {
    return [{ detail: 'This kind of request is not offered as urgent.', pointer, code: 'not-offered' }];
  }
  if (service.urgent?.criteria.some(({ id }) => id === criterion)) return [];
  return [{ detail: 'This criterion is not offered.', pointer, code: 'unknown-option' }];
}

/** What urgency makes of a request: the marker leads the subject, and the organisation may have a priority for it. */
export function urgentDraft(
  subject: string,
  priority: string | undefined,
  { service }: Catalog,
): { subject: string; priority?: string } {
  return {
    subject: withMarker(subject, urgentMarker(service?.urgent)),
    priority: service?.urgent?.priority ?? priority,
  };
}

/** The catalog by whose rules an urgent request is judged. */
export function urgentCatalog(catalog: Catalog): Catalog {
  const marker = urgentMarker(catalog.service?.urgent);
  const requestTypes = catalog.requestTypes.map((type) => ({
    ...type,
    fields: withRoomForMarker(type.fields, marker),
  }));
  return { ...catalog, requestTypes };
}
