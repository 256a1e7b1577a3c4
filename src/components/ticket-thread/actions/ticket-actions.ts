import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { catalogContext, reasonFor, ticketApiContext, Words } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import type { TicketDetail, TicketUpdate } from '../../../contract/index.js';
import type { ThreadMessages } from '../../../locales/index.js';
import { hostStyles } from '../../../themes/base.js';
import { buttonStyles } from '../../../themes/button.js';
import { choiceStyles } from '../../../themes/choice.js';
import { fieldStyles } from '../../../themes/field.js';
import { styles } from './actions-styles.js';
import { possibleActions, type Action } from './possible-actions.js';
import { TicketChangeEvent } from './ticket-change-event.js';

const SCORES = [1, 2, 3, 4, 5] as const;

/**
 * Closes a ticket, opens it again, or rates it: what the ticket system can do and the status allows.
 *
 * @fires {TicketChangeEvent} helpdock-ticket-change - The ticket was changed.
 * @fires {Event} helpdock-ticket-ask - A question is asked before something is done, or is not asked any more.
 * @csspart actions - The buttons.
 * @csspart action-form - What is asked before something is done.
 * @csspart submit - The button that does it.
 */
export class TicketActionsElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, fieldStyles, choiceStyles, styles];

  /** The ticket. */
  @property({ attribute: false }) ticket?: TicketDetail;

  @state() private action?: Action;
  @state() private isSaving = false;
  @state() private failure?: unknown;
  @state() private missing = '';
  @state() private done = '';

  @queryAll('.buttons button') private readonly buttons!: NodeListOf<HTMLElement>;
  @query('.done') private readonly outcome!: HTMLElement | null;
  @query('form') private readonly form!: HTMLFormElement | null;

  readonly #words = new Words(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, { context: ticketApiContext, subscribe: true });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    const before = changed.get('ticket');
    if (before && before.id !== this.ticket?.id) this.#reset();
    // What an agent did meanwhile may have taken the question away; never what was written, nor what is being saved.
    if (this.#isOvertaken && !this.isSaving && !this.form?.querySelector('textarea')?.value.trim()) this.#reset();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('action') && (this.action || changed.get('action'))) {
      this.dispatchEvent(new Event('helpdock-ticket-ask', { bubbles: true, composed: true }));
    }
  }

  /** Whether a question is being asked. */
  get isAsking(): boolean {
    return this.action !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ticket, action } = this;
    if (!ticket) return nothing;
    const { messages, dir } = this.#words;
    const words = threadWords(messages);
    return html`<div class="base" dir=${dir}>
      ${this.#renderState(ticket, words)}
      ${action ? this.#renderForm(action, words) : this.#renderButtons(ticket, words)}
      <p class="done" role="status" tabindex="-1">${this.isSaving ? words.saving : this.done}</p>
    </div>`;
  }

  #renderState({ status, rating }: TicketDetail, { reopen, rating: words }: ThreadMessages): TemplateResult {
    const isClosed = status === 'closed';
    const scores = words.scores as Readonly<Record<number, string>>;
    return html`${
      isClosed || status === 'resolved'
        ? html`<p class="state">
            <strong>${isClosed ? reopen.closed : reopen.resolved}</strong>
            ${isClosed && !this.#possible.includes('reopen') ? reopen.hint : nothing}
          </p>`
        : nothing
    }
    ${
      rating
        ? html`<p class="state">${words.given(`${scores[rating.score] ?? ''} (${String(rating.score)}/5)`)}</p>`
        : nothing
    }`;
  }

  #renderButtons({ rating }: TicketDetail, words: ThreadMessages): TemplateResult | typeof nothing {
    const possible = this.#possible;
    if (possible.length === 0) return nothing;
    const labels: Record<Action, string> = {
      close: words.close.open,
      reopen: words.reopen.open,
      rate: rating ? `${words.rating.change}: ${words.rating.open}` : words.rating.open,
    };
    return html`<div class="buttons" part="actions">
      ${possible.map(
        (action) =>
          html`<button
            type="button"
            class="button ${action === 'close' ? 'plain' : ''}"
            id=${action}
            @click=${() => this.#ask(action)}
          >
            ${labels[action]}
          </button>`,
      )}
    </div>`;
  }

  #renderForm(action: Action, words: ThreadMessages): TemplateResult {
    const { messages } = this.#words;
    const isOvertaken = this.#isOvertaken && !this.isSaving;
    const { title, submit } = { close: words.close, reopen: words.reopen, rate: words.rating }[action];
    return html`<form part="action-form" aria-labelledby="title" novalidate @submit=${this.#handleSubmit}>
      <h4 id="title">${title}</h4>
      ${action === 'rate' ? this.#renderScores(words) : nothing}
      <div>
        <label class="label" for="reason">
          ${action === 'rate' ? words.rating.comment : action === 'close' ? words.close.reason : words.reopen.reason}
          ${action === 'reopen' ? nothing : html`<span class="optional">${messages.common.optional}</span>`}
        </label>
        <textarea
          id="reason"
          name="reason"
          class="input"
          rows="2"
          dir="auto"
          aria-describedby=${action === 'reopen' ? 'missing' : nothing}
          aria-invalid=${this.missing && action === 'reopen' ? 'true' : nothing}
        ></textarea>
      </div>
      <p class="error" id="missing" role="alert">${this.missing}</p>
      <div role="alert">
        ${isOvertaken ? html`<p class="error">${words.overtaken}</p>` : nothing}
        ${
          this.failure === undefined
            ? nothing
            : html`<p class="error">${words.notSaved} ${reasonFor(this.failure, messages)}</p>`
        }
      </div>
      <div class="buttons">
        <button
          type="submit"
          class="button primary"
          part="submit"
          aria-disabled=${this.isSaving || isOvertaken ? 'true' : 'false'}
        >
          ${submit}
        </button>
        <button type="button" class="button plain" @click=${() => this.#cancel()}>${words.close.cancel}</button>
      </div>
    </form>`;
  }

  #renderScores({ rating }: ThreadMessages): TemplateResult {
    const given = this.ticket?.rating?.score;
    return html`<fieldset class="field scores" aria-describedby="missing">
      <legend class="visually-hidden">${rating.title}</legend>
      ${SCORES.map(
        (score) =>
          html`<label class="choice"
            ><input type="radio" name="score" value=${score} ?checked=${score === given} />
            <span>${rating.scores[score]}</span></label
          >`,
      )}
    </fieldset>`;
  }

  get #possible(): readonly Action[] {
    return this.ticket ? possibleActions(this.ticket, this.#catalog.value?.catalog, this.#api.value) : [];
  }

  /** Something is asked that is not possible any more. */
  get #isOvertaken(): boolean {
    return this.action !== undefined && !this.#possible.includes(this.action);
  }

  #reset(): void {
    this.action = this.failure = undefined;
    this.missing = this.done = '';
  }

  async #ask(action: Action): Promise<void> {
    this.#reset();
    this.action = action;
    await this.updateComplete;
    const { form } = this;
    form?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus({ preventScroll: true });
    form?.scrollIntoView({ block: 'nearest' });
  }

  async #cancel(): Promise<void> {
    const { action } = this;
    this.#reset();
    await this.updateComplete;
    [...this.buttons].find(({ id }) => id === action)?.focus();
  }

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const { action, form } = this;
    if (this.isSaving || this.#isOvertaken || !action || !form) return;
    const data = new FormData(form);
    const reason = (data.get('reason') as string).trim();
    const score = Number(data.get('score') ?? 0);
    const words = threadWords(this.#words.messages);
    this.missing = '';
    if (action === 'rate' && !score) this.missing = words.rating.required;
    if (action === 'reopen' && !reason) this.missing = words.reopen.required;
    if (this.missing) {
      form.querySelector<HTMLElement>(action === 'rate' ? 'input' : 'textarea')?.focus();
      return;
    }
    const because = reason && { reason };
    if (action === 'rate') void this.#save({ rating: { score, ...(reason && { comment: reason }) } }, words.ratedNow);
    else if (action === 'close') void this.#save({ status: 'closed', ...because }, words.closedNow);
    else void this.#save({ status: 'open', ...because }, words.reopenedNow);
  };

  async #save(update: TicketUpdate, done: string): Promise<void> {
    const { ticket } = this;
    const api = this.#api.value;
    if (!ticket || !api?.update) return;
    this.isSaving = true;
    this.failure = undefined;
    try {
      const changed = await api.update(ticket.id, update);
      this.isSaving = false;
      if (this.ticket?.id === changed.id) await this.#show(changed, done);
      this.dispatchEvent(new TicketChangeEvent(changed));
    } catch (error) {
      this.failure = error;
    }
    this.isSaving = false;
  }

  /** Says what was done. The focus goes on to what can be done next, because its place is gone. */
  async #show(changed: TicketDetail, done: string): Promise<void> {
    const isFocused = !!this.shadowRoot?.activeElement;
    this.#reset();
    this.done = done;
    this.ticket = changed;
    await this.updateComplete;
    if (isFocused) (this.buttons[0] ?? this.outcome)?.focus();
  }
}
