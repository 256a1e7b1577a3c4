import { ContextProvider } from '@lit/context';
import type { TicketApi } from '../../src/client/ticket-api.js';
import { catalogContext, identityContext, localeContext, ticketApiContext } from '../../src/context/index.js';
import type { Identity, Localization } from '../../src/context/index.js';
import type { Catalog } from '../../src/contract/index.js';
import { makeCatalog } from './catalog.js';

/** What surrounds an element, where a test needs more than the usual. */
export interface Surroundings {
  catalog?: Catalog;
  identity?: Identity;
}

/** An element below which there are a ticket API and its catalog from the start, and words where a test gives some. */
export function makeSurroundings(
  api: TicketApi,
  localization?: Localization,
  { catalog: given = makeCatalog(), identity }: Surroundings = {},
): HTMLElement {
  const around = document.createElement('div');
  const catalog = { status: 'ready' as const, catalog: given, retry: () => {} };
  new ContextProvider(around, { context: ticketApiContext, initialValue: api }).hostConnected();
  new ContextProvider(around, { context: catalogContext, initialValue: catalog }).hostConnected();
  if (identity) new ContextProvider(around, { context: identityContext, initialValue: identity }).hostConnected();
  if (localization) {
    new ContextProvider(around, { context: localeContext, initialValue: localization }).hostConnected();
  }
  return around;
}
