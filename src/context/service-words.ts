import { service } from '../locales/en/service.js';
import type { Messages, ServiceMessages } from '../locales/index.js';

/** The words of when support is there: the English ones come with what shows them, those of other languages with all the rest. */
export const serviceWords = (messages: Messages): ServiceMessages => messages.service ?? service;
