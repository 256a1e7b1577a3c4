const failures: Record<string, string | undefined> = {
  denied: 'Nothing was recorded, because no screen was chosen. Try again, or attach a file instead.',
  forbidden: 'This page does not allow recordings. Attach a file instead; sending works without one, too.',
  unsupported: 'This browser cannot record the screen here. Attach a file instead; sending works without one, too.',
  ended: 'Nothing was recorded, because sharing ended before it began. Try again, or attach a file instead.',
  empty: 'The browser recorded nothing. Try again, or attach a file instead.',
  'too-large': 'The recording does not fit into the largest file that is taken. Attach a file instead.',
};

const reasons: Record<string, ((limit: string) => string) | undefined> = {
  time: (limit) => `Stopped after ${limit}, the longest that is taken.`,
  size: (limit) => `Stopped at ${limit}, the largest that is taken.`,
  ended: () => 'Stopped, because sharing ended.',
};

/** Words of recordings. Times and sizes come in as text, already in the reader's notation. */
export const recording = {
  record: 'Record the screen',
  /** What it may become at most, said before it begins. */
  limits: (time: string, size: string): string => `Up to ${time}, ${size}.`,
  seen: 'Support will see everything that is visible in what you choose.',
  covered: 'Passwords, card numbers and parts marked private are covered on this page, but not elsewhere.',
  voice: 'Record my voice too',
  start: 'Start recording',
  cancel: 'Cancel',
  asking: 'Choose what to record.',
  countdown: (seconds: string): string => `Recording starts in ${seconds}`,
  startNow: 'Start now',
  recording: 'Recording',
  /** Name of the bar that floats above the page. */
  bar: 'Screen recording',
  time: (elapsed: string, limit: string): string => `${elapsed} of ${limit}`,
  stop: 'Stop',
  discard: 'Discard',
  discardQuestion: 'Discard what was recorded?',
  goOn: 'Keep recording',
  /** Answers the same question once it is recorded. */
  keep: 'Keep it',
  move: 'Move to another corner',
  started: 'Recording.',
  minuteLeft: 'One minute left.',
  covers: 'Close the dialog of the page to reach Stop, or end sharing in the browser.',
  noVoice: 'Without your voice: the microphone cannot be used.',
  notStored: 'This browser does not keep a copy: the recording is lost if you close this page.',
  underWay: 'Stop the recording in the bar at the edge of the window.',
  finishing: 'Finishing the recording',
  preview: 'Your recording',
  facts: (time: string, size: string): string => `${time}, ${size}`,
  stopped: (reason: string, limit: string): string => reasons[reason]?.(limit) ?? 'Stopped.',
  noPreview: 'This page does not allow it to be played here. The recording is complete, and can be used all the same.',
  use: 'Use recording',
  again: 'Record again',
  unfinished: (at: string, time: string): string => `A recording from ${at} (${time}) was not finished.`,
  look: 'Look at it',
  unreadable: 'The earlier recording cannot be read any more.',
  /** By the code of the error: what happened, and what to do. */
  failed: (code: string): string =>
    failures[code] ?? 'The recording did not work. Try again, or attach a file instead.',
  fileInstead: 'Attach a file instead',
  unavailable: 'What records could not be loaded. Check your connection, then try again.',
};
