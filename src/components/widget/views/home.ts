import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Ticket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import type * as Late from './late.js';

/** How many of the reader's tickets home shows. */
const LATEST = 3;

/** What the views need of the panel. */
export interface HomeContext {
  messages: Messages;
  created: readonly Ticket[];
  late?: typeof Late;
  showTickets(): void;
}

/** Where it begins: what to ask for, and the latest tickets. */
export function renderHome(catalog: Catalog, { messages, created, late, showTickets }: HomeContext): TemplateResult {
  const { widget } = messages;
  const { title, text } = catalog.welcome ?? {};
  return html`
    <div class="welcome" part="welcome">
      <h3>${title || widget.welcome}</h3>
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
    <helpdock-request-type-picker mode="navigate" aria-label=${messages.form.typeLabel}></helpdock-request-type-picker>
    ${
      catalog.capabilities?.tickets
        ? html`<section class="latest" aria-labelledby="latest">
            <header>
              <h3 id="latest">${widget.tickets}</h3>
              <button type="button" class="button plain" @click=${showTickets}>${widget.allTickets}</button>
            </header>
            <helpdock-ticket-list compact limit=${LATEST} .created=${created}></helpdock-ticket-list>
          </section>`
        : nothing
    }
    ${late?.renderContact(catalog.contact, messages)}
  `;
}
