import { screenshot } from '../locales/en/screenshot.js';
import type { ScreenshotMessages, Messages } from '../locales/index.js';

/** The words of taking a screenshot: the English ones come with it, those of other languages with all the rest. */
export const screenshotWords = (messages: Messages): ScreenshotMessages => messages.screenshot ?? screenshot;
