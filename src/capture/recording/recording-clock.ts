/** Time as a port, so that tests need not wait. */
export interface RecordingClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since some moment, whatever happens to the computer's clock. */
  ticks(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The browser's own time. */
export const systemClock: RecordingClock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};
