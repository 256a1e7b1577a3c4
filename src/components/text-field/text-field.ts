import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldValue } from '../../contract/index.js';
import { createValidity, formValue, resetValue, type Validity } from '../form-control/hooks.js';
import { FormControl } from '../form-control/form-control.js';
import { issueText } from '../form-control/issue-text.js';
import { toInstant, toLocal } from '../form-control/local-time.js';
import { StringControl } from '../form-control/string-control.js';
import { checkText } from './text-rules.js';

/** What a text field asks for. */
export type TextFieldType = 'text' | 'multiline' | 'email' | 'url' | 'number' | 'date' | 'datetime';

/** Attributes that the page writes on the element and that mean the native control. */
const PASSED_ON = ['inputmode', 'enterkeyhint', 'spellcheck', 'autocapitalize', 'autocorrect', 'dir'];

/** From this part of the limit on, the field counts. */
const NEAR_LIMIT = 0.8;

/**
 * One line of text, several lines, an address, a number, a date or a date with time.
 * In a form it sends what a native input of its kind would: a date with time as the local clock shows it.
 *
 * A text that is too long is never cut: the field says by how much, and is invalid.
 *
 * @fires {InputEvent} input - The person edits.
 * @fires {Event} change - The person has finished an edit.
 * @fires {Event} invalid - The value was checked and is wrong.
 * @csspart base - The whole field.
 * @csspart label - The label.
 * @csspart help - The advice below the label.
 * @csspart input - The native input or text area.
 * @csspart counter - How many characters are left, near the limit.
 * @csspart error - What is wrong, in words.
 */
export class TextFieldElement extends StringControl {
  static override styles: CSSResultGroup = [
    FormControl.styles,
    css`
      textarea.input {
        field-sizing: content;
        min-block-size: 5lh;
        max-block-size: 50vh;
        resize: vertical;
      }
      .counter {
        margin-block-start: var(--_s1);
        text-align: end;
      }
      .over {
        color: var(--_danger);
      }
    `,
  ];
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...PASSED_ON, 'dirname'];
  }

  /** What is asked for. */
  @property() type: TextFieldType = 'text';
  /** An example of an answer. */
  @property() placeholder = '';
  /** Fewest characters. */
  @property({ type: Number, attribute: 'minlength' }) minLength?: number;
  /** Most characters. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength?: number;
  /** Smallest number, or earliest date (with time: local, or RFC 3339). */
  @property() min = '';
  /** Largest number, or latest date. */
  @property() max = '';
  /** The grid of numbers; any number by default. */
  @property() step = '';
  /** A regular expression that the whole value has to match. */
  @property() pattern = '';
  /** What the browser may fill in, as on native inputs. */
  @property() autocomplete: AutoFill = '';
  /** The value can be read and sent, not edited. */
  @property({ type: Boolean, attribute: 'readonly' })
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', readOnly);
  }

  get #input(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.control as HTMLInputElement | HTMLTextAreaElement | null;
  }

  protected override updated(changed: PropertyValues): void {
    for (const name of PASSED_ON) {
      const value = this.getAttribute(name);
      if (value === null) this.control?.removeAttribute(name);
      else this.control?.setAttribute(name, value);
    }
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    const [value, placeholder] = [this.value, this.placeholder || nothing];
    const control =
      this.type === 'multiline'
        ? html`<textarea
            id="control"
            class="input"
            part="input"
            .value=${live(value)}
            placeholder=${placeholder}
            ?required=${this.required}
            ?readonly=${this.readOnly}
            ?disabled=${this.isDisabled}
            @input=${this.#handleInput}
          ></textarea>`
        : html`<input
            id="control"
            class="input"
            part="input"
            .type=${this.#nativeType}
            min=${this.#limit(this.min) || nothing}
            max=${this.#limit(this.max) || nothing}
            .step=${this.#step}
            .value=${live(value)}
            placeholder=${placeholder}
            .autocomplete=${this.autocomplete}
            ?required=${this.required}
            ?readonly=${this.readOnly}
            ?disabled=${this.isDisabled}
            @input=${this.#handleInput}
          />`;
    return this.renderField(html`${control}${this.#renderCounter()}`);
  }

  #renderCounter(): TemplateResult | typeof nothing {
    if (!this.maxLength || this.value.length < NEAR_LIMIT * this.maxLength) return nothing;
    const left = this.maxLength - this.value.length;
    const { counter, counterOver } = this.words.messages.controls;
    const text = left < 0 ? counterOver(-left) : counter(left);
    // Seen at every key, heard at every tenth.
    return html`<p class="help counter ${left < 0 ? 'over' : ''}" part="counter" aria-hidden="true">${text}</p>
      <p class="visually-hidden" role="status">${left % 10 ? nothing : text}</p>`;
  }

  readonly #handleInput = (): void => {
    this.value = this.#input?.value ?? '';
  };

  override get fieldValue(): FieldValue | undefined {
    if (this.value === '') return undefined;
    if (this.type === 'number') return Number(this.value);
    return this.type === 'datetime' ? toInstant(this.value) : this.value;
  }
  override set fieldValue(value: FieldValue | undefined) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    this.value = this.type === 'datetime' ? toLocal(text) : text;
  }

  override [formValue](): string | FormData {
    const dirname = this.getAttribute('dirname');
    // Numbers and dates have no direction.
    if (!dirname || /number|date/.test(this.type)) return this.value;
    const data = new FormData();
    data.set(this.name, this.value);
    data.set(dirname, (this.#input ?? this).matches(':dir(rtl)') ? 'rtl' : 'ltr');
    return data;
  }

  override [resetValue](): void {
    super[resetValue]();
    // A half-typed number has an empty value, so that the same empty value would leave it there.
    if (this.#input) this.#input.value = this.value;
  }

  override [createValidity](): Validity {
    const { value, required, minLength, maxLength, pattern } = this;
    const { flags, code, limit } = checkText({
      type: this.#nativeType,
      value,
      required,
      minLength,
      maxLength,
      pattern,
      min: this.#limit(this.min),
      max: this.#limit(this.max),
      step: this.#step,
      badInput: this.#input?.validity.badInput ?? false,
    });
    return { flags, message: code && issueText(this.words, code, limit) };
  }

  get #nativeType(): string {
    if (this.type === 'datetime') return 'datetime-local';
    return this.type === 'multiline' ? 'text' : this.type;
  }

  get #step(): string {
    return this.step || (this.type === 'number' ? 'any' : '');
  }

  #limit(limit: string): string {
    return this.type === 'datetime' ? toLocal(limit) : limit;
  }
}
