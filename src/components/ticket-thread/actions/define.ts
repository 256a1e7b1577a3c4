import { defineElement } from '../../define-element.js';
import { TicketActionsElement } from './ticket-actions.js';

defineElement('helpdock-ticket-actions', TicketActionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-actions': TicketActionsElement;
  }
}
