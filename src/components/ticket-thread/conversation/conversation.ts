/**
 * The messages and events of a ticket, the newest first to be drawn: however long it has gone on, as much is shown as
 * fits a few screens, and more when it is asked for.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { threadWords } from '../../../context/thread-words.js';
import { ticketWords } from '../../../context/ticket-words.js';
import type { MessageEntry, TicketDetail } from '../../../contract/index.js';
import { linkAddresses } from '../../safe-link/safe-link.js';
import { isOwn } from '../../ticket-status/author.js';
import { excerpt } from '../../ticket-status/excerpt.js';
import type { ReplyDraft } from '../composer/reply-draft.js';
import { LateFormats } from '../late-formats.js';
import { renderEvent } from './event-line.js';
import { renderMessage, renderPending, renderSent, type EntryContext } from './message.js';

/** Entries that are drawn at first. */
const FIRST = 30;

/** Entries that each "show earlier" adds. */
const STEP = 60;

/** So often that nothing is left folded: for paper. */
const ALL_STEPS = 1_000;

type Surroundings = Omit<EntryContext, 'renderText' | 'renderDelivery'>;
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Draws a conversation, and keeps what the reader unfolded. */
export class Conversation implements ReactiveController {
  readonly #host: Host;
  readonly #formats: LateFormats;
  #shown = FIRST;
  #isPrinted = false;
  /** How often "show more" was pressed, by text. */
  readonly #unfolded = new Map<string, number>();
  /** Replies that arrived while this was shown. */
  readonly #arrived = new Set<string>();
  /** What was there before the reply that is on its way. */
  #known: ReadonlySet<string> = new Set();

  readonly #drawNow: () => void;

  /** @param drawNow draws the host at once */
  constructor(host: Host, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    this.#formats = new LateFormats(host);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
  }

  /** Another ticket. */
  reset(): void {
    this.#shown = FIRST;
    this.#unfolded.clear();
    this.#arrived.clear();
  }

  /** A reply is on its way: what comes from now on may be that very one. */
  startSending(ticket: TicketDetail | undefined): void {
    this.#known = new Set(ticket?.timeline.map(({ id }) => id));
  }

  /** A reply has arrived. */
  sent({ id }: MessageEntry): void {
    this.#arrived.add(id);
  }

  render(ticket: TicketDetail, reply: ReplyDraft | undefined, surroundings: Surroundings): TemplateResult {
    const { timeline } = ticket;
    const { messages } = surroundings;
    const words = threadWords(messages);
    const context: EntryContext = {
      ...surroundings,
      renderText: (key, text, isMarkdown) => this.#renderText(key, text, surroundings, isMarkdown),
      renderDelivery: (id) => (this.#arrived.has(id) ? renderSent(messages) : nothing),
    };
    const first = this.#isPrinted ? 0 : Math.max(0, timeline.length - this.#shown);
    const entries = timeline.slice(first);
    this.#formats.need(entries);
    const pending = this.#pendingBody(ticket, reply);
    return html`<section part="timeline" aria-label=${words.conversation}>
      ${
        first > 0
          ? html`<button type="button" class="button plain earlier" @click=${() => this.#showEarlier()}>
              ${words.earlier(first)}
            </button>`
          : nothing
      }
      <ol class="entries ${entries.length > FIRST ? 'many' : ''}" role="list">
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => (entry.kind === 'message' ? renderMessage(entry, context) : renderEvent(entry, context)),
        )}
        ${pending === undefined ? nothing : renderPending(pending, context)}
      </ol>
      ${timeline.length === 0 && pending === undefined ? html`<p class="none">${words.none}</p>` : nothing}
    </section>`;
  }

  /** What is on its way and does not stand in the conversation yet. */
  #pendingBody(ticket: TicketDetail, reply: ReplyDraft | undefined): string | undefined {
    if (reply?.state.phase !== 'sending') return undefined;
    const { body } = reply.state.message;
    const isThere = ticket.timeline.some(
      (entry) =>
        entry.kind === 'message' && entry.body === body && !this.#known.has(entry.id) && isOwn(entry.author, ticket),
    );
    return isThere ? undefined : body;
  }

  #renderText(key: string, text: string, { messages }: Surroundings, isMarkdown = false): TemplateResult {
    const shown = excerpt(text, this.#isPrinted ? ALL_STEPS : (this.#unfolded.get(key) ?? 0));
    const isCut = shown.length < text.length;
    const more = (): void => {
      this.#unfolded.set(key, (this.#unfolded.get(key) ?? 0) + 1);
      this.#host.requestUpdate();
    };
    const markdown = isMarkdown ? this.#formats.markdown : undefined;
    return html`${
      markdown
        ? markdown.renderMarkdown(shown)
        : html`<div class="text" dir="auto">${linkAddresses(shown)}${isCut ? '…' : nothing}</div>`
    }${
      isCut
        ? html`<button type="button" class="button plain more" @click=${more}>
            ${ticketWords(messages).showText}
          </button>`
        : nothing
    }`;
  }

  async #showEarlier(): Promise<void> {
    const before = this.#host.renderRoot.querySelector('.entries > li');
    this.#shown += STEP;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The reader goes on upwards from what was the first one.
    (before?.previousElementSibling as HTMLElement | null)?.focus();
  }

  readonly #handlePrint = ({ type }: Event): void => {
    this.#isPrinted = type === 'beforeprint';
    this.#host.requestUpdate();
    // Paper does not wait for the next microtask.
    this.#drawNow();
  };
}
