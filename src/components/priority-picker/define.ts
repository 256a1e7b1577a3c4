import { defineElement } from '../define-element.js';
import { PriorityPickerElement } from './priority-picker.js';

defineElement('helpdock-priority-picker', PriorityPickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-priority-picker': PriorityPickerElement;
  }
}
