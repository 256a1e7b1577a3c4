import { defineElement } from '../define-element.js';
import { NoticesElement } from './notices.js';

defineElement('helpdock-notices', NoticesElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-notices': NoticesElement;
  }
}
