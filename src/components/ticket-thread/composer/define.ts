import { defineElement } from '../../define-element.js';
import { ReplyComposerElement } from './reply-composer.js';

defineElement('helpdock-reply-composer', ReplyComposerElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-reply-composer': ReplyComposerElement;
  }
}
