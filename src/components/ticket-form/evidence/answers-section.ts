import { html } from 'lit';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Words } from '../../../context/index.js';
import type { Field, FieldValue } from '../../../contract/index.js';
import type { FormControl } from '../../form-control/form-control.js';
import {
  answerOf,
  hasEntries,
  impactText,
  renderEntries,
  surfaceName,
  type Answer,
} from '../../ticket-status/field-answer.js';
import { composeTicket } from '../sending/compose-ticket.js';
import type { TicketDraft } from '../ticket-draft.js';
import type { Line, Section } from './section.js';

/** The form, as far as its answers are read and changed from here. */
export interface AnsweredForm {
  readonly draft: TicketDraft;
  readonly words: Words;
  controls(): readonly FormControl[];
}

/** Answers that were taken out, by the id of their field. */
export type TakenAnswers = Map<string, { field: Field; value: FieldValue | undefined }>;

function inWords(field: Field, value: FieldValue, { draft, words }: AnsweredForm): Answer | undefined {
  const { catalog } = draft.ground;
  if (field.kind === 'impact') return impactText(value, catalog);
  if (typeof value === 'string') {
    if (field.kind === 'priority') return catalog?.priorities?.find(({ id }) => id === value)?.label ?? value;
    if (field.kind === 'surface') return surfaceName(value, catalog);
  }
  return answerOf(field, value, { catalog, locale: words.locale, messages: words.messages });
}

function show({ kind }: Field, answer: Answer): unknown {
  if (typeof answer === 'string') return html`<p class="text" dir="auto">${answer}</p>`;
  return hasEntries(answer) ? renderEntries(answer, kind === 'steps') : answer;
}

/** The form hears of it as if the person had done it in the field. */
function setAnswer({ draft, controls }: AnsweredForm, field: Field, value: FieldValue | undefined): void {
  const control = controls().find(({ dataset }) => dataset.field === field.id);
  if (control) control.fieldValue = value;
  draft.answers.set(field, value);
}

function lineOf(field: Field, form: AnsweredForm, take: (field: Field) => void): Line | undefined {
  const { draft } = form;
  // The subject, for one, may be sent with a mark that was not typed.
  const value = draft.values[field.id] ?? draft.answers.get(field);
  if (value === undefined || field.kind === 'attachments') return undefined;
  const answer = inWords(field, value, form);
  if (answer === undefined || (hasEntries(answer) && answer.length === 0)) return undefined;
  const control = form.controls().find(({ dataset }) => dataset.field === field.id);
  return {
    key: field.id,
    label: field.label,
    value: show(field, answer),
    change: control && (() => control.focus()),
    // What has to be answered can be changed, but not be missing; a box that is not ticked is an answer as well.
    remove: field.required || field.kind === 'checkbox' ? undefined : () => take(field),
  };
}

/** What was written, in the order of the form. */
export function answersSection(
  form: AnsweredForm,
  taken: TakenAnswers,
  changed: { took(label: string): void; putBack(label: string): void },
): Section {
  const { draft, words } = form;
  const { answers, noAnswers, requester } = evidenceWords(words.messages);
  const take = (field: Field): void => {
    taken.set(field.id, { field, value: draft.answers.get(field) });
    setAnswer(form, field, undefined);
    changed.took(field.label);
  };
  // What was written anew since is what is meant.
  for (const [id, { field }] of taken) if (draft.answers.get(field) !== undefined) taken.delete(id);
  const putBack = (): void => {
    for (const { field, value } of taken.values()) setAnswer(form, field, value);
    taken.clear();
    changed.putBack(answers);
  };
  const lines = draft.asked(words.messages).flatMap((field) => lineOf(field, form, take) ?? []);
  const count = lines.length;
  // Asked for in this form they stand among the answers; known otherwise, only here.
  const known = draft.requester ? composeTicket(draft, words.messages).requester : draft.ground.identity;
  const who = [known?.name, known?.email].filter(Boolean).join(', ');
  if (who) lines.push({ key: 'requester', label: requester, value: html`<bdi>${who}</bdi>` });
  return { id: 'answers', title: answers, lines, count, empty: noAnswers, removed: taken.size, putBack };
}
