import { thread } from '../locales/en/thread.js';
import type { Messages, ThreadMessages } from '../locales/index.js';

/** The words of a conversation: the English ones come with the elements that show it, those of other languages with all the rest. */
export const threadWords = (messages: Messages): ThreadMessages => messages.thread ?? thread;
