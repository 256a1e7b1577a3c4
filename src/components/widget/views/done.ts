import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { sendingWords } from '../../../context/sending-words.js';
import type { Catalog, CreatedTicket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { formatMoment } from '../../dates/dates.js';
import { moreIcon } from '../../icons/more-icons.js';
import { copyText } from '../../ticket-form/clipboard.js';
import type { View } from '../navigation.js';

/** What the confirmation needs of the panel. */
export interface DoneContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  /** How copying the number went, in words. */
  copied: string;
  tell(copied: string): void;
  show(view: View): void;
}

/** The ways of the ticket from here on: it is there, who answers where and by when, and where it can be followed. */
function renderNext(ticket: CreatedTicket, { messages, locale, catalog }: DoneContext): TemplateResult {
  const words = sendingWords(messages);
  const support = catalog?.brand.supportName ?? words.team;
  const email = ticket.requester?.email;
  const { respondBy } = ticket;
  return html`<section class="next" aria-labelledby="next">
    <h3 id="next">${words.nextTitle}</h3>
    <ol role="list">
      <li class="reached">${words.arrived}</li>
      <li>
        ${email ? words.nextByEmail(support, email) : words.next(support)}
        ${respondBy ? words.answerBy(formatMoment(respondBy, locale)) : nothing}
      </li>
      ${catalog?.capabilities?.tickets ? html`<li>${words.stays(messages.widget.tickets)}</li>` : nothing}
    </ol>
  </section>`;
}

/** That it went the urgent way. Its code comes with what helps to ask; the ticket is there without it. */
async function renderUrgent(
  ticket: CreatedTicket,
  { messages, locale, catalog }: DoneContext,
): Promise<TemplateResult | typeof nothing> {
  if (!ticket.urgent || !catalog) return nothing;
  try {
    const { renderUrgentSent } = await import('../../ticket-form/guidance/urgent-sent.js');
    return renderUrgentSent(ticket, catalog, { messages, locale });
  } catch {
    return nothing;
  }
}

/** Copies the number of a ticket, and says in words how that went. */
async function copyNumber(number: string, { messages, tell }: DoneContext): Promise<void> {
  // Emptied first, so that a second time is told as well.
  tell('');
  tell((await copyText(number)) ? messages.common.copied : sendingWords(messages).cannotCopy);
}

/** The word that the ticket is there. It stays until the reader goes on. */
export function renderDone(ticket: CreatedTicket, context: DoneContext): TemplateResult {
  const { messages, catalog, copied, show } = context;
  const words = sendingWords(messages);
  const { id, number } = ticket;
  return html`<div class="done" part="confirmation">
    <span class="mark">${moreIcon('check')}</span>
    <p>${words.numberLabel}</p>
    <p>
      <button
        type="button"
        class="number"
        part="number"
        aria-describedby="copied"
        @click=${() => void copyNumber(number, context)}
      >
        <bdi>${number}</bdi> <span class="visually-hidden">${words.copyNumber}</span> ${moreIcon('copy')}
      </button>
    </p>
    <p class="copied" id="copied" role="status">${copied}</p>
    ${until(renderUrgent(ticket, context), nothing)} ${renderNext(ticket, context)}
    <div class="actions">
      ${
        catalog?.capabilities?.tickets
          ? html`<button type="button" class="button primary" @click=${() => show({ name: 'ticket', id, number })}>
              ${words.follow}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => show({ name: 'home' })}>${words.another}</button>
    </div>
  </div>`;
}
