import { html, nothing, type TemplateResult } from 'lit';

/** How a field is laid out. */
export interface FieldOptions {
  /** The control is several native ones: label and help become those of a group with this role. */
  asGroup?: 'radiogroup' | 'group';
}

interface FieldParts extends FieldOptions {
  label: string;
  /** The word for optional, in the fields that are marked so. */
  optional: string | false;
  help: string;
  error: string;
  disabled: boolean;
  control: TemplateResult;
}

/**
 * Label, help, the control and its mistake, with ids that resolve in the same root. Help and mistake are always there, so
 * that a description never points at nothing; empty ones are not displayed.
 */
export function fieldTemplate({
  label,
  optional,
  help,
  error,
  disabled,
  control,
  asGroup,
}: FieldParts): TemplateResult {
  const name = label && html`${label}${optional ? html` <span class="optional">(${optional})</span>` : nothing}`;
  const body = html`<p class="help" part="help" id="help">${help}</p>
    <div class="control">${control}</div>
    <p class="error" part="error" id="error">${error}</p>`;
  return asGroup
    ? html`<fieldset class="field" part="base" id="control" role=${asGroup} ?disabled=${disabled}>
        <legend class="label" part="label" id="label">${name}</legend>
        ${body}
      </fieldset>`
    : html`<div class="field" part="base">
        <label class="label" part="label" id="label" for="control">${name}</label>
        ${body}
      </div>`;
}
