/** What the panel shows: every view, whether it is there at once or comes late, and what stands in for it until then. */
import { html, nothing } from 'lit';
import type { CatalogState } from '../../../context/index.js';
import type { Catalog, Contact, CreatedTicket, FieldValues } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { renderFailure } from '../../failure/failure.js';
import { renderSkeleton } from '../../skeleton/skeleton.js';
import type { Journey } from '../journey.js';
import type { LateViews } from '../late-views.js';
import type { View } from '../navigation.js';
import { renderHome } from './home.js';

/** What the views need of the panel. */
export interface PanelContext {
  messages: Messages;
  locale: string;
  catalogState: CatalogState | undefined;
  journey: Journey;
  late: LateViews;
  /** What is shown. */
  view: View;
  /** Whether the ticket system has tickets to show. */
  hasTickets: boolean;
  /** Tickets that were just sent, the latest first. */
  created: readonly CreatedTicket[];
  /** Answers that the page suggests. */
  suggested: FieldValues | undefined;
  /** How copying the number went, in words. */
  copied: string;
  /** Other ways to reach support, as far as the page knows them. */
  contact: Contact | undefined;
  show(view: View): void;
  /** Says how copying the number went. */
  tell(copied: string): void;
}

function renderOne(context: PanelContext, name: View['name'], catalog: Catalog): unknown {
  const { messages, late, hasTickets, created, show } = context;
  switch (name) {
    case 'home':
      return html`${renderHome(catalog, messages)}
      ${hasTickets ? late.views?.renderLatest(messages, created, () => show({ name: 'tickets' })) : nothing}
      ${late.views?.renderContact(catalog.contact, messages)}`;
    case 'new':
      return html`<helpdock-ticket-form
        exportparts="fields,preparation,urgent,hint,articles,checklist,evidence,footer,submit,summary,failure,field__base,field__label,field__help,field__input,field__option,field__error"
        .requestType=${context.journey.requestType}
        .values=${context.suggested}
      ></helpdock-ticket-form>`;
    default:
      return late.error
        ? renderFailure(messages.widget.viewFailed, late.error, messages, () => void late.retry())
        : late.views?.renderTicketView(name, context, catalog);
  }
}

/** These stay in the panel once they were shown, with everything in them. */
const KEPT: readonly View['name'][] = ['home', 'new', 'tickets'];

/** All between the header and the end of the panel. */
export function renderBody(context: PanelContext): unknown {
  const { messages, catalogState, journey, late, view, hasTickets, contact } = context;
  const { status, catalog, error, retry } = catalogState ?? {};
  if (catalog) {
    return [...KEPT, 'ticket' as const, 'done' as const].map((name) => {
      const isShown = view.name === name;
      const isKept = KEPT.includes(name) && journey.hasVisited(name) && (hasTickets || name !== 'tickets');
      return isShown || isKept
        ? html`<div class="view" data-view=${name} ?hidden=${!isShown}>${renderOne(context, name, catalog)}</div>`
        : nothing;
    });
  }
  if (status === 'error') {
    return html`<div class="view">
      ${renderFailure(messages.widget.catalogFailed, error, messages, () => retry?.())}
      <slot name="contact">${late.views?.renderContact(contact, messages)}</slot>
    </div>`;
  }
  return html`<div class="view">
    <p class="visually-hidden" role="status">${messages.common.loading}</p>
    ${renderSkeleton(5)}
  </div>`;
}
