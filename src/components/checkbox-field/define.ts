import { defineElement } from '../define-element.js';
import { CheckboxFieldElement } from './checkbox-field.js';

defineElement('helpdock-checkbox-field', CheckboxFieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-checkbox-field': CheckboxFieldElement;
  }
}
