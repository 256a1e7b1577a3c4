import { html, type TemplateResult } from 'lit';
import type { Ticket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';

/** How many of the reader's tickets home shows. */
const LATEST = 3;

/** The reader's latest tickets, and the way to all of them. */
export const renderLatest = (
  { widget }: Messages,
  created: readonly Ticket[],
  showTickets: () => void,
): TemplateResult =>
  html`<section class="latest" aria-labelledby="latest">
    <header>
      <h3 id="latest">${widget.tickets}</h3>
      <button type="button" class="button plain" @click=${showTickets}>${widget.allTickets}</button>
    </header>
    <helpdock-ticket-list
      exportparts="ticket,subject,status,priority,unread,urgent,informational"
      compact
      limit=${LATEST}
      .created=${created}
    ></helpdock-ticket-list>
  </section>`;
