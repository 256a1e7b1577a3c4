import { steps } from '../locales/en/steps.js';
import type { Messages, StepsMessages } from '../locales/index.js';

/** The words for steps: the English ones come with their control, those of other languages with all the rest. */
export const stepsWords = (messages: Messages): StepsMessages => messages.steps ?? steps;
