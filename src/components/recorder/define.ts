import { defineElement } from '../define-element.js';
import { RecorderElement } from './recorder.js';
import { RecordingBarElement } from './recording-bar.js';

defineElement('helpdock-recording-bar', RecordingBarElement);
defineElement('helpdock-recorder', RecorderElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-recorder': RecorderElement;
    'helpdock-recording-bar': RecordingBarElement;
  }
}
