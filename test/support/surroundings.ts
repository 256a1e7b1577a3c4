import { ContextProvider } from '@lit/context';
import type { TicketApi } from '../../src/client/ticket-api.js';
import { catalogContext, localeContext, ticketApiContext } from '../../src/context/index.js';
import type { Localization } from '../../src/context/index.js';
import { makeCatalog } from './catalog.js';

/** An element below which there are a ticket API and its catalog from the start, and words where a test gives some. */
export function makeSurroundings(api: TicketApi, localization?: Localization): HTMLElement {
  const around = document.createElement('div');
  const catalog = { status: 'ready' as const, catalog: makeCatalog(), retry: () => {} };
  new ContextProvider(around, { context: ticketApiContext, initialValue: api }).hostConnected();
  new ContextProvider(around, { context: catalogContext, initialValue: catalog }).hostConnected();
  if (localization) {
    new ContextProvider(around, { context: localeContext, initialValue: localization }).hostConnected();
  }
  return around;
}
