import { html, nothing, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, Ticket } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderTime } from '../dates/dates.js';
import { renderPriority } from '../priority-badge/priority-badge.js';
import { renderStatus } from '../status-badge/status-badge.js';

/** What a row needs besides its ticket. */
export interface RowContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  onSelect: () => void;
}

/** What a request type is called; one that has left the catalog is shown as it is. */
export const typeName = (id: string, catalog: Catalog | undefined): string =>
  catalog?.requestTypes.find((type) => type.id === id)?.label ?? id;

/** One ticket as a button whose content is its accessible name. */
export function renderTicket(ticket: Ticket, { messages, locale, catalog, onSelect }: RowContext): TemplateResult {
  const { subject, status, priority, type, number, updatedAt } = ticket;
  return html`<button type="button" class="ticket" part="ticket" @click=${onSelect}>
    <span class="subject" part="subject"><bdi>${subject.trim() || ticketWords(messages).noSubject}</bdi></span>
    <span class="facts"
      >${renderStatus(status, messages)} ${priority ? renderPriority(priority, catalog) : nothing}</span
    >
    <span class="facts faint">
      <bdi class="number">${number}</bdi> <bdi class="type">${typeName(type, catalog)}</bdi>
      ${renderTime(updatedAt, locale)}
    </span>
  </button>`;
}
