import { defineElement } from '../../define-element.js';
import { MailBodyElement } from './mail-body.js';
import { MailMessageElement } from './mail-message.js';

defineElement('helpdock-mail-body', MailBodyElement);
defineElement('helpdock-mail-message', MailMessageElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-mail-body': MailBodyElement;
    'helpdock-mail-message': MailMessageElement;
  }
}
