import { html, nothing, type TemplateResult } from 'lit';

/** How a field is laid out. */
export interface FieldOptions {
  /** The control is several native ones: label and help become those of a group with this role. */
  asGroup?: 'radiogroup' | 'group';
  /** The label stands beside the control, as with a checkbox. */
  beside?: boolean;
  /** Replaces the help, where a control has more to say. */
  help?: string;
}

interface FieldParts extends FieldOptions {
  label: string;
  /** The word for optional, in the fields that are marked so. */
  optional: string | false;
  /** The word for required. */
  required: string | false;
  help: string;
  error: string;
  disabled: boolean;
  control: TemplateResult;
}

/**
 * Label, help, the control and its mistake, with ids that resolve in the same root. Help and mistake are always there, so
 * that a description never points at nothing; empty ones are not displayed.
 */
export function fieldTemplate(parts: FieldParts): TemplateResult {
  const { optional, asGroup, beside, control } = parts;
  // No state of a plain group says that an answer is needed.
  const required = asGroup === 'group' && parts.required;
  const name =
    parts.label &&
    html`${parts.label}${optional ? html` <span class="optional">(${optional})</span>` : nothing}${
      required ? html` <span class="visually-hidden">(${required})</span>` : nothing
    }`;
  const help = html`<p class="help" part="help" id="help">${parts.help}</p>`;
  const error = html`<p class="error" part="error" id="error">${parts.error}</p>`;
  if (asGroup) {
    return html`<fieldset class="field" part="base" id="control" role=${asGroup} ?disabled=${parts.disabled}>
      <legend class="label" part="label" id="label">${name}</legend>
      ${help}
      <div class="control">${control}</div>
      ${error}
    </fieldset>`;
  }
  const label = html`<label class=${beside ? '' : 'label'} part="label" id="label" for="control">${name}</label>`;
  return beside
    ? html`<div class="field" part="base">
        <div class="choice">${control}<span>${label}${help}</span></div>
        ${error}
      </div>`
    : html`<div class="field" part="base">
        ${label}${help}
        <div class="control">${control}</div>
        ${error}
      </div>`;
}
