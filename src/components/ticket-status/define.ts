import { defineElement } from '../define-element.js';
import '../ticket-thread/files/define.js';
import { TicketStatusElement } from './ticket-status.js';

defineElement('helpdock-ticket-status', TicketStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-status': TicketStatusElement;
  }
}
