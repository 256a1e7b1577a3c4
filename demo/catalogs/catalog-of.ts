import type { Catalog } from 'helpdock/contract';
import { atriumCatalog, atriumCatalogWithoutTargets } from './atrium.js';
import { larchmontCatalog } from './larchmont.js';

/** Response times are part of a contract, and not every customer's contract has them. */
const CUSTOMERS_WITHOUT_TARGETS: ReadonlySet<unknown> = new Set(['torre-nove']);

/** The catalog of one customer, or of somebody who belongs to none. */
export function catalogOf(organizationId: 'atrium' | 'larchmont', customer?: string | null): Catalog;
/** As above; undefined for a support organisation that there is not. */
export function catalogOf(organizationId: string, customer?: string | null): Catalog | undefined;
export function catalogOf(organizationId: string, customer?: string | null): Catalog | undefined {
  if (organizationId === 'larchmont') return larchmontCatalog;
  if (organizationId !== 'atrium') return undefined;
  return CUSTOMERS_WITHOUT_TARGETS.has(customer) ? atriumCatalogWithoutTargets : atriumCatalog;
}
