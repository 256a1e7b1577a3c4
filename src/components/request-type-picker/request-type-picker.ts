import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RequestType } from '../../contract/index.js';
import { catalogIcon, icon, iconStyles } from '../icons/icons.js';
import { RadioPicker, type PickerOption } from '../radio-picker/radio-picker.js';
import { requestTypePickerStyles } from './request-type-picker-styles.js';
import { RequestTypeSelectEvent } from './request-type-select-event.js';
import type { TypeSearch } from './search/type-search.js';

/** With more kinds than these the eye needs help to find the right one; where there are examples, they help sooner. */
const MAX_WITHOUT_SEARCH = 7;
const MAX_WITHOUT_EXAMPLES = 3;

/**
 * What the request is: each kind with a sentence that says when it is the right one, and one for whoever is not sure.
 * The search also looks through the cases that the catalog gives for a kind, and shows the one that it found.
 *
 * @fires {RequestTypeSelectEvent} helpdock-request-type-select - The person chose a kind.
 * @fires {Event} input - The person chose a kind.
 * @fires {Event} change - The person chose a kind.
 * @csspart base - The field.
 * @csspart label - The label of the group.
 * @csspart help - Advice below the label.
 * @csspart input - The search.
 * @csspart option - One card.
 * @csspart name - The name on a card.
 * @csspart error - What is wrong.
 */
export class RequestTypePickerElement extends RadioPicker {
  static override styles: CSSResultGroup = [RadioPicker.styles, iconStyles, requestTypePickerStyles];

  /** `choose` is a field of a form; `navigate` are buttons, for where a choice leads on at once. */
  @property() mode: 'choose' | 'navigate' = 'choose';
  /** What there is to choose; what the catalog says when absent. */
  @property({ attribute: false }) requestTypes?: readonly RequestType[];

  @state() private search?: TypeSearch;
  #isAsked = false;

  get #types(): readonly RequestType[] {
    return this.requestTypes ?? this.catalog?.requestTypes ?? [];
  }

  protected override get options(): readonly PickerOption[] {
    const words = this.words.messages.pickers;
    return this.#types.map(({ id, label, description, icon: name, fallback, urgent }) => ({
      id,
      label,
      description,
      lead: catalogIcon(name),
      note: fallback ? words.fallback : urgent ? words.urgent : undefined,
    }));
  }

  get #isLong(): boolean {
    const types = this.#types;
    return types.length > (types.some(({ examples }) => examples) ? MAX_WITHOUT_EXAMPLES : MAX_WITHOUT_SEARCH);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#isLong || this.#isAsked) return;
    this.#isAsked = true;
    // Without it all kinds are there to read.
    import('./search/type-search.js').then(
      ({ TypeSearch }) => (this.search = new TypeSearch(this)),
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const { options, value } = this;
    const { messages } = this.words;
    const isLong = this.#isLong;
    const found = isLong ? this.search?.search({ types: this.#types, options, value, messages }) : undefined;
    const line = found?.line ?? (isLong ? html`<div class="held"></div>` : nothing);
    const shown = found?.shown ?? options;
    return this.mode === 'navigate'
      ? this.renderField(html`${line}${this.#renderButtons(shown)}`, { asGroup: 'group' })
      : this.renderField(html`${line}${this.renderCards(shown)}`, { asGroup: 'radiogroup' });
  }

  #renderButtons(options: readonly PickerOption[]): TemplateResult {
    return html`<ul class="options" role="list">
      ${options.map(
        (option, index) =>
          html`<li>
            <button type="button" class="option" part="option" @click=${() => this.#handleClick(option.id)}>
              ${this.renderWords(option, index)} ${icon('chevron')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  protected override handleChoice(id: string): void {
    const requestType = this.#types.find((type) => type.id === id);
    if (requestType) this.dispatchEvent(new RequestTypeSelectEvent(requestType));
  }

  #handleClick(id: string): void {
    this.value = id;
    this.edited();
    this.handleChoice(id);
  }
}
