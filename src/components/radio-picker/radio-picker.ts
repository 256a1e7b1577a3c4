import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { catalogContext, type CatalogState } from '../../context/contexts.js';
import type { Catalog, FieldValue } from '../../contract/index.js';
import {
  FormControl,
  StringControl,
  createValidity,
  formValue,
  validityAnchor,
  type Validity,
} from '../form-control/index.js';
import { radioPickerStyles } from './radio-picker-styles.js';

/** One thing to choose. */
export interface PickerOption {
  id: string;
  label: string;
  /** Read before choosing. */
  description?: string | undefined;
  /** Stands before the words; decorative. */
  lead?: TemplateResult;
  /** A few more words that set the option apart. */
  note?: string | undefined;
  /** What the choice asks for in addition; stands below it. */
  more?: TemplateResult | undefined;
}

/**
 * One choice of a few that have to be understood first: cards over native radio buttons, which bring along arrow keys, the
 * one tab stop and how they look in forced colours.
 */
export abstract class RadioPicker extends StringControl {
  static override styles: CSSResultGroup = [FormControl.styles, radioPickerStyles];

  @consume({ context: catalogContext, subscribe: true })
  @state()
  private catalogState?: CatalogState;

  /** As on a native `<select>`: one name, one value. */
  readonly type = 'select-one';

  /** What there is to choose, in order. */
  protected abstract get options(): readonly PickerOption[];

  protected get catalog(): Catalog | undefined {
    return this.catalogState?.catalog;
  }

  /** Id of the option that is chosen. A value that is no option chooses nothing, as in a native `<select>`. */
  protected get chosen(): string | undefined {
    return this.options.find(({ id }) => id === this.value)?.id;
  }

  protected override render(): TemplateResult {
    return this.renderField(this.renderCards(this.options), { asGroup: 'radiogroup' });
  }

  protected renderCards(options: readonly PickerOption[]): TemplateResult {
    return html`<div class="options" @input=${this.#handleInput}>
      ${options.map(
        (option, index) =>
          html`<label class="option" part="option">
              <input
                type="radio"
                name="option"
                .value=${option.id}
                .checked=${live(option.id === this.value)}
                aria-labelledby="name-${index}"
                aria-describedby="about-${index}"
              />
              ${this.renderWords(option, index)}
            </label>
            ${option.more ?? nothing}`,
      )}
    </div>`;
  }

  /** What is read of an option before it is chosen. Its language may run the other way than the interface. */
  protected renderWords({ label, description, lead, note }: PickerOption, index: number): TemplateResult {
    return html`${lead ?? nothing}
      <span class="words">
        <span class="name" part="name" id="name-${index}"><bdi>${label}</bdi></span>
        <span class="about" id="about-${index}"
          ><bdi>${description}</bdi> ${note ? html`<span class="note">${note}</span>` : nothing}</span
        >
      </span>`;
  }

  /** The person has chosen, and the value is set. */
  protected handleChoice?(id: string): void;

  readonly #handleInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    this.value = target.value;
    this.handleChoice?.(target.value);
  };

  override get fieldValue(): FieldValue | undefined {
    return this.chosen;
  }
  override set fieldValue(value: FieldValue | undefined) {
    this.value = typeof value === 'string' ? value : '';
  }

  override [formValue](): File | string | FormData | null {
    return this.chosen ?? null;
  }
  override [createValidity](): Validity {
    return {
      flags: { valueMissing: this.required && this.chosen === undefined },
      message: this.words.messages.controls.requiredChoice,
    };
  }
  override [validityAnchor](): HTMLElement | null {
    const { control } = this;
    return (
      control?.querySelector<HTMLElement>('input:checked') ?? control?.querySelector('[type=radio],button') ?? null
    );
  }
}
