import { list } from '../locales/en/list.js';
import type { ListMessages, Messages } from '../locales/index.js';

/** The words of the list of tickets: the English ones come with it, those of other languages with all the rest. */
export const listWords = (messages: Messages): ListMessages => messages.list ?? list;
