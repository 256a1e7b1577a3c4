import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RequestType } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { moreIcon } from '../../icons/more-icons.js';
import type { PickerOption } from '../../radio-picker/radio-picker.js';
import { bestOf, wordsIn, wordsOf } from './matches.js';
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

/** A kind as it is shown, and what it has of the words that are looked for. */
interface Result {
  option: PickerOption;
  words: readonly string[];
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
    const looked = wordsOf(this.#query);
    const results = options.map((option) => {
      const type = types.find(({ id }) => id === option.id);
      return this.#read(option, type?.examples, looked, messages);
    });
    const found = new Map(bestOf(results, looked).map(({ option }) => [option.id, option]));
    // What is chosen, and the way out for whoever is not sure, stay in sight whatever is looked for.
    const fallback = types.find((type) => type.fallback)?.id;
    const shown = options.flatMap((option) => {
      const isKept = option.id === fallback || option.id === value;
      return found.get(option.id) ?? (isKept ? option : []);
    });
    return { shown, line: this.#render(found.size, messages) };
  }

  /** What it has of the words that are looked for: in its own, or in a case, which is then shown with it. */
  #read(
    option: PickerOption,
    examples: readonly string[] = [],
    looked: readonly string[],
    { pickers }: Messages,
  ): Result {
    const { label, description = '' } = option;
    const own = wordsIn(`${label} ${description}`, looked);
    const others = looked.filter((word) => !own.includes(word));
    const words = [...own, ...wordsIn(examples.join('\n'), others)];
    if (words.length === own.length) return { option, words };
    const amounts = examples.map((example) => wordsIn(example, others).length);
    const example = examples[amounts.indexOf(Math.max(...amounts))] ?? '';
    return { option: { ...option, description: `${description}\n${pickers.example(example)}`.trim() }, words };
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
