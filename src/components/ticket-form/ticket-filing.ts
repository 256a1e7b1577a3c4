import type { TicketApi } from '../../client/ticket-api.js';
import { apiErrorCode, type Words } from '../../context/index.js';
import type { CreatedTicket, Field, NewTicket, ProblemError } from '../../contract/index.js';
import type { FormControl } from '../form-control/form-control.js';
import { BeforeSubmitEvent, SubmitFailedEvent, TicketCreatedEvent } from './events.js';
import { countIssues, withoutField, type Issues } from './issues.js';
import { collectOrigin } from './origin.js';
import type { Sender, UploadControl } from './submission-controller.js';
import type { TicketDraft } from './ticket-draft.js';

/** The control for attachments, as far as the form uses it. */
export type UploadsElement = FormControl & UploadControl & { addFiles(files: Iterable<File>): void };

/** The element, as far as filing a ticket touches it. */
export interface FilingForm {
  /** The controls that are asked for now. */
  controls(): readonly FormControl[];
  uploads(): UploadsElement | undefined;
  tellsOrigin(): boolean;
  /** Shows what is wrong, if anything is, and moves the focus there. */
  show(issues: Issues): void;
  fire(event: Event): boolean;
  /** Empties the form, but for fields that were changed after their ticket was sent. */
  clear(kept: readonly Field[]): void;
  /** Says that the ticket is there. */
  confirm(): void;
  /** The page says so itself. */
  startOver(): void;
}

/** Files the ticket of a form: checks it, asks the page, and shows what came of it. */
export class TicketFiling implements Sender {
  readonly #form: FilingForm;
  readonly #draft: TicketDraft;
  readonly #words: Words;
  /** Fields that were changed while their ticket was under way. */
  readonly #later = new Map<string, Field>();

  constructor(form: FilingForm, draft: TicketDraft, words: Words) {
    this.#form = form;
    this.#draft = draft;
    this.#words = words;
  }

  get target(): TicketApi | undefined {
    return this.#draft.ground.api;
  }

  get uploads(): UploadsElement | undefined {
    return this.#form.uploads();
  }

  /** A field was changed after its ticket was sent. */
  keepForLater(field: Field): void {
    this.#later.set(field.id, field);
  }

  check(): boolean {
    const form = this.#form;
    const ofControls = new Map<string, string>();
    for (const control of form.controls()) {
      // What the server found last time is for the server to find again.
      control.error = '';
      const id = control.dataset.field;
      if (id !== undefined && !control.validity.valid) ofControls.set(id, control.validationMessage);
    }
    const issues = this.#draft.check(this.#words, ofControls);
    // Files on their way are no answer yet; they are checked when they are there.
    const awaited = this.uploads?.pending && this.uploads.dataset.field;
    const found = awaited ? withoutField(issues, awaited) : issues;
    form.show(found);
    return countIssues(found) === 0;
  }

  compose(): NewTicket {
    this.#later.clear();
    const ticket = this.#draft.compose(this.#words.messages);
    return this.#form.tellsOrigin() ? { ...ticket, origin: collectOrigin() } : ticket;
  }

  mayBeSent(ticket: NewTicket): boolean {
    return this.#form.fire(new BeforeSubmitEvent(ticket));
  }

  wasSent(ticket: CreatedTicket, { requester }: NewTicket): void {
    this.#draft.remember(requester);
    this.#form.clear([...this.#later.values()]);
    if (this.#form.fire(new TicketCreatedEvent(ticket))) this.#form.confirm();
    else this.#form.startOver();
  }

  wasNotSent(error: unknown): void {
    if (apiErrorCode(error) === 'rejected') {
      const { issues = [] } = error as { issues?: readonly ProblemError[] };
      this.#form.show(this.#draft.refused(issues, this.#words.messages));
    }
    this.#form.fire(new SubmitFailedEvent(error));
  }
}
