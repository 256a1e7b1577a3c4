/** What the panel shows of tickets: all of them, one of them, and the one that was just sent. */
import { html } from 'lit';
import type { Catalog } from '../../../contract/index.js';
import type { View } from '../navigation.js';
import { renderDone } from './done.js';
import type { PanelContext } from './panel-views.js';

/** One of these views; nothing for one that is not shown and is not kept either. */
export function renderTicketView(name: View['name'], context: PanelContext, catalog: Catalog): unknown {
  const { view, created } = context;
  if (name === 'tickets') {
    return html`<helpdock-ticket-list
      exportparts="ticket,subject,status,priority"
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
