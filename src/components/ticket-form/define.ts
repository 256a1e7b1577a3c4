import { defineElement } from '../define-element.js';
import '../priority-picker/define.js';
import '../request-type-picker/define.js';
import '../surface-picker/define.js';
import '../text-field/define.js';
import { TicketFormElement } from './ticket-form.js';

defineElement('helpdock-ticket-form', TicketFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-ticket-form': TicketFormElement;
  }
}
