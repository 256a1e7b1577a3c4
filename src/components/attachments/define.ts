import { defineElement } from '../define-element.js';
import { AttachmentsElement } from './attachments.js';

defineElement('helpdock-attachments', AttachmentsElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-attachments': AttachmentsElement;
  }
}
