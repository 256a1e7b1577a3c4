import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldValue, Option } from '../../contract/index.js';
import { choiceStyles } from '../../themes/choice.js';
import { FormControl } from '../form-control/form-control.js';
import {
  createValidity,
  formState,
  formValue,
  resetValue,
  restoreState,
  validityAnchor,
  type Validity,
} from '../form-control/hooks.js';
import { setAttribute } from '../form-control/attributes.js';

/** More options than this are a list to open, fewer are all in view. */
const MOST_RADIOS = 7;

/**
 * A choice of one or several options: radio buttons, a list where there are many, or checkboxes.
 * In a form it sends the id of each chosen option under its name.
 *
 * @fires {Event} input - The person chooses.
 * @fires {Event} change - As `input`.
 * @fires {Event} invalid - The value was checked and is wrong.
 * @csspart base - The whole field.
 * @csspart label - The label.
 * @csspart help - The advice below the label.
 * @csspart input - Each native radio button, checkbox or list.
 * @csspart option - An option with its label.
 * @csspart error - What is wrong, in words.
 */
export class ChoiceFieldElement extends FormControl {
  static override styles: CSSResultGroup = [FormControl.styles, choiceStyles];

  /** What there is to choose from. */
  @property({ type: Array }) options: readonly Option[] = [];
  /** Several options may be chosen. */
  @property({ type: Boolean }) multiple = false;
  /** What is chosen at the start and after a reset: an id, or several with commas between them. */
  @property({ attribute: 'value' })
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    setAttribute(this, 'value', value);
  }
  /** Id of the chosen option, empty for none; a list of ids where several may be chosen. */
  @property({ attribute: false })
  get value(): string | string[] {
    return this.multiple ? [...this.#ids] : (this.#ids[0] ?? '');
  }
  set value(value: string | readonly string[]) {
    this.#chosen = typeof value === 'string' ? [value].filter(Boolean) : [...value];
  }
  /** Undefined until somebody sets or makes a choice. */
  #chosen: readonly string[] | undefined;

  @query('input:enabled') private readonly firstInput!: HTMLElement | null;
  @query('input:checked') private readonly chosenInput!: HTMLElement | null;

  get type(): 'select-one' | 'select-multiple' {
    return this.multiple ? 'select-multiple' : 'select-one';
  }

  get #ids(): readonly string[] {
    return this.#chosen ?? this.defaultValue.split(this.multiple ? ',' : '\n').filter(Boolean);
  }

  get #isList(): boolean {
    return !this.multiple && this.options.length > MOST_RADIOS;
  }

  protected override render(): TemplateResult {
    if (this.#isList) return this.renderField(this.#renderList());
    const options = this.options.map((option, index) => this.#renderOption(option, index));
    return this.renderField(html`${options}`, { asGroup: this.multiple ? 'group' : 'radiogroup' });
  }

  #renderOption({ id, label, description }: Option, index: number): TemplateResult {
    const about = description ? `about-${index}` : nothing;
    return html`<label class="choice" part="option">
      <input
        part="input"
        type=${this.multiple ? 'checkbox' : 'radio'}
        name="option"
        .value=${id}
        .checked=${live(this.#ids.includes(id))}
        aria-labelledby="option-${index}"
        aria-describedby=${about}
        @input=${this.#handleInput}
      />
      <span>
        <span id="option-${index}">${label}</span>
        ${description ? html`<small id=${about}>${description}</small>` : nothing}
      </span>
    </label>`;
  }

  #renderList(): TemplateResult {
    return html`<select
      id="control"
      class="input"
      part="input"
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      @input=${this.#handleInput}
    >
      <option value="">${this.words.messages.controls.chooseOne}</option>
      ${this.options.map(
        ({ id, label }) => html`<option value=${id} .selected=${live(this.#ids.includes(id))}>${label}</option>`,
      )}
    </select>`;
  }

  readonly #handleInput = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    if (!this.multiple) this.value = value;
    // In the order of the options, whatever the order of the clicks.
    else
      this.value = this.options.map(({ id }) => id).filter((id) => (id === value ? checked : this.#ids.includes(id)));
  };

  get fieldValue(): FieldValue | undefined {
    return this.#ids.length > 0 ? this.value : undefined;
  }
  set fieldValue(value: FieldValue | undefined) {
    this.value = typeof value === 'string' || Array.isArray(value) ? value : [];
  }

  override [formValue](): string | FormData | null {
    if (!this.multiple) return this.#ids[0] ?? (this.#isList ? '' : null);
    const data = new FormData();
    for (const id of this.#ids) data.append(this.name, id);
    return data;
  }
  override [formState](): string {
    return this.#ids.join('\n');
  }
  override [restoreState](state: string): void {
    this.value = state.split('\n').filter(Boolean);
  }
  override [resetValue](): void {
    this.#chosen = undefined;
  }
  override [createValidity](): Validity {
    const { requiredChoice, requiredChoices } = this.words.messages.controls;
    const valueMissing = this.required && this.#ids.length === 0;
    return { flags: { valueMissing }, message: this.multiple ? requiredChoices : requiredChoice };
  }
  override [validityAnchor](): HTMLElement | null {
    return this.#isList ? this.control : (this.chosenInput ?? this.firstInput);
  }
}
