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

function lineOf(field: Field, form: AnsweredForm, edited: (field: Field) => void): Line | undefined {
  const { draft } = form;
  // The subject, for one, may be sent with a mark that was not typed.
  const value = draft.values[field.id] ?? draft.answers.get(field);
  if (value === undefined || field.kind === 'attachments') return undefined;
  const answer = inWords(field, value, form);
  if (answer === undefined || (hasEntries(answer) && answer.length === 0)) return undefined;
  const control = form.controls().find(({ dataset }) => dataset.field === field.id);
  const remove = (): void => {
    if (control) control.fieldValue = undefined;
    draft.answers.set(field, undefined);
    edited(field);
  };
  return {
    key: field.id,
    label: field.label,
    value: show(field, answer),
    change: control && (() => control.focus()),
    // What has to be answered can be changed, but not be missing; a box that is not ticked is an answer as well.
    remove: field.required || field.kind === 'checkbox' ? undefined : remove,
  };
}

/** What was written, in the order of the form. */
export function answersSection(form: AnsweredForm, edited: (field: Field) => void): Section {
  const { draft, words } = form;
  const { answers, noAnswers, requester } = evidenceWords(words.messages);
  const lines = draft.asked(words.messages).flatMap((field) => lineOf(field, form, edited) ?? []);
  // Asked for in this form they stand among the answers; said before, only here.
  const known = draft.requester && composeTicket(draft, words.messages).requester;
  const who = [known?.name, known?.email].filter(Boolean).join(', ');
  if (who) lines.push({ key: 'requester', label: requester, value: html`<bdi>${who}</bdi>` });
  return { id: 'answers', title: answers, lines, empty: noAnswers };
}
