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
import type { Catalog, Field, FieldValues } from '../../contract/index.js';
import { pastedFiles } from '../attachments/pasted-files.js';
import { renderFailure } from '../failure/failure.js';
import type { FormControl } from '../form-control/form-control.js';
import { renderSkeleton } from '../skeleton/skeleton.js';
import { copyText } from './clipboard.js';
import { renderConfirmation } from './confirmation.js';
import { announcementOf } from './footer.js';
import { renderForm } from './form-template.js';
import { countIssues, NO_ISSUES, withoutField, type Issues } from './issues.js';
import { LateControls } from './late-controls.js';
import { SubmissionController } from './submission-controller.js';
import { TicketDraft } from './ticket-draft.js';
import { TicketFiling, type UploadsElement } from './ticket-filing.js';
import { ticketFormStyles } from './ticket-form-styles.js';

/**
 * Asks what the catalog wants to know about a request, and files it as a ticket. Exactly one ticket comes of one
 * submission, and nothing that was typed is lost by an error.
 *
 * @fires {BeforeSubmitEvent} helpdock-before-submit - A ticket is about to be sent; amend it, or prevent the default to keep it back.
 * @fires {TicketCreatedEvent} helpdock-ticket-created - A ticket was filed; prevent the default to show a confirmation of your own.
 * @fires {SubmitFailedEvent} helpdock-submit-failed - A ticket could not be filed; the form still holds it.
 * @fires {RequestTypeSelectEvent} helpdock-request-type-select - The person chose a kind of request in the form.
 * @csspart base - Everything.
 * @csspart heading - The heading, if there is one.
 * @csspart summary - What is wrong with the answers, with a way to each.
 * @csspart fields - The fields.
 * @csspart requester - The questions to an anonymous requester.
 * @csspart failure - Why it was not sent.
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
   * `off` keeps to itself where the request was written. Otherwise, when it is sent and not before, the ticket carries the
   * address of the page without query and fragment, its title, the language and name of the browser, and the viewport.
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
  @state() private issues: Issues = NO_ISSUES;
  @state() private copied?: string;

  @queryAll('[data-field]') private readonly controls!: NodeListOf<FormControl>;
  @query('helpdock-attachments:not([hidden])') private readonly uploads!: UploadsElement | null;
  @query('helpdock-request-type-picker,[data-field]') private readonly first!: FormControl | null;
  @query('#summary') private readonly summary!: HTMLElement | null;
  @query('#confirmation') private readonly confirmation!: HTMLElement | null;

  readonly #words = new Words(this);
  readonly #draft = new TicketDraft();
  readonly #late = new LateControls(this);
  readonly #filing = new TicketFiling(
    {
      controls: () => [...this.controls].filter(({ hidden }) => !hidden),
      uploads: () => this.uploads ?? undefined,
      tellsOrigin: () => this.origin !== 'off',
      show: (issues) => this.#show(issues),
      fire: (event) => this.dispatchEvent(event),
      clear: (kept) => this.#clear(kept),
      confirm: () => this.#focusOn(() => this.confirmation),
      startOver: () => this.#submission.reset(),
    },
    this.#draft,
    this.#words,
  );
  readonly #submission = new SubmissionController(this, this.#filing);
  #version = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { catalogState, identity, api, requestType } = this;
    const catalog = catalogState?.catalog;
    const isOffered = catalog?.requestTypes.some(({ id }) => id === requestType);
    if (catalog && requestType && !isOffered && changed.has('requestType')) {
      report('HD110', `The catalog has no request type "${requestType}"; the form asks for one.`);
    }
    const typeId = isOffered ? requestType : this.chosenType;
    if (typeId !== this.#draft.ground.typeId) this.issues = NO_ISSUES;
    this.#draft.ground = { catalog, identity, api, typeId };
    if (changed.has('values') && this.values) this.prefill(this.values);
  }

  protected override updated(): void {
    if (!this.#late.failed) void this.#late.load(this.#draft.visibleFields);
  }

  protected override render(): TemplateResult {
    const { dir, locale, messages } = this.#words;
    return html`<div class="base" part="base" dir=${dir} lang=${locale}>
      ${this.heading ? html`<h2 part="heading">${this.heading}</h2>` : nothing}
      <p class="visually-hidden" role="status">${this.copied ?? announcementOf(this.#submission, messages)}</p>
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
    const { state } = this.#submission;
    const supportName = catalog.brand.supportName ?? catalog.brand.name;
    if (state.phase === 'sent') {
      const { copied } = this;
      const actions = { copied, copy: this.#copy, another: this.#handleAnother };
      return renderConfirmation(state.ticket, supportName, messages, actions);
    }
    return this.#renderForm(catalog, supportName);
  }

  #renderForm({ contact }: Catalog, supportName: string): TemplateResult {
    return html`<form
      novalidate
      @submit=${this.#handleSubmit}
      @input=${this.#handleInput}
      @change=${this.#handleInput}
      @keydown=${this.#handleKeydown}
      @paste=${this.#handlePaste}
    >
      ${renderForm({
        messages: this.#words.messages,
        supportName,
        contact,
        draft: this.#draft,
        submission: this.#submission,
        late: this.#late,
        issues: this.issues,
        version: this.#version,
        asksType: !this.requestType || this.requestType !== this.#draft.type?.id,
        goTo: (id) => [...this.controls].find(({ dataset }) => dataset.field === id)?.focus(),
        choose: (typeId) => (this.chosenType = typeId),
        changeRequester: this.#changeRequester,
        copy: this.#copy,
        copied: this.copied,
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
    this.issues = withoutField(this.issues, field.id);
    if (this.#submission.isBusy) this.#filing.keepForLater(field);
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

  readonly #handleAnother = (): void => {
    this.#submission.reset();
    this.#focusOn(() => this.first);
  };

  readonly #copy = (text: string): void => {
    const { copiedText, cannotCopy } = this.#words.messages.form;
    void copyText(text).then((done) => (this.copied = done ? copiedText : cannotCopy));
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
    this.#submission.reset();
    this.#clear([]);
  }

  /** Sends what is in the form, as its button does: checks it first, and does nothing while a submission is under way. */
  submit(): Promise<void> {
    this.copied = undefined;
    return this.#submission.submit();
  }

  #clear(kept: readonly Field[]): void {
    for (const control of this.controls) {
      if (!kept.some(({ id }) => id === control.dataset.field)) control.formResetCallback();
    }
    this.#draft.answers.clear(kept);
    this.issues = NO_ISSUES;
    if (kept.length === 0) this.chosenType = undefined;
    this.#version++;
  }

  #show(issues: Issues): void {
    this.issues = issues;
    if (countIssues(issues) > 0) this.#focusOn(() => this.summary);
  }

  /** Once it is there. */
  #focusOn(target: () => HTMLElement | null): void {
    void this.updateComplete.then(() => target()?.focus());
  }
}
