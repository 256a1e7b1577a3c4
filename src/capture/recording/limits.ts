/** What a recording may become at most, known before it begins. */
export interface RecordingLimits {
  readonly seconds: number;
  readonly bytes: number;
  /** What the picture may take, so that the time fits into the bytes. */
  readonly bitsPerSecond: number;
}

/** Longer ones are seldom watched to the end. */
const MAX_SECONDS = 180;

/** Still text is sharp at this rate, and more is not seen. */
const MAX_BITS_PER_SECOND = 2_500_000;

/** Below this nobody can read what is shown: the recording gets shorter instead of worse. */
const MIN_BITS_PER_SECOND = 300_000;

/** Of the sound. */
export const VOICE_BITS_PER_SECOND = 48_000;

/** Encoders do not keep to their rate exactly. */
const USABLE = 0.85;

/** How long a recording of so many bytes may be, and how good. */
export function recordingLimits(maxSize: number): RecordingLimits {
  const bits = maxSize * 8 * USABLE;
  const seconds = Math.min(MAX_SECONDS, Math.floor(bits / (MIN_BITS_PER_SECOND + VOICE_BITS_PER_SECOND)));
  const rate = Math.floor(bits / Math.max(1, seconds)) - VOICE_BITS_PER_SECOND;
  return { seconds, bytes: maxSize, bitsPerSecond: Math.min(MAX_BITS_PER_SECOND, rate) };
}
