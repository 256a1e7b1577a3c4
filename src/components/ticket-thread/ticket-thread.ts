import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { catalogContext, isolate, ticketApiContext, Words } from '../../context/index.js';
import { threadWords } from '../../context/thread-words.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { TicketDetail } from '../../contract/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { failureStyles } from '../failure/failure.js';
import { Freshness } from '../freshness/freshness.js';
import { priorityStyles } from '../priority-badge/priority-badge.js';
import { skeletonStyles } from '../skeleton/skeleton.js';
import { statusStyles } from '../status-badge/status-badge.js';
import { TicketLoadEvent } from '../ticket-status/ticket-load-event.js';
import { renderReading } from '../ticket-status/reading-state.js';
import { TicketReader } from '../ticket-status/ticket-reader.js';
import type { TicketActionsElement } from './actions/ticket-actions.js';
import { TicketChangeEvent } from './actions/ticket-change-event.js';
import { replyDraft, type ReplyDraft } from './composer/reply-draft.js';
import type { ReplyComposerElement } from './composer/reply-composer.js';
import { Conversation } from './conversation/conversation.js';
import { markdownStyles } from './markdown/markdown-styles.js';
import { newsText } from './conversation/news.js';
import { EndWatch } from './end-watch.js';
import { ScrollToEnd } from './scroll-to-end.js';
import { renderHead, renderStale, renderWaiting } from './ticket-head.js';
import { styles } from './ticket-thread-styles.js';

/**
 * One ticket and its conversation: what was asked, what was answered, what happened to it, and a place to answer. It
 * keeps itself up to date while it is in view, and tells the ticket system what was read.
 *
 * @fires {TicketLoadEvent} helpdock-ticket-load - The ticket was read, for the first time or again.
 * @fires {TicketChangeEvent} helpdock-ticket-change - The reader closed, reopened, rated or read the ticket.
 * @csspart subject - The subject of the ticket.
 * @csspart status - The status: shape and word.
 * @csspart priority - The priority: bars and name.
 * @csspart urgent - The mark of an urgent ticket.
 * @csspart waiting - Says that support waits for an answer.
 * @csspart details - The facts about the ticket and what was sent, folded.
 * @csspart timeline - The conversation.
 * @csspart message - A message; its words stand in `bubble`, beside the `initials` of who wrote it.
 * @csspart bubble - What a message says.
 * @csspart initials - The initials of an author.
 * @csspart event - A change between the messages.
 * @csspart action - A link that an agent sent as something to do.
 * @csspart composer - Where an answer is written.
 * @csspart failure - What could not be loaded, and why.
 */
export class TicketThreadElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    statusStyles,
    priorityStyles,
    failureStyles,
    skeletonStyles,
    styles,
    markdownStyles,
  ];

  /** Which ticket. */
  @property({ attribute: 'ticket-id' }) ticketId = '';
  /** Scrolls the box that it stands in to the newest message, unless somebody reads further up. Never the page. */
  @property({ type: Boolean }) follow = false;

  @state() private isUnfolded = false;
  /** A question about the ticket is open: one thing at a time. */
  @state() private isAsked = false;

  @query('.end') private readonly end!: HTMLElement | null;
  @query('helpdock-reply-composer') private readonly composer!: ReplyComposerElement | null;

  readonly #words = new Words(this);
  readonly #reader = new TicketReader(this);
  readonly #conversation = new Conversation(this, () => this.performUpdate());
  readonly #freshness = new Freshness(
    this,
    () => this.refresh(),
    ({ type, ticketId }) => type === 'resync' || ticketId === this.ticketId,
  );
  readonly #endWatch = new EndWatch(this, () => void this.#markRead());
  readonly #scroll = new ScrollToEnd(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, {
    context: ticketApiContext,
    subscribe: true,
    // The first update reads anyway.
    callback: () => this.hasUpdated && void this.refresh(),
  });
  /** The newest entry that the ticket system was told of. */
  #readUpTo = '';
  /** Which end the scrolling has followed to, and in what. */
  #followed = '';
  #wasAtEnd = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#wasAtEnd = !this.#followed.startsWith(`${this.ticketId} `) || this.#scroll.isAtEnd;
    if (!changed.has('ticketId')) return;
    this.#conversation.reset();
    this.isUnfolded = false;
    this.#readUpTo = '';
    void this.refresh();
  }

  protected override render(): TemplateResult {
    const { state } = this.#reader;
    const { messages, dir } = this.#words;
    const news = state === 'pending' ? ticketWords(messages).loadingOne : newsText(this.#reader.news, messages);
    return html`<div class="base" part="base" dir=${dir} aria-busy=${state === 'pending'}>
      ${renderReading(this.#reader, {
        messages,
        retry: () => this.refresh(),
        renderTicket: (ticket, error) => this.#renderTicket(ticket, error),
      })}
      <p class="visually-hidden" role="status">${news}</p>
    </div>`;
  }

  protected override updated(): void {
    this.#endWatch.watch(this.end);
    const { ticket } = this.#reader;
    if (!ticket || this.#reader.state === 'gone') return;
    if (this.#endWatch.isSeen) void this.#markRead();
    const end = `${ticket.id} ${String(ticket.timeline.at(-1)?.id)} ${String(this.#reply?.state.phase)}`;
    const isNew = end !== this.#followed;
    this.#followed = end;
    if (this.follow && isNew && this.#wasAtEnd) this.#scroll.hold();
  }

  #renderTicket(ticket: TicketDetail, error: unknown): TemplateResult {
    const { messages, locale } = this.#words;
    const { catalog } = this.#catalog.value ?? {};
    const api = this.#api.value;
    const prompt = ticket.status === 'waiting' ? this.#prompt : '';
    const canReply = !!catalog?.capabilities?.replies && !!api?.reply && ticket.status !== 'closed';
    const head = { messages, catalog, refresh: () => void this.refresh(), write: () => this.composer?.focus() };
    return html`${error ? renderStale(head) : nothing} ${renderHead(ticket, head)}
      ${prompt ? renderWaiting(prompt, canReply, head) : nothing} ${this.#renderDetails(ticket)}
      ${this.#conversation.render(ticket, this.#reply, {
        messages,
        locale,
        catalog,
        ticket,
        now: api?.now?.() ?? Date.now(),
      })}
      <div class="end"></div>
      <helpdock-ticket-actions
        .ticket=${ticket}
        @helpdock-ticket-ask=${this.#handleAsk}
        @helpdock-ticket-change=${this.#handleChange}
      ></helpdock-ticket-actions>
      ${
        canReply
          ? html`<helpdock-reply-composer
              part="composer"
              ?hidden=${this.isAsked}
              ticket-id=${ticket.id}
              prompt=${prompt}
              @helpdock-reply-change=${this.#handleReply}
            ></helpdock-reply-composer>`
          : nothing
      }`;
  }

  #renderDetails(ticket: TicketDetail): TemplateResult {
    const toggle = (event: Event): void => {
      this.isUnfolded = (event.target as HTMLDetailsElement).open;
    };
    return html`<details part="details" ?open=${this.isUnfolded} @toggle=${toggle}>
      <summary>${threadWords(this.#words.messages).details}</summary>
      ${
        this.isUnfolded
          ? html`<helpdock-ticket-status
              headless
              exportparts="facts,request"
              .ticket=${ticket}
            ></helpdock-ticket-status>`
          : nothing
      }
    </details>`;
  }

  /** Who waits, as a sentence. */
  get #prompt(): string {
    const { messages } = this.#words;
    const { supportName } = this.#catalog.value?.catalog?.brand ?? {};
    return threadWords(messages).waitingFor(isolate(supportName ?? ticketWords(messages).support));
  }

  get #reply(): ReplyDraft | undefined {
    const api = this.#api.value;
    return api && this.ticketId ? replyDraft(api, this.ticketId) : undefined;
  }

  /** Reads the ticket again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    const api = this.#api.value;
    if (!api || !this.ticketId) return;
    this.#freshness.touch();
    await this.#reader.read(api, this.ticketId);
    const { ticket, state } = this.#reader;
    if (ticket && state === 'ready') this.dispatchEvent(new TicketLoadEvent(ticket));
  }

  async #markRead(): Promise<void> {
    const { ticket } = this.#reader;
    const api = this.#api.value;
    const readUpTo = ticket?.timeline.at(-1)?.id;
    const keepsMarks = this.#catalog.value?.catalog?.capabilities?.readMarks;
    if (!ticket?.unread || !readUpTo || readUpTo === this.#readUpTo || !keepsMarks || !api?.update) return;
    this.#readUpTo = readUpTo;
    try {
      const read = await api.update(ticket.id, { readUpTo });
      this.#reader.accept(read);
      this.dispatchEvent(new TicketChangeEvent(read));
    } catch {
      // It stays unread, and is marked the next time it is seen.
      this.#readUpTo = '';
    }
  }

  readonly #handleChange = ({ ticket }: TicketChangeEvent): void => this.#reader.accept(ticket);

  readonly #handleAsk = ({ target }: Event): void => {
    this.isAsked = (target as TicketActionsElement).isAsking;
  };

  readonly #handleReply = (): void => {
    const state = this.#reply?.state;
    const { ticket } = this.#reader;
    if (state?.phase === 'sending') this.#conversation.startSending(ticket);
    if (state?.phase === 'sent' && ticket) {
      const isThere = ticket.timeline.some(({ id }) => id === state.entry.id);
      this.#conversation.sent(state.entry);
      if (!isThere) this.#reader.accept({ ...ticket, timeline: [...ticket.timeline, state.entry] });
    }
    // The answer to a reply says nothing of the ticket; and what kept it from arriving may stand there.
    if (state?.phase === 'sent' || state?.phase === 'failed') void this.refresh();
    this.requestUpdate();
  };
}
