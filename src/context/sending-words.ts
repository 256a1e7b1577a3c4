import { sending } from '../locales/en/sending.js';
import type { Messages, SendingMessages } from '../locales/index.js';

/** The words of what comes after the press on Send: the English ones come with it, those of other languages with all the rest. */
export const sendingWords = (messages: Messages): SendingMessages => messages.sending ?? sending;
