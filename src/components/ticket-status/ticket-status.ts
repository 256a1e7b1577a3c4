import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { catalogContext, ticketApiContext, Words } from '../../context/index.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Attachment, TicketDetail } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { renderTime } from '../dates/dates.js';
import { failureStyles } from '../failure/failure.js';
import { Freshness } from '../freshness/freshness.js';
import { priorityStyles, renderPriority } from '../priority-badge/priority-badge.js';
import { skeletonStyles } from '../skeleton/skeleton.js';
import { renderStatus, statusName, statusStyles } from '../status-badge/status-badge.js';
import { typeName } from '../ticket-list/ticket-row.js';
import { excerpt } from './excerpt.js';
import {
  type AnsweredField,
  answeredFields,
  hasEntries,
  impactText,
  renderEntries,
  surfaceName,
} from './field-answer.js';
import { TicketLoadEvent } from './ticket-load-event.js';
import { renderReading, type Reading } from './reading-state.js';
import { TicketReader } from './ticket-reader.js';
import { styles } from './ticket-status-styles.js';

/**
 * One ticket: its number and status, what is known about it, and what was sent. It keeps itself up to date while it is in
 * view. What happened since, and answering, is the part of `helpdock-ticket-thread`.
 *
 * @fires {TicketLoadEvent} helpdock-ticket-load - The ticket was read, for the first time or again.
 * @csspart subject - The subject of the ticket.
 * @csspart status - The status: shape and word.
 * @csspart priority - The priority: bars and name.
 * @csspart facts - What is known about the ticket: number, type, assignee and so on.
 * @csspart request - What was sent.
 */
export class TicketStatusElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    statusStyles,
    priorityStyles,
    failureStyles,
    skeletonStyles,
    styles,
  ];

  /** Which ticket. */
  @property({ attribute: 'ticket-id' }) ticketId = '';
  /** Shows this ticket and reads none: for who has read it already. */
  @property({ attribute: false }) ticket?: TicketDetail;
  /** Leaves out subject, status and priority, which stand elsewhere then. */
  @property({ type: Boolean }) headless = false;

  /** How often "show more" was pressed, by text. */
  @state() private unfolded: ReadonlyMap<string, number> = new Map();

  readonly #words = new Words(this);
  readonly #reader = new TicketReader(this);
  readonly #freshness = new Freshness(this, () => this.refresh());
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, {
    context: ticketApiContext,
    subscribe: true,
    // The first update reads anyway.
    callback: () => this.hasUpdated && void this.refresh(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId')) return;
    this.unfolded = new Map();
    void this.refresh();
  }

  protected override render(): TemplateResult {
    const reading: Reading = this.ticket ? { state: 'ready', ticket: this.ticket } : this.#reader;
    const { messages, dir } = this.#words;
    return html`<div class="base" part="base" dir=${dir} aria-busy=${reading.state === 'pending'}>
      ${renderReading(reading, {
        messages,
        retry: () => this.refresh(),
        renderTicket: (ticket, error) => this.#renderTicket(ticket, error),
      })}
      <div class="visually-hidden" role="status">${this.#news(messages)}</div>
    </div>`;
  }

  #renderTicket(ticket: TicketDetail, error: unknown): TemplateResult {
    const { messages, locale } = this.#words;
    const catalog = this.#catalog.value?.catalog;
    const words = ticketWords(messages);
    const answers = answeredFields(ticket.type, ticket.fields, { catalog, locale, messages });
    return html`
      ${
        error
          ? html`<p class="stale">
              ${words.stale}
              <button type="button" class="button plain" @click=${() => this.refresh()}>
                ${messages.common.retry}
              </button>
            </p>`
          : nothing
      }
      ${
        this.headless
          ? nothing
          : html`<h3 part="subject"><bdi>${ticket.subject.trim() || words.noSubject}</bdi></h3>
              <p class="state">
                ${renderStatus(ticket.status, messages)}
                ${ticket.priority ? renderPriority(ticket.priority, catalog) : nothing}
              </p>`
      }
      ${this.#renderFacts(ticket)}
      ${
        answers.length > 0 || ticket.attachments?.length
          ? html`<section part="request">
              <h4>${words.request}</h4>
              <dl class="answers">${answers.map((answer) => this.#renderAnswer(answer))}</dl>
              ${ticket.attachments?.length ? this.#renderFiles(ticket.attachments) : nothing}
            </section>`
          : nothing
      }
    `;
  }

  #renderFacts(ticket: TicketDetail): TemplateResult {
    const { messages, locale } = this.#words;
    const catalog = this.#catalog.value?.catalog;
    const words = ticketWords(messages);
    const fact = (label: string, value: unknown): TemplateResult | typeof nothing =>
      value
        ? html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`
        : nothing;
    return html`<dl class="facts" part="facts">
      ${fact(words.number, ticket.number)} ${fact(words.type, typeName(ticket.type, catalog))}
      ${fact(words.created, renderTime(ticket.createdAt, locale))}
      ${fact(words.assignee, ticket.assignee?.trim() || words.nobody)}
      ${fact(words.impact, impactText(ticket.impact, catalog))}
      ${fact(words.surface, ticket.surface && surfaceName(ticket.surface, catalog))}
    </dl>`;
  }

  #renderAnswer({ id, label, answer, isOrdered }: AnsweredField): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${
          typeof answer === 'string'
            ? this.#renderText(`field ${id}`, answer)
            : hasEntries(answer)
              ? renderEntries(answer, isOrdered)
              : answer
        }
      </dd>
    </div>`;
  }

  #renderText(key: string, text: string): TemplateResult {
    const shown = excerpt(text, this.unfolded.get(key) ?? 0);
    return html`<div class="text" dir="auto">${shown}${shown.length < text.length ? '…' : nothing}</div>
      ${
        shown.length < text.length
          ? html`<button type="button" class="button plain" @click=${() => this.#unfold(key)}>
              ${ticketWords(this.#words.messages).showText}
            </button>`
          : nothing
      }`;
  }

  #renderFiles(files: readonly Attachment[]): TemplateResult {
    return html`<ul class="files" role="list" aria-label=${ticketWords(this.#words.messages).attachments}>
      ${files.map((file) => html`<li><helpdock-ticket-file .file=${file}></helpdock-ticket-file></li>`)}
    </ul>`;
  }

  /** Reads the ticket again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    const api = this.#api.value;
    if (!api || !this.ticketId || this.ticket) return;
    this.#freshness.touch();
    await this.#reader.read(api, this.ticketId);
    const { ticket, state } = this.#reader;
    if (ticket && state === 'ready') this.dispatchEvent(new TicketLoadEvent(ticket));
  }

  #unfold(key: string): void {
    this.unfolded = new Map(this.unfolded).set(key, (this.unfolded.get(key) ?? 0) + 1);
  }

  #news(messages: Messages): string {
    const { news, state } = this.#reader;
    const { statusNow, loadingOne } = ticketWords(messages);
    if (state === 'pending' && !this.ticket) return loadingOne;
    return news.status === undefined ? '' : statusNow(statusName(news.status, messages));
  }
}
