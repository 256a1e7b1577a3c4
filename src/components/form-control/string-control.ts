import { property } from 'lit/decorators.js';
import type { FieldValue } from '../../contract/index.js';
import { setAttribute } from './attributes.js';
import { FormControl } from './form-control.js';
import { formState, formValue, resetValue, restoreState } from './hooks.js';

/** A control whose value is one text. As on native ones, the attribute `value` is only where it starts. */
export abstract class StringControl extends FormControl {
  /** The value that the control starts with and a reset returns to. */
  @property({ attribute: 'value' })
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    setAttribute(this, 'value', value);
  }
  /** The current value. */
  @property({ attribute: false })
  get value(): string {
    return this.#value ?? this.defaultValue;
  }
  set value(value: string) {
    this.#value = value;
  }
  /** Undefined until somebody sets or edits it. */
  #value: string | undefined;

  get fieldValue(): FieldValue | undefined {
    return this.value || undefined;
  }
  set fieldValue(value: FieldValue | undefined) {
    this.value = typeof value === 'string' ? value : '';
  }

  override [formValue](): File | string | FormData | null {
    return this.value;
  }
  override [formState](): string {
    return this.value;
  }
  override [restoreState](state: string): void {
    this.value = state;
  }
  override [resetValue](): void {
    this.#value = undefined;
  }
}
