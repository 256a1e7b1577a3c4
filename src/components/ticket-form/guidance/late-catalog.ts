import { report } from '../../../context/report.js';
import type { Catalog, Guidance, Hint, RequestType, Service } from '../../../contract/index.js';
import { readGuidance, readHints, readService } from '../../../support/guidance.js';

/** What a catalog says beyond the fields of a form. */
export interface LateCatalog {
  service: Service;
  guidance: Guidance;
  hints: readonly Hint[];
}

/** A part that does not fit the contract costs its help, and never the form. */
function orNone<T>(read: () => T, none: T): T {
  try {
    return read();
  } catch (error) {
    report('HD103', 'A part of the catalog (service, guidance or hints) is not valid and left out.', error);
    return none;
  }
}

/** How the organisation answers. */
export const readLateService = (catalog: Catalog): Service => orNone(() => readService(catalog), {});

/** Reads it for one request type. */
export const readLate = (catalog: Catalog, type: RequestType): LateCatalog => ({
  service: readLateService(catalog),
  guidance: orNone(() => readGuidance(type), {}),
  hints: orNone(() => readHints(catalog), []),
});
