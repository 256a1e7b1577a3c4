import type * as Capture from '../../capture/recording/index.js';

/** Seconds; less shows nothing. */
const WORTH_RECORDING = 5;

/** Why nothing can be recorded, as far as that is known before anybody is asked; as the code of an error. */
export function obstacle(capture: typeof Capture, maxSize: number): string | undefined {
  const support = capture.recordingSupport();
  if (support !== 'ok') return support;
  return capture.recordingLimits(maxSize).seconds < WORTH_RECORDING ? 'too-large' : undefined;
}
