import { html, nothing, type TemplateResult } from 'lit';
import { sendingWords } from '../../../context/sending-words.js';
import type { Catalog, CreatedTicket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { icon } from '../../icons/icons.js';
import { copyText } from '../../ticket-form/clipboard.js';

/** What the confirmation needs of the panel. */
export interface DoneContext {
  messages: Messages;
  catalog?: Catalog;
  /** How copying the number went, in words. */
  copied: string;
  copy(): void;
  follow(): void;
  another(): void;
}

/** The word that the ticket is there. It stays until the reader goes on. */
export function renderDone(ticket: CreatedTicket, context: DoneContext): TemplateResult {
  const { messages, catalog, copied } = context;
  const { widget } = messages;
  const words = sendingWords(messages);
  const support = catalog?.brand.supportName ?? widget.team;
  const email = ticket.requester?.email;
  return html`<div class="done" part="confirmation">
    <span class="mark">${icon('check')}</span>
    <p>${words.numberLabel}</p>
    <p>
      <button type="button" class="number" part="number" aria-describedby="copied" @click=${context.copy}>
        <bdi>${ticket.number}</bdi> <span class="visually-hidden">${words.copyNumber}</span> ${icon('copy')}
      </button>
    </p>
    <p class="copied" id="copied" role="status">${copied}</p>
    <h3>${widget.next}</h3>
    <p>${email ? words.nextByEmail(support, email) : words.next(support)}</p>
    <div class="actions">
      ${
        catalog?.capabilities?.tickets
          ? html`<button type="button" class="button primary" @click=${context.follow}>${widget.follow}</button>`
          : nothing
      }
      <button type="button" class="button" @click=${context.another}>${words.another}</button>
    </div>
  </div>`;
}

/** Copies the number of a ticket, and says in words how that went. */
export const copyNumber = async (number: string, messages: Messages): Promise<string> =>
  (await copyText(number)) ? messages.common.copied : sendingWords(messages).cannotCopy;
