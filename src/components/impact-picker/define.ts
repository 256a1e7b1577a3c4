import { defineElement } from '../define-element.js';
import { ImpactPickerElement } from './impact-picker.js';

defineElement('helpdock-impact-picker', ImpactPickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-impact-picker': ImpactPickerElement;
  }
}
