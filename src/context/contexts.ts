/**
 * Every context that components take from `helpdock-provider`, in one place. Keys are symbols, because the host page
 * may run other Lit applications whose keys must never match these.
 */
import { createContext } from '@lit/context';
import type { TicketApi } from '../client/ticket-api.js';
import type { Catalog, HostFact, TrailEntry } from '../contract/index.js';
import type { Messages } from '../locales/index.js';

/** How far the catalog is. What was ready stays there while it is loaded anew, so that no form loses its ground. */
export interface CatalogState {
  status: 'pending' | 'ready' | 'error';
  catalog?: Catalog;
  /** Why it could not be had: a `TicketApiError` in most cases. */
  error?: unknown;
  /** Asks again. */
  retry(): void;
}

/** In which language the widget speaks; its own locale decides, not the page around it. */
export interface Localization {
  /** BCP 47. */
  locale: string;
  dir: 'ltr' | 'rtl';
  messages: Messages;
}

/** Who is asking, as far as the host page says. */
export interface Identity {
  /** The host vouches for the person by a token or a cookie, so that the form need not ask who it is. */
  known: boolean;
  name?: string;
  email?: string;
}

/** What the host page adds to a request, if the person who sends it agrees. */
export interface Evidence {
  /** What the page says of itself: a build, a plan, feature flags. */
  facts?: Readonly<Record<string, HostFact>>;
  /** What happened in the page: the one that `startTrail` of `helpdock/capture` gives. */
  trail?: { entries(): readonly TrailEntry[] };
}

/** The ticket system. */
export const ticketApiContext = createContext<TicketApi | undefined>(Symbol('helpdock-ticket-api'));
/** How the support organisation works. */
export const catalogContext = createContext<CatalogState | undefined>(Symbol('helpdock-catalog'));
/** Words and direction. */
export const localeContext = createContext<Localization | undefined>(Symbol('helpdock-locale'));
/** The person who asks. */
export const identityContext = createContext<Identity | undefined>(Symbol('helpdock-identity'));
/** What the host page adds to a request. */
export const evidenceContext = createContext<Evidence | undefined>(Symbol('helpdock-evidence'));
