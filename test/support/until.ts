// Taken before a test replaces the page's clock.
const { setTimeout: later } = globalThis;
const now = performance.now.bind(performance);

const PATIENCE_MS = 20_000;

/** Waits for something to become true. Patient, because the machines that run tests are busy at times. */
export async function until(isSo: () => unknown, what = 'what was waited for'): Promise<void> {
  const end = now() + PATIENCE_MS;
  while (!isSo()) {
    if (now() > end) throw new Error(`Not within ${PATIENCE_MS} ms: ${what} (${isSo.toString()})`);
    await new Promise((resolve) => later(resolve, 10));
  }
}

/** A turn of the event loop: whatever had been put off until "later" without a delay has run. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => later(resolve));
