/**
 * What an integrator wants to know of a catalog. A chunk of its own, fetched together with the catalog: nobody needs it to
 * fill in a form.
 */
import { isTicketApiError } from '../../client/ticket-api-error.js';
import type { Catalog } from '../../contract/index.js';
import { catalogFaults, type CatalogFault } from '../../support/catalog-faults.js';
import { report } from '../report.js';

const asLines = (faults: readonly CatalogFault[]): string[] =>
  faults.map(({ pointer, message }) => `${pointer}: ${message}`);

/** What makes a catalog useless, a line each. Where nothing does, its late parts are checked later. */
export function checkCatalog(catalog: Catalog): string[] {
  const faults = asLines(catalogFaults(catalog));
  if (faults.length === 0) void reportServiceFaults(catalog);
  return faults;
}

/**
 * Says, once the form has had its turn, what is contradictory in the parts that are read late. A form does without them, so
 * that it stays.
 */
export async function reportServiceFaults(catalog: Catalog): Promise<void> {
  if (!catalog.service && !catalog.hints && !catalog.requestTypes.some(({ guidance }) => guidance)) return;
  await nextIdle();
  // Whoever cannot fetch the check is offline, and has been told so.
  const check = await import('../../support/service-faults/service-faults.js').catch(() => undefined);
  const faults = check?.serviceFaults(catalog) ?? [];
  if (faults.length === 0) return;
  report('HD104', `The catalog contradicts itself; what depends on it is left out:\n${asLines(faults).join('\n')}`);
}

/** When the page has nothing better to do; Safari does not say when that is. */
const nextIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 5000 });
    else setTimeout(resolve, 1000);
  });

/** Says once, with a code and a remedy, why the catalog is not there. */
export function reportCatalogError(error: unknown, faults: readonly string[], address?: string): void {
  const from = address ? ` from ${address}` : '';
  const code = isTicketApiError(error) ? error.code : undefined;
  if (faults.length > 0) {
    report('HD104', `The catalog${from} contradicts itself:\n${faults.join('\n')}`);
  } else if (code === 'contract') {
    report('HD103', `The answer${from} is no catalog; GET /catalog has to give what the contract says.`, error);
  } else if (code === 'offline' && address && new URL(address, location.href).origin !== location.origin) {
    report(
      'HD106',
      `No readable answer${from}. Either it cannot be reached, or its CORS settings do not allow the origin ${location.origin}.`,
      error,
    );
  } else {
    report('HD102', `The catalog${from} could not be loaded.`, error);
  }
}
