/** How reading a ticket stands, for whoever shows one: the ticket itself, or what stands in for it. */
import { html, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { TicketDetail } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderFailure } from '../failure/failure.js';
import { renderSkeleton } from '../skeleton/skeleton.js';
import type { TicketReader } from './ticket-reader.js';

/** What came of reading. */
export type Reading = Pick<TicketReader, 'state' | 'ticket' | 'error'>;

/** What to do with it. */
export interface ReadingContext {
  messages: Messages;
  retry(): unknown;
  renderTicket(ticket: TicketDetail, error: unknown): TemplateResult;
}

/** A ticket that is gone is not shown; one that could not be read anew is. */
export function renderReading(
  { state, ticket, error }: Reading,
  { messages, retry, renderTicket }: ReadingContext,
): TemplateResult {
  const words = ticketWords(messages);
  if (state === 'gone')
    return html`<div class="empty" role="alert">
      <p><strong>${words.gone}</strong> ${words.goneHint}</p>
    </div>`;
  if (ticket) return renderTicket(ticket, error);
  if (state === 'error') return renderFailure(words.detailFailed, error, messages, () => void retry());
  return renderSkeleton(3);
}
