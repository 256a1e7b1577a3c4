import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HttpTicketApi, type FetchPort, type GetToken } from '../../client/index.js';
import type { TicketApi } from '../../client/ticket-api.js';
import { en, loadMessages, type Messages } from '../../locales/index.js';
import {
  catalogContext,
  evidenceContext,
  identityContext,
  localeContext,
  ticketApiContext,
  type Evidence,
  type Identity,
} from '../contexts.js';
import { report } from '../report.js';
import { CatalogErrorEvent } from './catalog-error-event.js';
import { CatalogLoader } from './catalog-loader.js';
import { directionOf, inheritedLanguage, isLocale, spokenLocale } from './localization.js';

/** Properties that make another client; those of `SAME_SUPPORT` leave the organisation, and so its catalog, as it is. */
const SAME_SUPPORT = ['getToken', 'credentials', 'locale', 'fetch'] as const;
const OTHER_SUPPORT = ['api', 'ticketApi'] as const;

/**
 * Gives every Helpdock element below it the ticket API, the catalog, the words, the person who asks and what the
 * page adds to a request. It draws nothing of its own and takes no part in the layout.
 *
 * @slot - The elements that it provides for.
 * @fires {CatalogErrorEvent} helpdock-catalog-error - The catalog could not be loaded or is not valid.
 */
export class ProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents !important;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Address of the ticket API; a relative one counts from the page. */
  @property() api?: string;

  /** A ticket system of the host's own; wins over `api`. */
  @property({ attribute: false }) ticketApi?: TicketApi;

  /**
   * Gives a short-lived token that says who is asking. Another function means another session: what was loaded is
   * loaded anew, so keep the function the same while the session is.
   */
  @property({ attribute: false }) getToken?: GetToken;

  /** `include` sends the cookies of the API's site along. */
  @property() credentials?: 'omit' | 'include';

  /** Language of the interface, BCP 47. Otherwise the nearest `lang` around the element, then the browser's language. */
  @property() locale?: string;

  /** What the page knows of the person who asks, so that the form need not ask again. */
  @property({ attribute: false }) identity?: { name?: string; email?: string };

  /**
   * What the page adds to a request if the person who sends it agrees: facts of its own, and what happened in it
   * (`startTrail` of `helpdock/capture`).
   */
  @property({ attribute: false }) evidence?: Evidence;

  /** Replaces the browser's `fetch`. */
  @property({ attribute: false }) fetch?: FetchPort;

  readonly #api = new ContextProvider(this, { context: ticketApiContext });
  readonly #catalog = new ContextProvider(this, {
    context: catalogContext,
    initialValue: { status: 'pending', retry: () => {} },
  });
  readonly #locale = new ContextProvider(this, { context: localeContext });
  readonly #identity = new ContextProvider(this, { context: identityContext });
  readonly #evidence = new ContextProvider(this, { context: evidenceContext });
  readonly #loader = new CatalogLoader({
    onState: (state) => this.#catalog.setValue(state),
    onError: (error, faults) => {
      const address = this.ticketApi ? undefined : this.api;
      import('./catalog-check.js').then(
        ({ reportCatalogError }) => reportCatalogError(error, faults, address),
        () => report('HD102', 'The catalog did not load.', error),
      );
      this.dispatchEvent(new CatalogErrorEvent(error));
    },
  });

  /** The locale that was asked for, whether or not there are words for it. */
  #wanted = 'en';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#localize();
    void this.#loader.load();
    if (!this.hasUpdated) this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loader.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') && this.hasUpdated) void this.#localize();
    const isOther = !this.hasUpdated || OTHER_SUPPORT.some((name) => changed.has(name));
    if (isOther || SAME_SUPPORT.some((name) => changed.has(name))) this.#connect(isOther);
    this.#identity.setValue(this.#whoAsks());
    this.#evidence.setValue(this.evidence);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Forgets the tickets that people without an account follow in this browser: whoever comes next is somebody else. */
  async forgetKeys(): Promise<void> {
    await this.updateComplete;
    const api = this.#api.value;
    if (api instanceof HttpTicketApi) await api.forgetKeys();
  }

  #connect(isOther: boolean): void {
    const api = this.ticketApi ?? this.#makeApi();
    this.#api.setValue(api);
    if (!api) return;
    this.#loader.use(api, { keep: !isOther });
    if (this.isConnected) void this.#loader.load();
  }

  #makeApi(): TicketApi | undefined {
    const { api, credentials, fetch, getToken } = this;
    try {
      return new HttpTicketApi({
        baseUrl: api ?? '',
        credentials,
        fetch,
        getToken,
        locale: this.#wanted,
        onFault: ({ code, message, cause }) => report(code, message, cause),
      });
    } catch (error) {
      const { message } = error as Error;
      report('HD101', `${message} Set data-api to the address of your ticket API.`);
      this.#loader.refuse(error);
      this.dispatchEvent(new CatalogErrorEvent(error));
      return undefined;
    }
  }

  #whoAsks(): Identity {
    return { known: Boolean(this.getToken) || this.credentials === 'include', ...this.identity };
  }

  async #localize(): Promise<void> {
    const asked = this.locale ?? inheritedLanguage(this);
    const isValid = isLocale(asked);
    if (!isValid) report('HD110', `"${asked}" is not a language tag.`);
    const wanted = isValid ? asked : 'en';
    this.#wanted = wanted;
    const locale = spokenLocale(wanted);
    if (locale === this.#locale.value?.locale) return;
    if (!this.#locale.value) this.#speak(locale, en);
    try {
      const messages = await loadMessages(locale);
      if (this.#wanted === wanted) this.#speak(locale, messages);
    } catch (error) {
      report('HD108', `The words for "${locale}" did not load.`, error);
      if (this.#wanted === wanted) this.#speak('en', en);
    }
  }

  #speak(locale: string, messages: Messages): void {
    this.#locale.setValue({ locale, dir: directionOf(locale), messages });
  }

  /**
   * Elements that were defined before this one have asked for their context in vain: they ask again, as after a move.
   */
  #adopt(): void {
    for (const child of this.querySelectorAll('*')) {
      if (!(child instanceof LitElement) || !child.hasUpdated || !child.localName.startsWith('helpdock-')) continue;
      child.disconnectedCallback();
      child.connectedCallback();
    }
  }
}
