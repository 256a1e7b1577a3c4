import type { ScreenshotMessages } from '../messages.js';

export const screenshot: ScreenshotMessages = {
  take: 'التقاط لقطة شاشة',
};
