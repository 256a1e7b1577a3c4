import { html, type TemplateResult } from 'lit';
import { sendingWords } from '../../../context/sending-words.js';
import type { CreatedTicket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { moreIcon } from '../../icons/more-icons.js';
import type { Copying } from '../clipboard.js';

/** The form's own word that the ticket is there. It stays until somebody goes on. */
export const renderConfirmation = (
  ticket: CreatedTicket,
  supportName: string,
  messages: Messages,
  { copy, copied, another }: Copying & { another: () => void },
): TemplateResult => {
  const words = sendingWords(messages);
  const email = ticket.requester?.email;
  return html`<div class="confirmation" part="confirmation">
    <span class="done">${moreIcon('check')}</span>
    <h2 id="confirmation" tabindex="-1" aria-describedby="number">${messages.form.sentTitle}</h2>
    <p class="number" id="number">
      <span>${words.numberLabel}</span>
      <bdi>${ticket.number}</bdi>
      <button type="button" class="button icon" aria-label=${words.copyNumber} @click=${() => copy(ticket.number)}>
        ${moreIcon('copy')}
      </button>
      <span>${copied}</span>
    </p>
    <p>${email ? words.nextByEmail(supportName, email) : words.next(supportName)}</p>
    <button type="button" class="button" @click=${another}>${words.another}</button>
  </div>`;
};
