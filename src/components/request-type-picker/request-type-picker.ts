import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { RequestType } from '../../contract/index.js';
import { catalogIcon, icon, iconStyles } from '../icons/icons.js';
import { RadioPicker, type PickerOption } from '../radio-picker/radio-picker.js';
import { requestTypePickerStyles } from './request-type-picker-styles.js';
import { RequestTypeSelectEvent } from './request-type-select-event.js';
import { matches } from './search.js';

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

  @state() private query = '';

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

  /** What was found: a kind by its own words, or by a case that is then shown with it. */
  #find(option: PickerOption): PickerOption | undefined {
    const { label, description = '' } = option;
    if (matches(`${label} ${description}`, this.query)) return option;
    const examples = this.#types.find(({ id }) => id === option.id)?.examples;
    const example = examples?.find((text) => matches(`${label} ${text}`, this.query));
    if (example === undefined) return undefined;
    return { ...option, description: `${description}\n${this.words.messages.pickers.example(example)}`.trim() };
  }

  protected override render(): TemplateResult {
    const { options } = this;
    const found = options.map((option) => this.#find(option));
    // What is chosen, and the way out for whoever is not sure, stay in sight whatever is looked for.
    const fallback = this.#types.find((type) => type.fallback)?.id;
    const shown = options.flatMap((option, index) => {
      const isKept = option.id === fallback || option.id === this.value;
      return found[index] ?? (isKept ? option : []);
    });
    const most = this.#types.some(({ examples }) => examples) ? MAX_WITHOUT_EXAMPLES : MAX_WITHOUT_SEARCH;
    const search = options.length > most ? this.#renderSearch(found.filter(Boolean).length) : nothing;
    return this.mode === 'navigate'
      ? this.renderField(html`${search}${this.#renderButtons(shown)}`, { asGroup: 'group' })
      : this.renderField(html`${search}${this.renderCards(shown)}`, { asGroup: 'radiogroup' });
  }

  #renderSearch(found: number): TemplateResult {
    const { search, found: words } = this.words.messages.pickers;
    return html`<div class="search">
        ${icon('search')}
        <input
          class="input"
          part="input"
          type="search"
          autocomplete="off"
          aria-label=${search}
          placeholder=${search}
          .value=${live(this.query)}
          @input=${this.#handleSearch}
          @keydown=${this.#handleSearchKey}
        />
      </div>
      <p class=${found > 0 ? 'visually-hidden' : 'help none'} role="status">${this.query.trim() && words(found)}</p>`;
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

  /** What is looked for is no answer of the form. */
  readonly #handleSearch = (event: InputEvent): void => {
    event.stopPropagation();
    this.query = (event.target as HTMLInputElement).value;
  };

  readonly #handleSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault();
    if (event.key !== 'Escape' || !this.query) return;
    // Clears the search and closes nothing.
    event.preventDefault();
    event.stopPropagation();
    this.query = '';
  };
}
