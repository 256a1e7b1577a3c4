import { guidance } from '../locales/en/guidance.js';
import type { GuidanceMessages, Messages } from '../locales/index.js';

/** The words of what helps with a request: the English ones come with what shows them, those of other languages with all the rest. */
export const guidanceWords = (messages: Messages): GuidanceMessages => messages.guidance ?? guidance;
