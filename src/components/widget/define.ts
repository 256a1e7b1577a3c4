import '../request-type-picker/define.js';
import '../ticket-form/define.js';
import { defineElement } from '../define-element.js';
import { WidgetElement } from './widget.js';

defineElement('helpdock-widget', WidgetElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-widget': WidgetElement;
  }
}
