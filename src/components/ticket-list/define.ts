import { defineElement } from '../define-element.js';
import { TicketListElement } from './ticket-list.js';

defineElement('helpdock-ticket-list', TicketListElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-list': TicketListElement;
  }
}
