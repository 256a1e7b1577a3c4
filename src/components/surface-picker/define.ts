import { defineElement } from '../define-element.js';
import { SurfacePickerElement } from './surface-picker.js';

defineElement('helpdock-surface-picker', SurfacePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-surface-picker': SurfacePickerElement;
  }
}
