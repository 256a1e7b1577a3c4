import { attachments } from '../locales/en/attachments.js';
import type { AttachmentMessages, Messages } from '../locales/index.js';

/** The words for files: the English ones come with the control that takes files, those of other languages with all the rest. */
export const attachmentWords = (messages: Messages): AttachmentMessages => messages.attachments ?? attachments;
