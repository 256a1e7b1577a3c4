import type { TicketApi } from '../client/ticket-api.js';
import type { GetToken } from '../client/token-source.js';
import type { TrailOptions } from '../capture/index.js';
import type { Contact, CreatedTicket, FieldValue, HostFact } from '../contract/index.js';

/** What a form starts with. */
export interface Prefill {
  /** Id of a request type of the catalog: its form opens first. */
  requestType?: string;
  /** Values by field id. */
  fields?: Record<string, FieldValue>;
}

/** Who is asking. */
export interface Identity {
  /** Proves it to the API by a token that the page's own server signed. Asked again when the API says that it ran out. */
  getToken?: GetToken;
  /** What the page knows, so that the form need not ask. */
  name?: string;
  email?: string;
}

/** What a page says of itself, such as `{ build: '2026.3', plan: 'team', beta: true }`. No secrets. */
export type PageContext = Record<string, HostFact>;

/** Everything that a page may set: as `data-…` attributes where the value is text, or by `Helpdock.init({…})`. */
export interface HelpdockOptions {
  /** Address of the ticket API; a relative one counts from the page. */
  api?: string;
  /** An object that does what the API would do; wins over `api`. */
  ticketApi?: TicketApi;
  /** Language, BCP 47. By default the page's `lang`, else the browser's. */
  locale?: string;
  /** `host` (default) follows the `color-scheme` of the page, `system` the reader's system. */
  theme?: 'host' | 'system' | 'light' | 'dark';
  /** Side of the window, in the direction of the widget's language; `inline-end` by default. */
  position?: 'inline-end' | 'inline-start';
  /** Text of the launcher; by default "Help" in the widget's language. */
  label?: string;
  /** `none` shows no launcher: the page calls `Helpdock.open()` from a control of its own. */
  launcher?: 'auto' | 'none';
  /**
   * The number of tickets with something unread, on the launcher. `opened` (default) asks for it once the widget was
   * opened; `always` as soon as the page has loaded, for pages whose readers are signed in.
   */
  badge?: 'opened' | 'always';
  /** Any CSS colour; the ink on it follows. Style sheets can set `--helpdock-accent` instead. */
  accent?: string;
  /** `include` sends cookies to an API that identifies people by them; `omit` by default. */
  credentials?: 'omit' | 'include';
  /** The same as the one of `identity`, for pages where somebody is always signed in. */
  getToken?: GetToken;
  /** Who is asking; see `Helpdock.identify`. */
  identity?: Identity | null;
  /** Id of the request type whose form opens first. */
  requestType?: string;
  /** Other ways to reach support, shown where the catalog, which knows them too, could not be loaded. */
  contact?: Contact | null;
  /** What the next form starts with. */
  prefill?: Prefill | null;
  /** Added to a request if the person who sends it agrees; see `Helpdock.setContext`. */
  context?: PageContext | null;
  /**
   * `on`, or options, notes what goes wrong in the page (what it logs as errors and warnings, uncaught errors, failed
   * requests), so that it can be sent along with a request if the person who writes it agrees. Off by default: it wraps
   * functions of the page.
   */
  trail?: 'on' | 'off' | TrailOptions;
}

/** What `Helpdock.on` listens to; the listener receives a `CustomEvent` with this `detail`. */
export interface HelpdockEvents {
  /** The script runs. Whoever listens later hears it at once. */
  ready: undefined;
  open: undefined;
  close: undefined;
  'ticket-created': CreatedTicket;
  /** How many tickets have something unread. */
  unread: number;
  'submit-failed': unknown;
}
