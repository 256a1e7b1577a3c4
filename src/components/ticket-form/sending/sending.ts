import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import { apiErrorCode, type Words } from '../../../context/index.js';
import { sendingWords } from '../../../context/sending-words.js';
import type { CreatedTicket, Field, FieldValues, NewTicket, ProblemError } from '../../../contract/index.js';
import type { FormControl } from '../../form-control/form-control.js';
import type { Evidence } from '../evidence/evidence.js';
import type { FilesOfForm } from '../evidence/files-section.js';
import { BeforeSubmitEvent, SubmitFailedEvent, TicketCreatedEvent } from '../events.js';
import type { TicketDraft } from '../ticket-draft.js';
import { checkDraft } from './check-draft.js';
import { composeTicket } from './compose-ticket.js';
import { Connection } from './connection.js';
import { renderConfirmation } from './confirmation.js';
import { copyText, type Copying } from '../clipboard.js';
import { renderSummary } from './error-summary.js';
import { describeFailure } from './failure.js';
import { renderFailureNotice } from './failure-notice.js';
import { countIssues, NO_ISSUES, serverIssues, withoutField, type Issues } from './issues.js';
import { sendingStyles } from './sending-styles.js';
import { SubmissionController, type Sender, type UploadControl } from './submission-controller.js';
import { writtenText } from './written-text.js';

/** The control for attachments, as far as the form uses it. */
export type UploadsElement = FormControl &
  UploadControl &
  FilesOfForm & { addFiles(files: Iterable<File>): void; release(ids: readonly string[]): boolean };

/** The form, as far as sending touches it. */
export interface SendingForm {
  readonly element: LitElement;
  readonly draft: TicketDraft;
  readonly words: Words;
  /** The controls that are asked for now. */
  controls(): readonly FormControl[];
  uploads(): UploadsElement | undefined;
  /** Empties the form, but for some fields. */
  clear(kept: readonly Field[]): void;
  /** Moves the focus to what a selector finds after the next update. */
  focusOn(selector: string): void;
}

/** After so many seconds somebody may want to stop waiting. */
const LONG_WAIT = 5;

/**
 * All that comes after the press on Send: what is wrong, what is under way, what came of it. A chunk of its own, fetched
 * while the form is being filled in.
 */
export class Sending implements Sender {
  issues: Issues = NO_ISSUES;
  readonly #form: SendingForm;
  readonly #submission: SubmissionController;
  readonly #connection: Connection;
  readonly #evidence?: Evidence;
  /** Fields that were changed while their ticket was under way. */
  readonly #later = new Map<string, Field>();
  #copied?: string;

  /** @param evidence what page and browser say; where it could not be loaded, only what was written is sent */
  constructor(form: SendingForm, evidence?: Evidence) {
    this.#form = form;
    this.#evidence = evidence;
    this.#submission = new SubmissionController(form.element, this);
    this.#connection = new Connection(form.element);
    const { styleSheet } = sendingStyles;
    if (styleSheet) form.element.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  submit(): Promise<void> {
    this.#copied = undefined;
    return this.#submission.submit();
  }

  reset(): void {
    this.#submission.reset();
    this.#evidence?.reset();
    this.issues = NO_ISSUES;
  }

  /** A field was changed by the person. */
  edited(field: Field): void {
    if (this.#submission.isBusy) this.#later.set(field.id, field);
    // A notice of a failure offers to copy or mail what is written, as it is now.
    if (this.#submission.state.phase !== 'failed' && !this.#hasIssues) return;
    this.issues = withoutField(this.issues, field.id);
    this.#form.element.requestUpdate();
  }

  /** A press on Send would do nothing now. */
  get waits(): boolean {
    return this.#submission.isBusy || this.#submission.secondsToWait > 0;
  }

  /** Words on the button that sends. */
  get label(): string {
    const { state, secondsToWait, isBusy } = this.#submission;
    const { messages } = this.#form.words;
    const words = sendingWords(messages);
    if (isBusy) return state.phase === 'waiting' ? words.waiting : words.sending;
    if (secondsToWait > 0) return words.retryIn(secondsToWait);
    return state.phase === 'failed' && !this.#hasIssues ? messages.common.retry : messages.form.send;
  }

  /** What is said to those who do not see the button. */
  get announcement(): string {
    const { state, isBusy } = this.#submission;
    const { messages } = this.#form.words;
    if (this.#copied) return this.#copied;
    if (this.#isLongWait) return sendingWords(messages).stillSending;
    // A countdown is seen, not heard.
    if (isBusy) return this.label;
    if (state.phase !== 'failed' || this.#hasIssues) return '';
    const { title, text } = describeFailure(state.error, messages, this.#connection.state);
    return `${title}. ${text}`;
  }

  /** The way out of a long wait; nothing while there is none. */
  renderStop(): TemplateResult | undefined {
    if (!this.#isLongWait) return undefined;
    const { stop, stillSending } = sendingWords(this.#form.words.messages);
    const end = (): void => this.#submission.stop();
    return html`<button type="button" class="button" part="stop" @click=${end}>${stop}</button>
      <p class="target">${stillSending}</p>`;
  }

  renderSummary(goTo: (id: string) => void): TemplateResult | typeof nothing {
    const { draft, words } = this.#form;
    return renderSummary(this.issues, draft.asked(words.messages), words.messages, goTo);
  }

  renderFailure(): TemplateResult | typeof nothing {
    const { state } = this.#submission;
    const { draft, words } = this.#form;
    // What is wrong with the answers stands in the summary, and needs no second notice.
    if (state.phase !== 'failed' || this.#hasIssues) return nothing;
    return renderFailureNotice(
      describeFailure(state.error, words.messages, this.#connection.state),
      draft.ground.catalog?.contact,
      writtenText(draft),
      words.messages,
      this.#copying,
    );
  }

  /** The word that the ticket is there; nothing before. */
  renderConfirmation(supportName: string): TemplateResult | undefined {
    const { state } = this.#submission;
    if (state.phase !== 'sent') return undefined;
    const another = (): void => {
      this.#submission.reset();
      this.#form.focusOn('helpdock-request-type-picker,[data-field]');
    };
    return renderConfirmation(state.ticket, supportName, this.#form.words.messages, { ...this.#copying, another });
  }

  get target(): TicketApi | undefined {
    return this.#form.draft.ground.api;
  }

  get uploads(): UploadsElement | undefined {
    return this.#form.uploads();
  }

  check(): boolean {
    const { draft, words } = this.#form;
    const issues = checkDraft(draft, this.#form.controls(), words);
    // Files on their way are no answer yet; they are checked when they are there.
    const awaited = this.uploads?.pending && this.uploads.dataset.field;
    this.#show(awaited ? withoutField(issues, awaited) : issues);
    return !this.#hasIssues;
  }

  async compose(): Promise<NewTicket> {
    this.#later.clear();
    const ticket = composeTicket(this.#form.draft, this.#form.words.messages);
    return (await this.#evidence?.addTo(ticket)) ?? ticket;
  }

  get choice(): string {
    return this.#evidence?.choice ?? '';
  }

  mayBeSent(ticket: NewTicket): boolean {
    return this.#form.element.dispatchEvent(new BeforeSubmitEvent(ticket));
  }

  wasSent(ticket: CreatedTicket, { requester, fields }: NewTicket): void {
    this.#form.draft.remember(requester);
    this.#keepOtherFiles(fields);
    this.#evidence?.reset();
    this.#form.clear([...this.#later.values()]);
    if (this.#form.element.dispatchEvent(new TicketCreatedEvent(ticket))) this.#form.focusOn('#confirmation');
    else this.#submission.reset();
  }

  /** Files that were added while the ticket was under way are for the next one. */
  #keepOtherFiles(sent: FieldValues): void {
    const { uploads } = this;
    const { draft, words } = this.#form;
    const field = draft.asked(words.messages).find(({ id }) => id === uploads?.dataset.field);
    if (!uploads || !field) return;
    const ids = sent[field.id];
    const hasOthers = uploads.release(Array.isArray(ids) ? ids : []);
    draft.answers.set(field, uploads.fieldValue);
    if (hasOthers) this.#later.set(field.id, field);
    else this.#later.delete(field.id);
  }

  wasNotSent(error: unknown): void {
    const { draft, words, element } = this.#form;
    this.#connection.failed(error);
    if (apiErrorCode(error) === 'rejected') {
      const { issues = [] } = error as { issues?: readonly ProblemError[] };
      // Where the service wants to know who asks, the form asks.
      if (issues.some(({ pointer }) => pointer?.startsWith('/requester'))) draft.askAgain();
      this.#show(serverIssues(issues, draft.asked(words.messages), words.messages));
    }
    element.dispatchEvent(new SubmitFailedEvent(error));
  }

  get #hasIssues(): boolean {
    return countIssues(this.issues) > 0;
  }

  get #isLongWait(): boolean {
    return this.#submission.isBusy && this.#submission.secondsUnderWay >= LONG_WAIT;
  }

  get #copying(): Copying {
    const { common } = this.#form.words.messages;
    const copy = async (text: string): Promise<void> => {
      this.#copied = (await copyText(text)) ? common.copied : sendingWords(this.#form.words.messages).cannotCopy;
      this.#form.element.requestUpdate();
    };
    return { copy: (text) => void copy(text), copied: this.#copied };
  }

  #show(issues: Issues): void {
    this.issues = issues;
    this.#form.element.requestUpdate();
    if (this.#hasIssues) this.#form.focusOn('#summary');
  }
}
