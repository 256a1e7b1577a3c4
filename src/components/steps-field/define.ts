import { defineElement } from '../define-element.js';
import { StepsFieldElement } from './steps-field.js';

defineElement('helpdock-steps-field', StepsFieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-steps-field': StepsFieldElement;
  }
}
