/** The form while it is filled in: questions in order, and the button that sends. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import type { RequestTypeSelectEvent } from '../request-type-picker/request-type-select-event.js';
import { renderSkeleton } from '../skeleton/skeleton.js';
import type { Evidence } from './evidence/evidence.js';
import type { FieldBinding } from './field-binding.js';
import type { Guidance } from './guidance/guidance.js';
import type { LateControls } from './late-controls.js';
import { renderField, renderRequesterField } from './render-field.js';
import { autocompleteOf } from './requester.js';
import type { Sending } from './sending/sending.js';
import type { TicketDraft } from './ticket-draft.js';

/** What the form shows, and what it can ask the element to do. */
export interface FormView {
  messages: Messages;
  draft: TicketDraft;
  /** Absent until its code is there. */
  sending: Sending | undefined;
  /** Likewise. */
  guidance: Guidance | undefined;
  /** Likewise. */
  evidence: Evidence | undefined;
  late: LateControls;
  /** The page did not say what kind of request it is. */
  asksType: boolean;
  /** Grows when values come from outside. */
  version: number;
  supportName: string;
  /** The code that sends could not be loaded. */
  cannotSend: string;
  goTo(id: string): void;
  choose(typeId: string): void;
  changeRequester(): void;
}

function bindingOf({ draft, sending, guidance, version }: FormView, field: Field, hidden = false): FieldBinding {
  return {
    field,
    hidden,
    error: sending?.issues.fields.get(field.id) ?? '',
    value: draft.answers.get(field),
    version: version + (guidance?.version ?? 0),
  };
}

function renderOne(view: FormView, field: Field, hidden: boolean): TemplateResult {
  const { late, messages } = view;
  if (!late.isMissing(field)) return renderField(bindingOf(view, field, hidden));
  // About as high as what comes, so that little moves then.
  if (!late.failed) {
    return html`<div class="quiet">
      ${field.label}<span class="visually-hidden">: ${messages.common.loading}</span>${renderSkeleton(2)}
    </div>`;
  }
  return html`<p class="quiet">
    ${field.label}: ${messages.form.fieldFailed}
    <button type="button" class="link" @click=${() => late.load([field])}>${messages.common.retry}</button>
  </p>`;
}

/** What helps with the whole request; until it is there, the place of its first line. */
const renderAbove = (view: FormView): unknown =>
  view.guidance?.renderAbove((field) => renderOne(view, field, false)) ??
  (view.draft.ground.catalog?.service && html`<p class="quiet">&nbsp;</p>`);

function renderFields(view: FormView): TemplateResult {
  const { visibleFields, awayFields } = view.draft;
  return html`<div class="fields" part="fields">
    ${repeat(
      [...visibleFields, ...awayFields],
      ({ id, kind }) => `${kind} ${id}`,
      (field) => {
        const isAway = awayFields.includes(field);
        return html`${view.guidance?.renderInstead(field) ?? renderOne(view, field, isAway)}
        ${isAway ? nothing : view.guidance?.renderAfter(field, (question) => renderOne(view, question, false))}`;
      },
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

/**
 * The one main action, where it leads, and why it failed: beside the button that was pressed, so that it is in view where
 * the footer stays in view. The button stays focusable whatever happens: somebody is on it.
 */
function renderFooter({ sending, guidance, messages: { form }, supportName, cannotSend }: FormView): TemplateResult {
  return html`<div class="footer" part="footer">
    ${sending?.renderFailure()} ${cannotSend ? html`<p class="quiet" role="alert">${cannotSend}</p>` : nothing}
    <button type="submit" class="button primary" part="submit" aria-disabled=${sending?.waits ? 'true' : 'false'}>
      ${sending?.label ?? form.send}
    </button>
    ${sending?.renderStop() ?? html`<p class="target">${guidance?.answerLine(supportName) ?? form.sendsTo(supportName)}</p>`}
  </div>`;
}

/** All between the tags of the form. */
export function renderForm(view: FormView): TemplateResult {
  const { draft, sending, asksType, goTo } = view;
  return html`${sending?.renderSummary(goTo)} ${asksType ? renderTypePicker(view) : nothing}
  ${
    draft.type
      ? html`${renderAbove(view)} ${renderFields(view)} ${renderRequester(view)} ${view.guidance?.renderChecklist()}
        ${view.evidence?.render()} ${renderFooter(view)}`
      : nothing
  }`;
}
