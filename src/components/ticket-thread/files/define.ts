import { defineElement } from '../../define-element.js';
import { TicketFileElement } from './ticket-file.js';

defineElement('helpdock-ticket-file', TicketFileElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-file': TicketFileElement;
  }
}
