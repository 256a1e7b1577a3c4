import { defineElement } from '../define-element.js';
import { RequestTypePickerElement } from './request-type-picker.js';

defineElement('helpdock-request-type-picker', RequestTypePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-request-type-picker': RequestTypePickerElement;
  }
}
