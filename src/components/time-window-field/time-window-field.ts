import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { queryAll } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { timeWindowWords } from '../../context/time-window-words.js';
import type { FieldValue } from '../../contract/index.js';
import { FormControl } from '../form-control/form-control.js';
import { createValidity, resetValue, validityAnchor, type Validity } from '../form-control/hooks.js';
import { issueText } from '../form-control/issue-text.js';
import { toInstant, toLocal } from '../form-control/local-time.js';
import { StringControl } from '../form-control/string-control.js';

/**
 * A span of time: from one local date and time to another. In a form it sends one ISO 8601 interval of instants,
 * `2026-11-22T08:00:00.000Z/2026-11-22T17:00:00.000Z`, which is also what `value` takes.
 *
 * @fires {InputEvent} input - The person edits one of the ends.
 * @fires {Event} change - The person has finished an edit.
 * @fires {Event} invalid - The value was checked and is wrong.
 * @csspart base - The whole field.
 * @csspart label - The label.
 * @csspart help - The advice below the label.
 * @csspart input - Each native input.
 * @csspart end - Each input with its label.
 * @csspart error - What is wrong, in words.
 */
export class TimeWindowFieldElement extends StringControl {
  static override styles: CSSResultGroup = [
    FormControl.styles,
    css`
      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_s2) var(--_s3);
      }
      .end {
        flex: 1 1 15em;
        min-inline-size: 0;
      }
      .end span {
        display: block;
        font-size: var(--_text-s);
      }
      .zone {
        margin-block-start: var(--_s1);
      }
    `,
  ];

  readonly type = 'window';

  @queryAll('input') private readonly inputs!: NodeListOf<HTMLInputElement>;

  /** The two instants; empty texts where there is none. */
  get #ends(): [string, string] {
    const [from = '', to = ''] = this.value.split('/');
    return [from, to];
  }

  protected override render(): TemplateResult {
    const { from, to, zone } = timeWindowWords(this.words.messages);
    const ends = this.#ends.map(
      (end, index) =>
        html`<label class="end" part="end">
          <span>${index === 0 ? from : to}</span>
          <input
            class="input"
            part="input"
            type="datetime-local"
            .value=${live(toLocal(end))}
            ?required=${this.required}
            aria-describedby="zone"
            @input=${this.#handleInput}
          />
        </label>`,
    );
    return this.renderField(
      html`<div class="ends">${ends}</div>
        <p class="help zone" id="zone">${zone(new Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>`,
      { asGroup: 'group' },
    );
  }

  readonly #handleInput = (): void => {
    const ends = [...this.inputs].map(({ value }) => toInstant(value) ?? '');
    this.value = ends.some(Boolean) ? ends.join('/') : '';
  };

  override get fieldValue(): FieldValue | undefined {
    const [from, to] = this.#ends;
    return this.value ? { from, to } : undefined;
  }
  override set fieldValue(value: FieldValue | undefined) {
    const isWindow = typeof value === 'object' && 'from' in value;
    this.value = isWindow ? `${value.from}/${value.to}` : '';
  }

  override [resetValue](): void {
    super[resetValue]();
    // Half-typed dates have an empty value, so that the same empty value would leave them there.
    this.#ends.forEach((end, index) => {
      const input = this.inputs[index];
      if (input) input.value = toLocal(end);
    });
  }

  override [createValidity](): Validity {
    const [from, to] = this.#ends;
    const badInput = [...this.inputs].some(({ validity }) => validity.badInput);
    const valueMissing = !badInput && (this.required || this.value !== '') && !(from && to);
    const rangeUnderflow = from !== '' && to !== '' && Date.parse(from) >= Date.parse(to);
    const { windowEnds } = timeWindowWords(this.words.messages);
    const code = badInput ? 'bad-date' : 'window-order';
    return {
      flags: { badInput, valueMissing, rangeUnderflow },
      message: valueMissing ? windowEnds : issueText(this.words, code),
    };
  }

  override [validityAnchor](): HTMLElement | null {
    const inputs = [...this.inputs];
    return inputs.find(({ value }) => !value) ?? inputs[0] ?? null;
  }
}
