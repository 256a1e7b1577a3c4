import { defineElement } from '../define-element.js';
import { ChoiceFieldElement } from './choice-field.js';

defineElement('helpdock-choice-field', ChoiceFieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-choice-field': ChoiceFieldElement;
  }
}
