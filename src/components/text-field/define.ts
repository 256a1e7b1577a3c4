import { defineElement } from '../define-element.js';
import { TextFieldElement } from './text-field.js';

defineElement('helpdock-text-field', TextFieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-text-field': TextFieldElement;
  }
}
