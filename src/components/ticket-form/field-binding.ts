import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Field, FieldValue } from '../../contract/index.js';
import type { FormControl } from '../form-control/form-control.js';

/** What every control of a form gets, whatever its kind. */
export interface FieldBinding {
  field: Field;
  error: string;
  /** It is not asked for now; what it holds is kept. */
  hidden: boolean;
  value: FieldValue | undefined;
  /** Grows when values come from outside; what is typed stays with the control. */
  version: number;
}

/** What it sets. */
type BoundControl = HTMLElement &
  Pick<FormControl, 'label' | 'help' | 'required' | 'optionalHint' | 'error' | 'fieldValue'>;

/** Parts of every field, for a page that styles the form from outside. */
const FIELD_PARTS = ['base', 'label', 'help', 'input', 'option', 'error', 'capture']
  .map((part) => `${part}:field__${part}`)
  .join();

/** Stands in the tag of a control. Sets label, help, error and so on, and the value when there is a new one for it. */
class BindFieldDirective extends Directive {
  #version?: number;

  render(_binding: FieldBinding): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [{ field, error, hidden, value, version }]: [FieldBinding]): unknown {
    const control = element as BoundControl;
    const { id, kind, label, help = '', required = false } = field;
    // Whether a box is ticked is always an answer.
    const optionalHint = !required && kind !== 'checkbox';
    Object.assign(control, { label, help, required, optionalHint, error, hidden });
    control.dataset.field = id;
    control.setAttribute('exportparts', FIELD_PARTS);
    if (this.#version === version) return noChange;
    this.#version = version;
    // Files belong to their control alone: it knows more of them than their ids.
    if (kind !== 'attachments' && control.fieldValue !== value) control.fieldValue = value;
    return noChange;
  }
}

export const bindField = directive(BindFieldDirective);
