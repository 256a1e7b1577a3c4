/**
 * What is loaded when somebody is about to open the widget. Everything that a usable form needs is imported here, so
 * that it comes in one request. It shares no module with the script that loads it: what it needs of it is passed in.
 */
// First, because elements of the page are upgraded in this order, and each asks its provider as soon as it is.
import '../context/provider/define.js';
import '../components/widget/define.js';
import { loadControls } from '../components/ticket-form/late-controls.js';
import type { TicketApi } from '../client/ticket-api.js';
import { report } from '../context/index.js';
import type { OpenAt } from './api.js';
import { checkOptions } from './check-options.js';
import type { HelpdockEvents, HelpdockOptions } from './options.js';
import type { Presence } from './presence.js';

/** What this module gives to the script that loads it. */
export interface AppModule {
  createApp: typeof createApp;
  upgrade: typeof upgrade;
}

/** The widget on the page. */
export interface App {
  open(at?: OpenAt): void;
  close(): void;
  /** Takes over options; `changed` are those that the page has just set, if any. */
  update(options: HelpdockOptions, changed?: HelpdockOptions): void;
}

/** Tells the page. */
export type Emit = <Name extends keyof HelpdockEvents>(name: Name, detail?: HelpdockEvents[Name]) => void;

/** What tells one person from another. */
const PERSON = ['email', 'name'] as const;

/** Loads an element that stands in the page; without a name, and for most names, what a form may need besides what is here. */
export function upgrade(name = ''): void {
  const loading = name ? import('./elements.js').then(({ loadElement }) => loadElement(name)) : loadControls();
  loading.catch((error: unknown) => report('HD108', `A part of the help (${name}) did not load.`, error));
}

/** Without it there is no badge, and help all the same. */
const nothing = (): void => {};

/** Elements of the page may hide methods of the document by their names; never those of the prototype. */
const create = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- `call` picks the last overload, not the one for this name
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[Name];

/** The same ticket system under another identity: what was kept for the person before is kept by theirs. */
const anew = (api: TicketApi): TicketApi =>
  new Proxy(Object.create(api) as TicketApi, {
    get(_, name) {
      const value: unknown = Reflect.get(api, name);
      return typeof value === 'function' ? (value.bind(api) as unknown) : value;
    },
  });

/** Puts provider and widget on the page, closed. */
export function createApp(given: HelpdockOptions, presence: Presence, emit: Emit): App {
  const provider = create('helpdock-provider');
  let widget = create('helpdock-widget');
  let last: HelpdockOptions = {};
  let startAt: OpenAt | undefined;

  const tellUnread = (count: number): void => {
    emit('unread', count);
    void import('../components/unread-badge/unread-badge.js').then(
      ({ drawBadge }) => drawBadge(widget, count),
      nothing,
    );
  };

  const forget = (): void => {
    widget.close();
    const fresh = create('helpdock-widget');
    widget.replaceWith(fresh);
    widget = fresh;
    // Elements keep what they know of a person by client, so that the next one needs another.
    provider.requestUpdate('credentials', null);
    if (last.ticketApi) provider.ticketApi = anew(last.ticketApi);
    tellUnread(0);
  };

  const update = (all: HelpdockOptions, changed: HelpdockOptions = {}): void => {
    const { options, faults } = checkOptions(all);
    if (faults.length > 0) report('HD110', `Ignored: ${faults.join(' ')}`);
    const { api, ticketApi, credentials, locale, identity, accent, prefill } = options;
    // A token says nothing of whose it is, and what was not known before may be found out about the same person.
    const known = last.identity;
    const isOther = known && (!identity || PERSON.some((key) => known[key] && known[key] !== identity[key]));
    // Whoever was not known may have written as well. Before the widget is in its place nobody has.
    const isSigningOut = changed.identity === null;
    if (isOther || (isSigningOut && widget.parentNode)) forget();
    // The next person at this browser follows nobody else's tickets.
    if (isSigningOut) void provider.forgetKeys();
    const { getToken = options.getToken, ...person } = identity ?? {};
    Object.assign(provider, { api, getToken, credentials, locale, identity: identity ? person : undefined });
    if (ticketApi !== last.ticketApi) provider.ticketApi = ticketApi;
    Object.assign(widget, {
      contact: options.contact,
      position: options.position ?? 'inline-end',
      theme: options.theme ?? 'host',
    });
    provider.style.setProperty('--helpdock-accent', accent ?? '');
    // Once: what a person has done since must not be undone because another option changed.
    const wanted = prefill?.requestType ?? options.requestType;
    if (wanted && wanted !== (last.prefill?.requestType ?? last.requestType)) startAt = { new: wanted };
    if (prefill !== last.prefill) widget.prefill(prefill?.fields ?? {});
    if (options.context || options.trail || provider.evidence) {
      void import('./evidence.js')
        .then(({ evidenceOf }) => evidenceOf(options, report))
        .then((evidence) => (provider.evidence = evidence), nothing);
    }
    last = options;
    if (options.badge !== 'always') return;
    void import('../context/live/unread-count.js').then(({ countUnread }) => countUnread(widget), nothing);
  };

  update(given, given);
  provider.addEventListener('helpdock-unread', ({ count }) => tellUnread(count));
  provider.addEventListener('helpdock-open', () => emit('open'));
  provider.addEventListener('helpdock-close', () => emit('close'));
  provider.addEventListener('helpdock-ticket-created', ({ ticket }) => emit('ticket-created', ticket));
  provider.addEventListener('helpdock-submit-failed', ({ error }) => emit('submit-failed', error));
  provider.append(widget);
  presence.add(provider);
  return {
    open(at = startAt) {
      // Where the page begins; from then on readers go on where they were.
      startAt = undefined;
      widget.open(at);
    },
    close: () => widget.close(),
    update,
  };
}
