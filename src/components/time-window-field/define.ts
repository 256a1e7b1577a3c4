import { defineElement } from '../define-element.js';
import { TimeWindowFieldElement } from './time-window-field.js';

defineElement('helpdock-time-window-field', TimeWindowFieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-time-window-field': TimeWindowFieldElement;
  }
}
