import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Messages } from '../../locales/index.js';
import { STATUS_FILTERS, type StatusFilter } from './status-filter.js';

const FILTERS = Object.keys(STATUS_FILTERS) as StatusFilter[];

/** What is looked for, and what becomes of a change. */
export interface ControlsContext {
  messages: Messages;
  filter: StatusFilter;
  search: string;
  hidden: boolean;
  onFilter(filter: StatusFilter): void;
  onSearch(text: string): void;
}

/** The search field and the status filters. */
export function renderControls({
  messages,
  filter,
  search,
  hidden,
  onFilter,
  onSearch,
}: ControlsContext): TemplateResult {
  const words = ticketWords(messages);
  return html`<div class="controls" ?hidden=${hidden}>
    <input
      class="input"
      part="search"
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      enterkeyhint="search"
      .value=${live(search)}
      @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    />
    <div class="filters" part="filters" role="group" aria-label=${words.filters.label}>
      ${FILTERS.map(
        (name) =>
          html`<button type="button" part="filter" aria-pressed=${filter === name} @click=${() => onFilter(name)}>
            ${words.filters[name]}
          </button>`,
      )}
    </div>
  </div>`;
}
