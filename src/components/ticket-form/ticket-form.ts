import { consume } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import type { TicketApi } from '../../client/ticket-api.js';
import {
  catalogContext,
  identityContext,
  report,
  ticketApiContext,
  Words,
  type CatalogState,
  type Identity,
} from '../../context/index.js';
import type { Field, FieldValues } from '../../contract/index.js';
import { pastedFiles } from '../attachments/pasted-files.js';
import { renderFailure } from '../failure/failure.js';
import type { FormControl } from '../form-control/form-control.js';
import { renderSkeleton } from '../skeleton/skeleton.js';
import { renderForm } from './form-template.js';
import { LateControls } from './late-controls.js';
import { LateSending } from './late-sending.js';
import type { UploadsElement } from './sending/sending.js';
import { TicketDraft } from './ticket-draft.js';
import { ticketFormStyles } from './ticket-form-styles.js';

/**
 * Asks what the catalog wants to know about a request, and files it as a ticket. Exactly one ticket comes of one
 * submission, and nothing that was typed is lost by an error.
 *
 * @fires {BeforeSubmitEvent} helpdock-before-submit - A ticket is about to be sent; amend it, or prevent the default to keep it back.
 * @fires {TicketCreatedEvent} helpdock-ticket-created - A ticket was filed; prevent the default to show a confirmation of your own.
 * @fires {SubmitFailedEvent} helpdock-submit-failed - A ticket could not be filed; the form still holds it.
 * @fires {RequestTypeSelectEvent} helpdock-request-type-select - The person chose a kind of request in the form.
 * @fires {ArticleAnsweredEvent} helpdock-article-answered - An article answered it before it was sent; the form keeps what was written.
 * @csspart base - Everything.
 * @csspart form - The form, while it is filled in.
 * @csspart heading - The heading, if there is one.
 * @csspart summary - What is wrong with the answers, with a way to each.
 * @csspart fields - The fields.
 * @csspart field__base - A field: label, help, control and mistake.
 * @csspart field__label - The label of a field.
 * @csspart field__help - The advice below a label.
 * @csspart field__input - A native input, list or box of a field.
 * @csspart field__option - A card or line to choose.
 * @csspart field__error - What is wrong with a field.
 * @csspart field__capture - A button that makes a picture or a recording.
 * @csspart requester - The questions to an anonymous requester.
 * @csspart failure - Why it was not sent.
 * @csspart preparation - What to do before writing, folded.
 * @csspart urgent - The urgent way: the switch, the cases, and what happens at this hour.
 * @csspart hint - A remark at a field.
 * @csspart articles - Articles that may answer it, or one of them in full.
 * @csspart answered - The button that says that an article answered it.
 * @csspart checklist - What a good report still misses.
 * @csspart evidence - All that will be sent, folded.
 * @csspart footer - The main action and where it leads.
 * @csspart submit - The button that sends.
 * @csspart stop - The button that ends a long wait.
 * @csspart confirmation - The word that the ticket is there.
 */
export class TicketFormElement extends LitElement {
  static override styles: CSSResultGroup = ticketFormStyles;

  /** Id of the request type. Without one the form asks for it first. */
  @property({ attribute: 'request-type' }) requestType?: string;

  /** Values to start with, by field id; they never replace what was typed. */
  @property({ attribute: false }) values?: FieldValues;

  /** Heading above the form. */
  @property() heading = '';

  /**
   * `off` keeps to itself where the request was written. Otherwise the ticket carries the address of the page without query
   * and fragment, its title, and what the browser says of itself; people see all of it in the form, and can take it out.
   */
  @property() origin: 'on' | 'off' = 'on';

  @consume({ context: ticketApiContext, subscribe: true })
  @state()
  private api?: TicketApi;

  @consume({ context: catalogContext, subscribe: true })
  @state()
  private catalogState?: CatalogState;

  @consume({ context: identityContext, subscribe: true })
  @state()
  private identity?: Identity;

  @state() private chosenType?: string;
  @state() private cannotSend = '';

  @queryAll('[data-field]') private readonly controls!: NodeListOf<FormControl>;
  @query('helpdock-attachments:not([hidden])') private readonly uploads!: UploadsElement | null;

  readonly #words = new Words(this);
  readonly #draft = new TicketDraft();
  readonly #late = new LateControls(this);
  readonly #sending = new LateSending({
    element: this,
    draft: this.#draft,
    words: this.#words,
    controls: () => [...this.controls].filter(({ hidden }) => !hidden),
    uploads: () => this.uploads ?? undefined,
    tellsOrigin: () => this.origin !== 'off',
    clear: (kept) => this.#clear(kept),
    focusOn: (selector) => this.#focusOn(selector),
  });
  #version = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { catalogState, identity, api, requestType } = this;
    const catalog = catalogState?.catalog;
    const isOffered = catalog?.requestTypes.some(({ id }) => id === requestType);
    if (catalog && requestType && !isOffered && changed.has('requestType')) {
      report('HD110', `The catalog has no request type "${requestType}".`);
    }
    const typeId = isOffered ? requestType : this.chosenType;
    this.#draft.ground = { catalog, identity, api, typeId };
    if (changed.has('values') && this.values) this.prefill(this.values);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.catalogState) {
      void import('../../context/provider-hint.js').then(({ hintAtProvider }) =>
        hintAtProvider(this, () => this.catalogState !== undefined),
      );
    }
  }

  protected override updated(): void {
    // All that the catalog may ask for: whoever changes the kind of request should not wait again.
    const fields = this.catalogState?.catalog?.requestTypes.flatMap((type) => type.fields) ?? [];
    if (!this.#late.failed) void this.#late.load(fields);
    // Not needed before Send is pressed, and there by then. Whether it failed matters only then.
    if (this.#draft.type) this.#sending.load().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { dir, locale } = this.#words;
    return html`<div class="base" part="base" dir=${dir} lang=${locale}>
      ${this.heading ? html`<h2 part="heading">${this.heading}</h2>` : nothing}
      <p class="visually-hidden" role="status">${this.#sending.part?.announcement}</p>
      ${this.#renderContent()}
    </div>`;
  }

  #renderContent(): TemplateResult {
    const { messages } = this.#words;
    const { status, catalog, error, retry } = this.catalogState ?? {};
    if (status === 'error' && !catalog) {
      return renderFailure(messages.form.catalogFailed, error, messages, () => retry?.());
    }
    if (!catalog)
      return html`<p class="visually-hidden">${messages.form.loading}</p>
        ${renderSkeleton(4)}`;
    const supportName = catalog.brand.supportName ?? catalog.brand.name;
    const confirmation = this.#sending.part?.renderConfirmation(supportName);
    return html`${confirmation}${this.#renderForm(supportName, confirmation !== undefined)}`;
  }

  /** Behind the confirmation it stays, hidden: files that were added meanwhile are for the next ticket. */
  #renderForm(supportName: string, isHidden: boolean): TemplateResult {
    return html`<form
      part="form"
      novalidate
      ?hidden=${isHidden}
      @submit=${this.#handleSubmit}
      @input=${this.#handleInput}
      @change=${this.#handleInput}
      @keydown=${this.#handleKeydown}
      @paste=${this.#handlePaste}
    >
      ${renderForm({
        messages: this.#words.messages,
        draft: this.#draft,
        sending: this.#sending.part,
        guidance: this.#sending.guidance,
        evidence: this.#sending.evidence,
        late: this.#late,
        asksType: !this.requestType || this.requestType !== this.#draft.type?.id,
        version: this.#version,
        supportName,
        cannotSend: this.cannotSend,
        goTo: (id) => [...this.controls].find(({ dataset }) => dataset.field === id)?.focus(),
        choose: (typeId) => (this.chosenType = typeId),
        changeRequester: this.#changeRequester,
      })}
    </form>`;
  }

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  readonly #handleInput = ({ target }: Event): void => {
    const control = target as FormControl;
    const id = control.dataset.field;
    const field = this.#draft.asked(this.#words.messages).find((one) => one.id === id);
    if (!field) return;
    this.#draft.answers.set(field, control.fieldValue);
    this.#sending.part?.edited(field);
    this.#sending.guidance?.edited(field);
    // Most answers decide nothing, and typing should cost nothing.
    if (this.#draft.type?.fields.some(({ when }) => when?.field === id)) this.requestUpdate();
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || event.isComposing) return;
    event.preventDefault();
    void this.submit();
  };

  /** A picture on the clipboard is meant as a file, wherever it is pasted; text beside it is meant as text. */
  readonly #handlePaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event);
    if (!this.uploads || files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    this.uploads.addFiles(files);
  };

  readonly #changeRequester = (): void => {
    this.#draft.askAgain();
    this.requestUpdate();
  };

  /** Whether something was typed or chosen that is not sent yet. */
  get dirty(): boolean {
    return this.#draft.answers.touched;
  }

  /** Suggests values by field id, for fields that the person has not filled in. */
  prefill(values: FieldValues): void {
    this.#draft.answers.suggest(values);
    this.#version++;
    this.requestUpdate();
  }

  /** Empties the form, and ends a submission that is under way. */
  reset(): void {
    this.#sending.part?.reset();
    this.#clear([]);
  }

  /** Sends what is in the form, as its button does: checks it first, and does nothing while a submission is under way. */
  async submit(): Promise<void> {
    const { form, errors } = this.#words.messages;
    this.cannotSend = '';
    try {
      await this.#sending.load();
    } catch (error) {
      report('HD108', 'The part of the form that sends did not load.', error);
      this.cannotSend = `${form.notSent}. ${errors.reason.offline} ${form.kept}`;
      return;
    }
    await this.#sending.part?.submit();
  }

  #clear(kept: readonly Field[]): void {
    for (const control of this.controls) {
      if (!kept.some(({ id }) => id === control.dataset.field)) control.formResetCallback();
    }
    this.#draft.answers.clear(kept);
    if (kept.length === 0) this.chosenType = undefined;
    this.#version++;
    this.requestUpdate();
  }

  /** After the next update, which brings it. */
  #focusOn(selector: string): void {
    // eslint-disable-next-line lit/prefer-query-decorators -- the selector comes from what is shown at the time
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
