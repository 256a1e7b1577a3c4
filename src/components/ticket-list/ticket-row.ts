import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../context/words.js';
import { listWords } from '../../context/list-words.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, Ticket, Unread } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderTime } from '../dates/dates.js';
import { renderPriority } from '../priority-badge/priority-badge.js';
import { renderStatus } from '../status-badge/status-badge.js';

/** What a row needs besides its ticket. */
export interface RowContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  /** The time at the ticket system, in milliseconds. */
  now: number;
  onSelect: () => void;
}

/** What a request type is called; one that has left the catalog is shown as it is. */
export const typeName = (id: string, catalog: Catalog | undefined): string =>
  catalog?.requestTypes.find((type) => type.id === id)?.label ?? id;

/** What is new, in words; the dot beside them is only for the eye. */
function renderUnread({ replies, changes }: Unread, messages: Messages): TemplateResult | typeof nothing {
  const words = listWords(messages);
  const news = [replies > 0 && words.newReplies(replies), changes > 0 && words.changed].filter(Boolean).join(' · ');
  return news ? html`<span class="unread" part="unread">${news}</span>` : nothing;
}

/** Names whoever asked, where it was not the reader. */
function renderOwner({ own, requester }: Ticket, messages: Messages): TemplateResult | typeof nothing {
  const name = requester?.name?.trim() || requester?.email?.trim();
  return own === false && name ? html`<span>${listWords(messages).from(isolate(name))}</span>` : nothing;
}

/** One ticket as a button whose content is its accessible name. */
export function renderTicket(ticket: Ticket, { messages, locale, catalog, now, onSelect }: RowContext): TemplateResult {
  const { subject, status, priority, type, number, updatedAt, urgent, informational, unread } = ticket;
  const words = listWords(messages);
  return html`<button type="button" class="ticket" part="ticket" @click=${onSelect}>
    ${unread ? renderUnread(unread, messages) : nothing}
    <span class="subject" part="subject"><bdi>${subject.trim() || ticketWords(messages).noSubject}</bdi></span>
    <span class="facts"
      >${renderStatus(status, messages)} ${priority ? renderPriority(priority, catalog) : nothing}
      ${urgent ? html`<span class="mark urgent" part="urgent">${words.urgent}</span>` : nothing}
      ${informational ? html`<span class="mark" part="informational">${words.informational}</span>` : nothing}</span
    >
    <span class="facts faint">
      <bdi class="number">${number}</bdi> <bdi class="type">${typeName(type, catalog)}</bdi>
      ${renderOwner(ticket, messages)} ${renderTime(updatedAt, locale, now)}
    </span>
  </button>`;
}
