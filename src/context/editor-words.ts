import { editor } from '../locales/en/editor.js';
import type { EditorMessages, Messages } from '../locales/index.js';

/** The words of the editor of screenshots: the English ones come with it, those of other languages with all the rest. */
export const editorWords = (messages: Messages): EditorMessages => messages.editor ?? editor;
