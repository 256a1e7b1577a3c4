import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { listWords } from '../../context/list-words.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, TicketCounts, TicketSort } from '../../contract/index.js';
import type { ListMessages, Messages } from '../../locales/index.js';
import { countActive, countOf, STATUS_GROUPS, type ListFilter, type StatusGroup } from './list-filter.js';

const GROUPS = Object.keys(STATUS_GROUPS) as StatusGroup[];

/** What is looked for, and what becomes of a change. */
export interface ControlsContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  filter: ListFilter;
  /** What stands in the search field. */
  typed: string;
  counts?: TicketCounts;
  /** Tickets with something unread; undefined where nobody keeps count. */
  unread?: number;
  /** Whether the tickets of the whole organisation can be had. */
  hasOrganization: boolean;
  hidden: boolean;
  onFilter(change: Partial<ListFilter>): void;
  onSearch(text: string): void;
}

/** A filter that is on or off, and how many tickets it has. */
function renderChip(
  label: string,
  isOn: boolean,
  count: number | undefined,
  locale: string,
  onPress: () => void,
): TemplateResult {
  return html`<button type="button" part="filter" aria-pressed=${isOn} @click=${onPress}>
    ${label}${count === undefined ? nothing : html` <span class="count">${count.toLocaleString(locale)}</span>`}
  </button>`;
}

function renderGroups({ messages, locale, filter, counts, unread, onFilter }: ControlsContext): TemplateResult {
  const { filters } = ticketWords(messages);
  const chips = GROUPS.map((group) =>
    renderChip(filters[group], filter.status === group, countOf(group, counts), locale, () =>
      onFilter({ status: group }),
    ),
  );
  // Where nothing is unread, the filter would only ever show an empty list; one that is on can be taken off.
  const hasUnread = unread !== undefined && (unread > 0 || filter.unread);
  return html`<div class="filters" part="filters" role="group" aria-label=${filters.label}>
    ${chips}
    ${
      hasUnread
        ? renderChip(listWords(messages).unread, filter.unread, unread, locale, () =>
            onFilter({ unread: !filter.unread }),
          )
        : nothing
    }
  </div>`;
}

function renderScope({ messages, filter, onFilter }: ControlsContext): TemplateResult {
  const words = listWords(messages);
  return html`<div class="scope" part="scope" role="group" aria-label=${words.scope}>
    ${(['own', 'organization'] as const).map(
      (scope) =>
        html`<button
          type="button"
          part="filter"
          aria-pressed=${filter.scope === scope}
          @click=${() => onFilter({ scope })}
        >
          ${words[scope]}
        </button>`,
    )}
  </div>`;
}

interface Choice {
  value: string;
  label: string;
}

function renderSelect(label: string, chosen: string, choices: readonly Choice[], choose: (value: string) => void) {
  return html`<label
    ><span>${label}</span>
    <select
      class="input"
      .value=${live(chosen)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        ({ value, label: text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** The entries of a list of the catalog as choices, each with its count where there is one. */
function choicesOf(
  entries: readonly { id: string; label: string }[],
  counts: Record<string, number> | undefined,
  { locale, words }: { locale: string; words: ListMessages },
): Choice[] {
  return entries.map(({ id, label }) => {
    const count = counts && (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0);
    return { value: id, label: count === undefined ? label : words.counted(label, count.toLocaleString(locale)) };
  });
}

function renderMore({ messages, locale, catalog, filter, counts, onFilter }: ControlsContext): TemplateResult {
  const words = listWords(messages);
  const active = countActive(filter);
  const types = choicesOf(catalog?.requestTypes ?? [], counts?.type, { locale, words });
  const priorities = choicesOf(catalog?.priorities ?? [], counts?.priority, { locale, words });
  const sorts = Object.entries(words.sorts).map(([value, label]) => ({ value, label }));
  return html`<details class="more-filters" part="more-filters">
    <summary>${words.filters}${active > 0 ? html` · <span>${words.active(active)}</span>` : nothing}</summary>
    <div class="selects">
      ${
        types.length > 1
          ? renderSelect(words.type, filter.type, [{ value: '', label: words.anyType }, ...types], (type) =>
              onFilter({ type }),
            )
          : nothing
      }
      ${
        priorities.length > 1
          ? renderSelect(
              words.priority,
              filter.priority,
              [{ value: '', label: words.anyPriority }, ...priorities],
              (priority) => onFilter({ priority }),
            )
          : nothing
      }
      ${renderSelect(words.sort, filter.sort, sorts, (sort) => onFilter({ sort: sort as TicketSort }))}
    </div>
  </details>`;
}

/** The search field and the filters. */
export function renderControls(context: ControlsContext): TemplateResult {
  const { messages, typed, hidden, hasOrganization, onSearch } = context;
  const { search } = ticketWords(messages);
  return html`<div class="controls" ?hidden=${hidden}>
    ${hasOrganization ? renderScope(context) : nothing}
    <input
      class="input"
      part="search"
      type="search"
      aria-label=${search}
      placeholder=${search}
      enterkeyhint="search"
      .value=${live(typed)}
      @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    />
    ${renderGroups(context)} ${renderMore(context)}
  </div>`;
}
