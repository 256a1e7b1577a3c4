import type { RecordingMessages } from '../messages.js';

export const recording: RecordingMessages = {
  record: 'تسجيل الشاشة',
};
