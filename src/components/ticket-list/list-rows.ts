import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, Ticket } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderFailure } from '../failure/failure.js';
import { MOST_ROWS } from './row-window.js';
import type { TicketPages } from './ticket-pages.js';
import { renderTicket } from './ticket-row.js';

/** What the rows need of their list. */
export interface RowsContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  pages: TicketPages;
  /** The time at the ticket system, in milliseconds. */
  now: number;
  /** Index of the first ticket in the document. */
  first: number;
  isCompact: boolean;
  select(ticket: Ticket): void;
  refresh(): void;
  showMore(): void;
  showNewer(): void;
}

function renderEnd({ messages, pages, showMore }: RowsContext, hasMore: boolean): TemplateResult {
  const { common } = messages;
  const tickets = ticketWords(messages);
  if (pages.more === 'error') return renderFailure(tickets.moreFailed, pages.error, messages, showMore);
  if (!hasMore) return html`<p class="end">${tickets.end}</p>`;
  const isPending = pages.more === 'pending';
  return html`<button type="button" class="button more" part="button" aria-disabled=${isPending} @click=${showMore}>
    ${isPending ? common.loading : tickets.showMore}
  </button>`;
}

/** The tickets that stand in the document, and the ways to the others. */
export function renderRows(all: readonly Ticket[], context: RowsContext): TemplateResult {
  const { messages, pages, first, isCompact, select, refresh, showNewer } = context;
  const { common } = messages;
  const tickets = ticketWords(messages);
  const { more, hasMore, error } = pages;
  const shown = all.slice(first, first + MOST_ROWS);
  // Rows that are not in the document have to be told of; -1 means that nobody knows how many there are.
  const size = hasMore ? -1 : all.length;
  return html`
    ${
      error && more === 'idle'
        ? html`<p class="stale">
            ${tickets.stale} <button type="button" class="link" @click=${refresh}>${common.retry}</button>
          </p>`
        : nothing
    }
    ${
      first > 0
        ? html`<button type="button" class="button more" part="button" @click=${showNewer}>
            ${tickets.showNewer}
          </button>`
        : nothing
    }
    <ol part="list" role="list" aria-label=${tickets.list} aria-busy=${more === 'pending'}>
      ${repeat(
        shown,
        ({ id }) => id,
        (ticket, index) =>
          html`<li aria-posinset=${first + index + 1} aria-setsize=${size}>
            ${renderTicket(ticket, { ...context, onSelect: () => select(ticket) })}
          </li>`,
      )}
    </ol>
    ${isCompact ? nothing : renderEnd(context, hasMore || first + shown.length < all.length)}
  `;
}
