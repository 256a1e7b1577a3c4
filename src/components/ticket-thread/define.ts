import { defineElement } from '../define-element.js';
import '../ticket-status/define.js';
import './actions/define.js';
import './composer/define.js';
import { TicketThreadElement } from './ticket-thread.js';

defineElement('helpdock-ticket-thread', TicketThreadElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-thread': TicketThreadElement;
  }
}
