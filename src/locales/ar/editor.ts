import type { EditorMessages } from '../messages.js';

export const editor: EditorMessages = {
  title: 'تعديل لقطة الشاشة',
};
