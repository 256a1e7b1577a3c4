import { html, type TemplateResult } from 'lit';
import type { CreatedTicket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { icon } from '../../icons/icons.js';
import type { Copying } from '../clipboard.js';

/** The form's own word that the ticket is there. It stays until somebody goes on. */
export const renderConfirmation = (
  ticket: CreatedTicket,
  supportName: string,
  { form }: Messages,
  { copy, copied, another }: Copying & { another: () => void },
): TemplateResult => {
  const email = ticket.requester?.email;
  return html`<div class="confirmation" part="confirmation">
    <span class="done">${icon('check')}</span>
    <h2 id="confirmation" tabindex="-1" aria-describedby="number">${form.sentTitle}</h2>
    <p class="number" id="number">
      <span>${form.numberLabel}</span>
      <bdi>${ticket.number}</bdi>
      <button type="button" class="button icon" aria-label=${form.copyNumber} @click=${() => copy(ticket.number)}>
        ${icon('copy')}
      </button>
      <span>${copied}</span>
    </p>
    <p>${email ? form.nextByEmail(supportName, email) : form.next(supportName)}</p>
    <button type="button" class="button" @click=${another}>${form.another}</button>
  </div>`;
};
