import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RequestType } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { moreIcon } from '../../icons/more-icons.js';
import type { PickerOption } from '../../radio-picker/radio-picker.js';
import { matches } from './matches.js';
import { searchStyles } from './search-styles.js';

/** What is searched. */
export interface Searched {
  types: readonly RequestType[];
  options: readonly PickerOption[];
  /** Id of the chosen kind. */
  value: string;
  messages: Messages;
}

/** What is left of the options, and the line to search them by. */
interface Search {
  shown: readonly PickerOption[];
  line: TemplateResult;
}

/** Finds a kind of request by its words, or by a case that the catalog gives for it. Fetched where there is much to look through. */
export class TypeSearch {
  #query = '';
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    const { styleSheet } = searchStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  search({ types, options, value, messages }: Searched): Search {
    const found = options.map((option) => {
      const type = types.find(({ id }) => id === option.id);
      return this.#find(option, type?.examples, messages);
    });
    // What is chosen, and the way out for whoever is not sure, stay in sight whatever is looked for.
    const fallback = types.find((type) => type.fallback)?.id;
    const shown = options.flatMap((option, index) => {
      const isKept = option.id === fallback || option.id === value;
      return found[index] ?? (isKept ? option : []);
    });
    return { shown, line: this.#render(found.filter(Boolean).length, messages) };
  }

  /** By its own words; or by a case, which is then shown with it. */
  #find(
    option: PickerOption,
    examples: readonly string[] | undefined,
    { pickers }: Messages,
  ): PickerOption | undefined {
    const { label, description = '' } = option;
    if (matches(`${label} ${description}`, this.#query)) return option;
    const example = examples?.find((text) => matches(`${label} ${text}`, this.#query));
    if (example === undefined) return undefined;
    return { ...option, description: `${description}\n${pickers.example(example)}`.trim() };
  }

  #render(found: number, { pickers: { search, found: words } }: Messages): TemplateResult {
    return html`<div class="search">
        ${moreIcon('search')}
        <input
          class="input"
          part="input"
          type="search"
          autocomplete="off"
          aria-label=${search}
          placeholder=${search}
          .value=${live(this.#query)}
          @input=${this.#handleInput}
          @keydown=${this.#handleKeydown}
        />
      </div>
      <p class=${found > 0 ? 'visually-hidden' : 'help none'} role="status">${this.#query.trim() && words(found)}</p>`;
  }

  #set(query: string): void {
    this.#query = query;
    this.#host.requestUpdate();
  }

  /** What is looked for is no answer of the form. */
  readonly #handleInput = (event: InputEvent): void => {
    event.stopPropagation();
    this.#set((event.target as HTMLInputElement).value);
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault();
    if (event.key !== 'Escape' || !this.#query) return;
    // Clears the search and closes nothing.
    event.preventDefault();
    event.stopPropagation();
    this.#set('');
  };
}
