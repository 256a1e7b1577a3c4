import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { catalogContext, identityContext, ticketApiContext, Words } from '../../context/index.js';
import { hintAtProvider } from '../../context/provider-hint.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { TicketApi } from '../../client/ticket-api.js';
import type { Ticket } from '../../contract/index.js';
import type { TicketCreatedEvent } from '../ticket-form/events.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { fieldStyles } from '../../themes/field.js';
import { failureStyles, renderFailure } from '../failure/failure.js';
import { Freshness } from '../freshness/freshness.js';
import { priorityStyles } from '../priority-badge/priority-badge.js';
import { renderSkeleton, skeletonStyles } from '../skeleton/skeleton.js';
import { statusStyles } from '../status-badge/status-badge.js';
import { renderControls } from './list-controls.js';
import { renderRows } from './list-rows.js';
import { MOST_ROWS, windowAround, windowBefore } from './row-window.js';
import { isNarrowed, NO_FILTER, notYetListed, toQuery, type ListFilter } from './list-filter.js';
import { styles } from './ticket-list-styles.js';
import { TicketPages } from './ticket-pages.js';
import { TicketSelectEvent } from './ticket-select-event.js';

/** Typing settles before the API is asked. */
const SEARCH_MS = 300;

/**
 * The requester's tickets, newest activity first, or as the reader orders them; where the ticket system allows it, those
 * of everybody in the requester's organisation.
 *
 * @fires {TicketSelectEvent} helpdock-ticket-select - The reader chose a ticket.
 * @csspart scope - The choice between own tickets and those of the organisation.
 * @csspart filters - The filters by status.
 * @csspart filter - One filter; `aria-pressed` tells whether it is on.
 * @csspart more-filters - Kind, priority and order, folded away.
 * @csspart search - The search field.
 * @csspart list - The rows.
 * @csspart ticket - One row.
 * @csspart subject - The subject in a row.
 * @csspart unread - What is new in a ticket.
 * @csspart urgent - The mark of an urgent ticket.
 * @csspart informational - The mark of a ticket that asks for nothing.
 * @csspart status - A status: shape and word.
 * @csspart priority - A priority: bars and name.
 */
export class TicketListElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    fieldStyles,
    statusStyles,
    priorityStyles,
    failureStyles,
    skeletonStyles,
    styles,
  ];

  /** Shows the latest tickets only: neither filters nor search nor further pages. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Tickets a page. */
  @property({ type: Number }) limit?: number;

  /** Tickets that were just created; they are shown although the server may not list them yet. */
  @property({ attribute: false }) created: readonly Ticket[] = [];

  @state() private filter: ListFilter = NO_FILTER;
  /** What stands in the search field; it is looked for once typing has settled. */
  @state() private typed = '';
  @state() private firstRow = 0;
  @query('ol') private list?: HTMLOListElement;

  readonly #words = new Words(this);
  readonly #pages = new TicketPages(this);
  readonly #freshness = new Freshness(this, () => this.refresh());
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #identity = new ContextConsumer(this, { context: identityContext, subscribe: true });
  readonly #api = new ContextConsumer(this, {
    context: ticketApiContext,
    subscribe: true,
    callback: (api) => (api === this.#pages.api ? void this.refresh() : this.#load(api)),
  });
  #provider: HTMLElement | null = null;
  #typing?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    hintAtProvider(this, () => this.#catalog.value !== undefined);
    this.#provider = this.closest<HTMLElement>('helpdock-provider');
    this.#provider?.addEventListener('helpdock-ticket-created', this.#handleCreated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.#provider?.removeEventListener('helpdock-ticket-created', this.#handleCreated);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('limit')) this.#load(this.#api.value);
  }

  protected override render(): TemplateResult {
    const { dir } = this.#words;
    return html`<div class="base" part="base" dir=${dir}>
      ${this.compact ? nothing : this.#renderControls()} ${this.#renderContent()}
      <div class="visually-hidden" role="status">${this.#announcement()}</div>
    </div>`;
  }

  #renderControls(): TemplateResult {
    const { filter, typed } = this;
    const { counts, unread } = this.#pages;
    const { messages, locale } = this.#words;
    const catalog = this.#catalog.value?.catalog;
    return renderControls({
      messages,
      locale,
      catalog,
      filter,
      typed,
      counts,
      unread: catalog?.capabilities?.readMarks ? unread : undefined,
      // An organisation is something that somebody vouches for.
      hasOrganization: catalog?.capabilities?.organization === true && this.#identity.value?.known === true,
      hidden: this.#isEmpty(),
      onFilter: (change) => this.#choose(change),
      onSearch: (text) => this.#searchSoon(text),
    });
  }

  #renderContent(): TemplateResult {
    const { state, error, items } = this.#pages;
    const { messages } = this.#words;
    const tickets = this.#tickets();
    if (tickets.length > 0) return this.#renderRows(tickets);
    if (state === 'error') {
      return renderFailure(ticketWords(messages).failed, error, messages, () => void this.refresh());
    }
    if (state === 'ready' && items.length === 0) return this.#renderEmpty();
    return renderSkeleton(this.limit ?? 4);
  }

  #renderEmpty(): TemplateResult {
    const { empty, emptyHint, noMatch, noMatchHint, showAll } = ticketWords(this.#words.messages);
    if (this.#isEmpty())
      return html`<div class="empty">
        <p><strong>${empty}</strong> ${emptyHint}</p>
      </div>`;
    return html`<div class="empty">
      <p><strong>${noMatch}</strong> ${noMatchHint}</p>
      <button type="button" class="button" part="button" @click=${() => this.#showAll()}>${showAll}</button>
    </div>`;
  }

  #renderRows(tickets: readonly Ticket[]): TemplateResult {
    const { messages, locale } = this.#words;
    return renderRows(tickets, {
      messages,
      locale,
      catalog: this.#catalog.value?.catalog,
      pages: this.#pages,
      now: this.#api.value?.now?.() ?? Date.now(),
      first: this.firstRow,
      isCompact: this.compact,
      select: (ticket) => this.dispatchEvent(new TicketSelectEvent(ticket)),
      refresh: () => void this.refresh(),
      showMore: () => void this.#showMore(),
      showNewer: () => this.#showNewer(),
    });
  }

  readonly #handleCreated = ({ ticket }: TicketCreatedEvent): void => {
    this.created = [ticket, ...this.created];
  };

  /** Reads the list again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    this.#freshness.touch();
    if (this.#pages.state !== 'idle') await this.#pages.refresh();
  }

  /** Puts the focus on the row of a ticket, and says whether there is one. */
  focusTicket(id: string): boolean {
    const at = this.#tickets().findIndex((ticket) => ticket.id === id) - this.firstRow;
    const row = this.list?.children[at]?.querySelector('button');
    row?.focus();
    return Boolean(row);
  }

  #load(api: TicketApi | undefined): void {
    if (!api) return;
    this.firstRow = 0;
    this.#freshness.touch();
    void this.#pages.load(api, { ...toQuery(this.filter), ...(this.limit && { limit: this.limit }) });
  }

  #searchSoon(text: string): void {
    this.typed = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#choose({ search: text.trim() }), SEARCH_MS);
  }

  #showAll(): void {
    this.typed = '';
    const { scope, sort } = this.filter;
    this.#choose({ ...NO_FILTER, scope, sort });
  }

  #choose(change: Partial<ListFilter>): void {
    const wanted = { ...this.filter, ...change };
    const keys = Object.keys(wanted) as (keyof ListFilter)[];
    if (keys.every((key) => wanted[key] === this.filter[key])) return;
    this.filter = wanted;
    this.#load(this.#api.value);
  }

  async #showMore(): Promise<void> {
    const known = this.#tickets().length;
    const next = Math.min(known, this.firstRow + MOST_ROWS);
    if (next === known) await this.#pages.loadMore();
    const count = this.#tickets().length;
    if (count <= next) return;
    this.firstRow = windowAround(next, count);
    await this.#focusRow(next - this.firstRow);
  }

  #showNewer(): void {
    const before = this.firstRow;
    this.firstRow = windowBefore(before);
    // The nearest of those that came back, so that reading goes on upwards.
    void this.#focusRow(before - this.firstRow - 1);
  }

  async #focusRow(index: number): Promise<void> {
    await this.updateComplete;
    this.list?.children[index]?.querySelector('button')?.focus();
  }

  #tickets(): readonly Ticket[] {
    const { items } = this.#pages;
    const all = [...notYetListed(this.created, items, this.filter), ...items];
    return this.compact && this.limit ? all.slice(0, this.limit) : all;
  }

  /** Nothing there at all, as opposed to nothing that fits. */
  #isEmpty(): boolean {
    // The list of the organisation can be left only by what would be hidden.
    const isUsual = !isNarrowed(this.filter) && this.filter.scope === 'own';
    return this.#pages.state === 'ready' && isUsual && this.#tickets().length === 0;
  }

  #announcement(): string {
    const { loading, shown, noMatch } = ticketWords(this.#words.messages);
    if (this.compact) return '';
    if (this.#pages.state === 'pending') return loading;
    const count = this.#tickets().length;
    return this.#pages.state === 'ready' ? (count > 0 ? shown(count) : noMatch) : '';
  }
}
