import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Bytes on the wire, as the browser counts them: headers and compressed bodies. */
export class Traffic {
  #bytes = 0;
  #files: string[] = [];
  #open = 0;

  constructor(session: CDPSession, isCounted: (url: string) => boolean) {
    const counted = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!isCounted(request.url)) return;
      counted.set(requestId, request.url);
      this.#open++;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = counted.get(requestId);
      if (url === undefined) return;
      this.#open--;
      this.#bytes += encodedDataLength;
      this.#files.push(path.basename(new URL(url).pathname));
    });
  }

  /** Waits until nothing has been under way for half a second. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = this.#open === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What came since it was last asked. */
  take(): { requests: number; bytes: number; files: string[] } {
    const taken = { requests: this.#files.length, bytes: this.#bytes, files: this.#files };
    this.#bytes = 0;
    this.#files = [];
    return taken;
  }
}

/** Starts to note long tasks and layout shifts; before the page's own scripts. */
export const noteWork = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const work = { longest: 0, shift: 0 };
    Object.assign(window, { work });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) work.longest = Math.max(work.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) work.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The longest task over 50 ms and the sum of layout shifts so far. */
export const readWork = (page: Page): Promise<{ longest: number; shift: number }> => page.evaluate('work');

/** A file of the floor. */
export const floorFile = (name: string): Promise<string> =>
  readFile(path.join(import.meta.dirname, '../floor', name), 'utf8');
