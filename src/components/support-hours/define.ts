import { defineElement } from '../define-element.js';
import { SupportHoursElement } from './support-hours.js';

defineElement('helpdock-support-hours', SupportHoursElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-support-hours': SupportHoursElement;
  }
}
