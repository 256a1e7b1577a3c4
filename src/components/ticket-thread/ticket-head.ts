/** What stands above a conversation: what it is about, where it stands, and whether an answer is waited for. */
import { html, nothing, type TemplateResult } from 'lit';
import { threadWords } from '../../context/thread-words.js';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, TicketDetail } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { moreIcon } from '../icons/more-icons.js';
import { renderPriority } from '../priority-badge/priority-badge.js';
import { renderStatus } from '../status-badge/status-badge.js';

/** What the head needs besides the ticket. */
export interface HeadContext {
  messages: Messages;
  catalog?: Catalog;
  /** Reads the ticket again. */
  refresh(): void;
  /** Goes to where an answer is written. */
  write(): void;
}

/** The ticket could not be read again: what is shown is what was known before. */
export const renderStale = ({ messages, refresh }: HeadContext): TemplateResult =>
  html`<p class="stale">
    ${ticketWords(messages).stale}
    <button type="button" class="button plain" @click=${refresh}>${messages.common.retry}</button>
  </p>`;

/** Subject, status, priority, and whether it is urgent. */
export const renderHead = (
  { subject, status, priority, urgent }: TicketDetail,
  { messages, catalog }: HeadContext,
): TemplateResult =>
  html`<h3 part="subject"><bdi>${subject.trim() || ticketWords(messages).noSubject}</bdi></h3>
    <p class="state">
      ${renderStatus(status, messages)} ${priority ? renderPriority(priority, catalog) : nothing}
      ${
        urgent
          ? html`<span class="urgent" part="urgent">${moreIcon('warning')}${threadWords(messages).urgent}</span>`
          : nothing
      }
    </p>`;

/** Says plainly that support waits for the reader, and leads to where they answer. */
export const renderWaiting = (prompt: string, canReply: boolean, { messages, write }: HeadContext): TemplateResult =>
  html`<div class="waiting" part="waiting">
    ${moreIcon('warning')}
    <p>${prompt}</p>
    ${
      canReply
        ? html`<button type="button" class="button plain" @click=${write}>${threadWords(messages).answer}</button>`
        : nothing
    }
  </div>`;
