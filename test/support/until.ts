import { waitUntil } from '@open-wc/testing';

/** Waits for something to become true. Patient, because the machines that run tests are busy at times. */
export const until = (isSo: () => unknown, what?: string): Promise<void> =>
  waitUntil(isSo, what, { interval: 10, timeout: 5_000 });
