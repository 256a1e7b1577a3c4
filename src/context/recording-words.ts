import { recording } from '../locales/en/recording.js';
import type { RecordingMessages, Messages } from '../locales/index.js';

/** The words of recordings: the English ones come with it, those of other languages with all the rest. */
export const recordingWords = (messages: Messages): RecordingMessages => messages.recording ?? recording;
