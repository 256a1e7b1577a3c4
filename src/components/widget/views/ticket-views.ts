/** What the panel shows of tickets: all of them, one of them, and the one that was just sent. */
import { html } from 'lit';
import type { Catalog } from '../../../contract/index.js';
import type { TicketListElement } from '../../ticket-list/ticket-list.js';
import type { Journey } from '../journey.js';
import type { LateHost } from '../late-views.js';
import type { View } from '../navigation.js';
import { renderDone } from './done.js';
import type { PanelContext } from './panel-views.js';

/** One of these views; nothing for one that is not shown and is not kept either. */
export function renderTicketView(name: View['name'], context: PanelContext, catalog: Catalog): unknown {
  const { view, created } = context;
  if (name === 'tickets') {
    return html`<helpdock-ticket-list
      exportparts="ticket,subject,status,priority,unread,urgent,informational,scope,filters,filter,more-filters,search"
      .created=${created}
    ></helpdock-ticket-list>`;
  }
  if (view.name === 'done') return renderDone(view.ticket, { ...context, catalog });
  return (
    view.name === 'ticket' &&
    html`<helpdock-ticket-thread
      exportparts="subject,status,priority,urgent,waiting,details,timeline,message,bubble,initials,event,action,composer"
      ticket-id=${view.id}
      follow
    ></helpdock-ticket-thread>`
  );
}

/** Goes to the ticket that is chosen from a list. */
export function followTickets(panel: HTMLElement, journey: Journey): void {
  panel.addEventListener('helpdock-ticket-select', ({ ticket: { id, number } }) => {
    void journey.show({ name: 'ticket', id, number });
  });
  // The title names the number as soon as it is known.
  panel.addEventListener('helpdock-ticket-load', ({ ticket: { id, number } }) => {
    const { view } = journey;
    if (view.name === 'ticket' && view.id === id && view.number !== number) journey.amend({ ...view, number });
  });
}

/** Whoever comes back to a list goes on where they left it. */
export function comeBack({ panel }: LateHost, left: View): void {
  if (left.name !== 'ticket') return;
  panel.querySelector<TicketListElement>('.view:not([hidden]) helpdock-ticket-list')?.focusTicket(left.id);
}
