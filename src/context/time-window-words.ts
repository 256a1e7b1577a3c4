import { timeWindow } from '../locales/en/time-window.js';
import type { Messages, TimeWindowMessages } from '../locales/index.js';

/** The words for a span of time: the English ones come with its control, those of other languages with all the rest. */
export const timeWindowWords = (messages: Messages): TimeWindowMessages => messages.timeWindow ?? timeWindow;
