import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isolate } from '../../context/words.js';
import type { FieldValue, Impact } from '../../contract/index.js';
import {
  createValidity,
  formState,
  formValue,
  resetValue,
  restoreState,
  validityAnchor,
} from '../form-control/index.js';
import type { Validity } from '../form-control/index.js';
import { RadioPicker, type PickerOption } from '../radio-picker/radio-picker.js';

/**
 * Who is affected: one card a level, each with an example. A level may ask for words of its own ("other"); the form then
 * gets them under the name of the picker followed by `-detail`.
 *
 * @fires {Event} input - The person chose, or typed.
 * @fires {Event} change - The person chose, or has typed.
 * @csspart base - The field.
 * @csspart label - The label of the group.
 * @csspart help - Advice below the label.
 * @csspart option - One card.
 * @csspart name - The name on a card.
 * @csspart input - The text that a choice asks for.
 * @csspart error - What is wrong.
 */
export class ImpactPickerElement extends RadioPicker {
  static override styles: CSSResultGroup = [
    RadioPicker.styles,
    css`
      .detail {
        padding-inline-start: var(--_s3);
        border-inline-start: 2px solid var(--_accent-text);
      }
    `,
  ];

  /** What there is to choose; what the catalog says when absent. */
  @property({ attribute: false }) impacts?: readonly Impact[];
  /** The words that a choice asks for. Kept while another one is chosen. */
  @property({ attribute: false }) detail = '';

  get #impacts(): readonly Impact[] {
    return this.impacts ?? this.catalog?.impacts ?? [];
  }

  protected override get options(): readonly PickerOption[] {
    return this.#impacts.map((impact) => ({
      id: impact.id,
      label: impact.label,
      description: impact.example && this.words.messages.pickers.example(isolate(impact.example)),
      more: impact.detailLabel && impact.id === this.value ? this.#renderDetail(impact.detailLabel) : undefined,
    }));
  }

  /** The choice asks for words of its own. */
  get #asksDetail(): boolean {
    return this.#impacts.some(({ id, detailLabel }) => detailLabel && id === this.value);
  }

  get #isDetailMissing(): boolean {
    return this.#asksDetail && this.detail.trim() === '';
  }

  #renderDetail(label: string): TemplateResult {
    return html`<div class="detail">
      <label class="label" for="detail">${label}</label>
      <input
        class="input"
        part="input"
        id="detail"
        required
        .value=${live(this.detail)}
        aria-describedby="error"
        aria-invalid=${this.shownError !== '' && this.#isDetailMissing}
        @input=${this.#handleDetail}
      />
    </div>`;
  }

  readonly #handleDetail = ({ target }: InputEvent): void => {
    this.detail = (target as HTMLInputElement).value;
  };

  override get fieldValue(): FieldValue | undefined {
    const { chosen: id } = this;
    if (id === undefined) return undefined;
    return this.#asksDetail ? { id, detail: this.detail } : { id };
  }
  override set fieldValue(value: FieldValue | undefined) {
    const { id, detail = '' } = typeof value === 'object' && 'id' in value ? value : { id: '' };
    this.value = id;
    this.detail = detail;
  }

  override [formValue](): File | string | FormData | null {
    const value = super[formValue]();
    if (!this.#asksDetail || value === null) return value;
    const data = new FormData();
    data.append(this.name, value as string);
    data.append(`${this.name}-detail`, this.detail);
    return data;
  }
  override [formState](): string {
    return `${this.value}\n${this.detail}`;
  }
  override [restoreState](state: string): void {
    const [value = '', detail = ''] = state.split('\n');
    this.value = value;
    this.detail = detail;
  }
  override [resetValue](): void {
    super[resetValue]();
    this.detail = '';
  }
  override [createValidity](): Validity {
    if (!this.#isDetailMissing) return super[createValidity]();
    return { flags: { valueMissing: true }, message: this.words.messages.controls.issues['detail-required'] };
  }
  override [validityAnchor](): HTMLElement | null {
    const detail = this.#isDetailMissing ? this.control?.querySelector<HTMLElement>('#detail') : undefined;
    return detail ?? super[validityAnchor]();
  }
}
