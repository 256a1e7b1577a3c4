/** Recordings of the screen. Everything here is fetched only when somebody wants to record. */
export { CaptureError, isCaptureError } from '../capture-error.js';
export { recordingSupport } from './asking.js';
export { recordingLimits } from './limits.js';
export { recoverRecording } from './recover.js';
export { ScreenRecorder } from './screen-recorder.js';
export { discardRecording, forgetRecordings, hasUnfinishedRecording, unfinishedRecordings } from './unfinished.js';

export type { RecordingLimits } from './limits.js';
export type { RecordingClock } from './recording-clock.js';
export type { Recording, RecordingFacts, RecordingState, StopReason, Voice } from './recording-state.js';
export type { RecordingOptions } from './screen-recorder.js';
export type { StoredRecording } from './unfinished.js';
