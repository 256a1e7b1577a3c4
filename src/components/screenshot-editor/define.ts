import { defineElement } from '../define-element.js';
import { ScreenshotEditorElement } from './screenshot-editor.js';

defineElement('helpdock-screenshot-editor', ScreenshotEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-screenshot-editor': ScreenshotEditorElement;
  }
}
