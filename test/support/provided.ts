/** Gives components their contexts as a provider would, without one: whatever stands below the given element gets them. */
import { ContextProvider } from '@lit/context';
import type { TicketApi } from '../../src/client/ticket-api.js';
import { catalogContext, localeContext, ticketApiContext } from '../../src/context/contexts.js';
import type { Localization } from '../../src/context/contexts.js';
import type { Catalog } from '../../src/contract/index.js';

/** What to provide; what is absent is not provided. */
export interface Provided {
  api?: Partial<TicketApi>;
  catalog?: Catalog;
  localization?: Localization;
}

/** Call it before the components are in the page. Later changes reach them through what it returns. */
export function provide(element: HTMLElement, { api, catalog, localization }: Provided): (changed: Provided) => void {
  const apis = new ContextProvider(element, { context: ticketApiContext, initialValue: api as TicketApi | undefined });
  const state = (ready: Catalog) => ({ status: 'ready' as const, catalog: ready, retry: () => undefined });
  const catalogs = catalog && new ContextProvider(element, { context: catalogContext, initialValue: state(catalog) });
  if (localization) new ContextProvider(element, { context: localeContext, initialValue: localization });
  return (changed) => {
    if (changed.api) apis.setValue(changed.api as TicketApi);
    if (changed.catalog) catalogs?.setValue(state(changed.catalog));
  };
}
