/**
 * Which of the tickets that were read stand in the document. However many there are, the rows stay few enough for the
 * page to be quick; those before them stay in memory and can be brought back.
 */

/** Rows in the document at once. */
export const MOST_ROWS = 200;

/** How many rows come back at a time. */
const STEP = MOST_ROWS / 2;

/** The first row when the one at `next` is to be shown, with what is around it. */
export const windowAround = (next: number, count: number): number =>
  Math.max(0, Math.min(next - STEP, count - MOST_ROWS));

/** The first row after going back towards the start. */
export const windowBefore = (first: number): number => Math.max(0, first - STEP);
