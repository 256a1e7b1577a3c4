import type { Recording, RecordingFacts, StopReason } from '../../capture/recording/index.js';

/** A recording to be looked at: just made, or left over from earlier. */
export interface FinishedRecording extends Partial<RecordingFacts> {
  readonly recording: Recording;
  readonly reason?: StopReason;
  /** Removes the stored copy. */
  readonly release: () => Promise<void>;
  /** Lets the stored copy be found by whoever comes next. */
  readonly leave?: () => Promise<void>;
}
