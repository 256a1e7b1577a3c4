import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldValue } from '../../contract/index.js';
import { choiceStyles } from '../../themes/choice.js';
import { FormControl } from '../form-control/form-control.js';
import {
  createValidity,
  formState,
  formValue,
  resetValue,
  restoreState,
  type Validity,
} from '../form-control/hooks.js';

/**
 * One thing to agree to or to switch on.
 *
 * @fires {Event} input - The person ticks or unticks it.
 * @fires {Event} change - As `input`.
 * @fires {Event} invalid - The value was checked and is wrong.
 * @csspart base - The whole field.
 * @csspart label - The label.
 * @csspart help - The advice below the label.
 * @csspart input - The native checkbox.
 * @csspart error - What is wrong, in words.
 */
export class CheckboxFieldElement extends FormControl {
  static override styles: CSSResultGroup = [FormControl.styles, choiceStyles];

  /** What a form sends while it is ticked. */
  @property() value = 'on';
  /** Whether it is ticked at the start and after a reset. */
  @property({ type: Boolean, attribute: 'checked' })
  get defaultChecked(): boolean {
    return this.hasAttribute('checked');
  }
  set defaultChecked(checked: boolean) {
    this.toggleAttribute('checked', checked);
  }
  /** Whether it is ticked. */
  @property({ attribute: false })
  get checked(): boolean {
    return this.#checked ?? this.defaultChecked;
  }
  set checked(checked: boolean) {
    this.#checked = checked;
  }
  /** Undefined until somebody sets or ticks it. */
  #checked: boolean | undefined;

  readonly type = 'checkbox';

  constructor() {
    super();
    // A click on a label of the page arrives at the element itself.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.control?.click();
    });
  }

  protected override render(): TemplateResult {
    return this.renderField(
      html`<input
        id="control"
        part="input"
        type="checkbox"
        .checked=${live(this.checked)}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        @input=${this.#handleInput}
      />`,
      { beside: true },
    );
  }

  readonly #handleInput = (event: Event): void => {
    this.checked = (event.target as HTMLInputElement).checked;
  };

  get fieldValue(): FieldValue | undefined {
    return this.checked;
  }
  set fieldValue(value: FieldValue | undefined) {
    this.checked = value === true;
  }

  override [formValue](): string | null {
    return this.checked ? this.value : null;
  }
  override [formState](): string {
    return String(this.checked);
  }
  override [restoreState](state: string): void {
    this.checked = state === 'true';
  }
  override [resetValue](): void {
    this.#checked = undefined;
  }
  override [createValidity](): Validity {
    const valueMissing = this.required && !this.checked;
    return { flags: { valueMissing }, message: this.words.messages.controls.requiredTick };
  }
}
