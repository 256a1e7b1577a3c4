/**
 * Which control asks for which kind of field. A kind that is not here is asked for as a line of text.
 * The binding comes last in each tag: how a control reads its value depends on its other properties.
 */
import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { Field, FieldKind } from '../../contract/index.js';
import type { TextFieldType } from '../text-field/text-field.js';
import { bindField, type FieldBinding } from './field-binding.js';

type FieldTemplate = (field: Field, bind: DirectiveResult) => TemplateResult;

const textField =
  (type: TextFieldType): FieldTemplate =>
  ({ placeholder = '', minLength, maxLength, min = '', max = '' }, bind) =>
    html`<helpdock-text-field
      .type=${type}
      .placeholder=${placeholder}
      .minLength=${minLength}
      .maxLength=${maxLength}
      .min=${String(min)}
      .max=${String(max)}
      ${bind}
    ></helpdock-text-field>`;

const choiceField: FieldTemplate = ({ kind, options = [] }, bind) =>
  html`<helpdock-choice-field .options=${options} ?multiple=${kind === 'choices'} ${bind}></helpdock-choice-field>`;

const templates: Partial<Record<FieldKind, FieldTemplate>> = {
  multiline: textField('multiline'),
  number: textField('number'),
  date: textField('date'),
  datetime: textField('datetime'),
  url: textField('url'),
  email: textField('email'),
  choice: choiceField,
  choices: choiceField,
  checkbox: (_, bind) => html`<helpdock-checkbox-field ${bind}></helpdock-checkbox-field>`,
  window: (_, bind) => html`<helpdock-time-window-field ${bind}></helpdock-time-window-field>`,
  steps: ({ maxLength }, bind) => html`<helpdock-steps-field .maxLength=${maxLength} ${bind}></helpdock-steps-field>`,
  priority: (_, bind) => html`<helpdock-priority-picker ${bind}></helpdock-priority-picker>`,
  impact: (_, bind) => html`<helpdock-impact-picker ${bind}></helpdock-impact-picker>`,
  surface: (_, bind) => html`<helpdock-surface-picker ${bind}></helpdock-surface-picker>`,
  attachments: ({ maxLength }, bind) =>
    html`<helpdock-attachments .maxFiles=${maxLength} ${bind}></helpdock-attachments>`,
};

const lineOfText = textField('text');

/** The control for a field. */
export function renderField(binding: FieldBinding): TemplateResult {
  const { field } = binding;
  return (templates[field.kind] ?? lineOfText)(field, bindField(binding));
}

/** A line for the name or address of the person who asks; the browser may fill it in. */
export const renderRequesterField = (binding: FieldBinding, autocomplete: 'name' | 'email'): TemplateResult =>
  html`<helpdock-text-field
    .type=${autocomplete === 'email' ? 'email' : 'text'}
    .autocomplete=${autocomplete}
    ${bindField(binding)}
  ></helpdock-text-field>`;
