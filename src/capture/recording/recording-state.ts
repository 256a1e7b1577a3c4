import type { CaptureError } from '../capture-error.js';

/** Whether the person is heard: not asked for, recorded, or asked for in vain. */
export type Voice = 'off' | 'on' | 'denied';

/** What brought a recording to its end. */
export type StopReason = 'asked' | 'time' | 'size' | 'ended';

/** A recording that can be watched. */
export interface Recording {
  /** Of the copy that is stored. */
  readonly id: string;
  readonly file: File;
  readonly seconds: number;
}

/** What is true from the moment at which something is recorded. */
export interface RecordingFacts {
  readonly voice: Voice;
  /** Whether a copy is stored, so that a crash takes no more than the last seconds. */
  readonly isStored: boolean;
}

/** Where a recording stands. */
export type RecordingState =
  | { readonly status: 'idle' }
  | { readonly status: 'asking' }
  | { readonly status: 'countdown'; readonly seconds: number; readonly voice: Voice }
  | ({ readonly status: 'recording'; readonly seconds: number; readonly bytes: number } & RecordingFacts)
  | { readonly status: 'finishing' }
  | ({ readonly status: 'stopped'; readonly recording: Recording; readonly reason: StopReason } & RecordingFacts)
  | { readonly status: 'failed'; readonly error: CaptureError };
