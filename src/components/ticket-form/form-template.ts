/** The form while it is filled in: questions in order, what is wrong with them, and the way to send. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Contact, Field } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import type { RequestTypeSelectEvent } from '../request-type-picker/request-type-select-event.js';
import { renderSummary } from './error-summary.js';
import { renderFailureNotice } from './failure-notice.js';
import type { FieldBinding } from './field-binding.js';
import { renderFooter } from './footer.js';
import { countIssues, type Issues } from './issues.js';
import type { LateControls } from './late-controls.js';
import { renderField, renderRequesterField } from './render-field.js';
import { autocompleteOf } from './requester.js';
import type { SubmissionController } from './submission-controller.js';
import type { TicketDraft } from './ticket-draft.js';

/** What the form shows, and what it can ask the element to do. */
export interface FormView {
  messages: Messages;
  draft: TicketDraft;
  submission: SubmissionController;
  late: LateControls;
  issues: Issues;
  /** The page did not say what kind of request it is. */
  asksType: boolean;
  /** Grows when values come from outside. */
  version: number;
  supportName: string;
  contact: Contact | undefined;
  goTo(id: string): void;
  choose(typeId: string): void;
  changeRequester(): void;
  copy(text: string): void;
  /** What came of copying. */
  copied: string | undefined;
}

function bindingOf({ draft, issues, version }: FormView, field: Field, hidden = false): FieldBinding {
  return { field, hidden, error: issues.fields.get(field.id) ?? '', value: draft.answers.get(field), version };
}

function renderOne(view: FormView, field: Field, hidden: boolean): TemplateResult {
  const { late, messages } = view;
  if (!late.isMissing(field)) return renderField(bindingOf(view, field, hidden));
  if (!late.failed) return html`<p class="quiet">${messages.common.loading}</p>`;
  return html`<p class="quiet">
    ${field.label}: ${messages.form.fieldFailed}
    <button type="button" class="link" @click=${() => late.load([field])}>${messages.common.retry}</button>
  </p>`;
}

function renderFields(view: FormView): TemplateResult {
  const { visibleFields, awayFields } = view.draft;
  return html`<div class="fields" part="fields">
    ${repeat(
      [...visibleFields, ...awayFields],
      ({ id, kind }) => `${kind} ${id}`,
      (field) => renderOne(view, field, awayFields.includes(field)),
    )}
  </div>`;
}

function renderRequester(view: FormView): TemplateResult | typeof nothing {
  const { draft, messages, changeRequester } = view;
  const { requester } = draft;
  if (requester) {
    const who = [requester.name, requester.email].filter(Boolean).join(', ');
    return html`<p class="quiet" part="requester">
      ${messages.form.sendsAs(who)}
      <button type="button" class="link" @click=${changeRequester}>${messages.form.change}</button>
    </p>`;
  }
  const fields = draft.requesterFields(messages);
  if (fields.length === 0) return nothing;
  return html`<fieldset class="fields" part="requester">
    <legend>${messages.form.requesterLegend}</legend>
    ${fields.map((field) => renderRequesterField(bindingOf(view, field), autocompleteOf(field.id)))}
  </fieldset>`;
}

function renderTypePicker({ draft, messages, choose }: FormView): TemplateResult {
  return html`<helpdock-request-type-picker
    required
    .label=${messages.form.typeLabel}
    .value=${draft.ground.typeId ?? ''}
    @helpdock-request-type-select=${({ requestType }: RequestTypeSelectEvent) => choose(requestType.id)}
  ></helpdock-request-type-picker>`;
}

function renderFailure(view: FormView): TemplateResult | typeof nothing {
  const { submission, issues, contact, draft, messages, copy, copied } = view;
  // What is wrong with the answers stands in the summary, and needs no second notice.
  if (submission.state.phase !== 'failed' || countIssues(issues) > 0) return nothing;
  return renderFailureNotice(submission.state.error, contact, draft, messages, { copy, copied });
}

/** All between the tags of the form. */
export function renderForm(view: FormView): TemplateResult {
  const { draft, issues, messages, asksType, goTo, submission, supportName } = view;
  return html`${renderSummary(issues, draft.asked(messages), messages, goTo)}
  ${asksType ? renderTypePicker(view) : nothing}
  ${
    draft.type
      ? html`${renderFields(view)} ${renderRequester(view)} ${renderFailure(view)}
        ${renderFooter(submission, supportName, messages)}`
      : nothing
  }`;
}
