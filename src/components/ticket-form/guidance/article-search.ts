import type { Article } from '../../../contract/index.js';

/** Timers, as far as a search needs them. */
export interface SearchClock {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** How a search asks, and whom it tells. */
interface SearchPort {
  ask(q: string, signal: AbortSignal): Promise<readonly Article[]>;
  /** Other articles were found. */
  changed(): void;
}

/** Somebody who pauses for so long, in milliseconds, has said something. */
const PAUSE_MS = 700;
const MIN_WORDS = 3;
const MAX_ARTICLES = 3;
/** The beginning says what it is about; it goes into an address. */
const MAX_LENGTH = 300;

const pageClock: SearchClock = {
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Some scripts write no blanks between words; there two characters are about one word. */
function countWords(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.floor(dense / 2);
}

/**
 * Looks for articles while somebody writes: only when they pause, only for the newest text, and never in their way. A
 * search that fails found nothing.
 */
export class ArticleSearch {
  found: readonly Article[] = [];
  readonly #port: SearchPort;
  readonly #clock: SearchClock;
  #timer?: unknown;
  #asked = '';
  #asking?: AbortController;

  constructor(port: SearchPort, clock: SearchClock = pageClock) {
    this.#port = port;
    this.#clock = clock;
  }

  /** Somebody has written something. */
  type(text: string): void {
    const q = text.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_LENGTH);
    this.#clock.clearTimeout(this.#timer);
    if (q === this.#asked) return;
    if (countWords(q) < MIN_WORDS) {
      this.stop();
      this.#take([]);
      return;
    }
    this.#timer = this.#clock.setTimeout(() => void this.#ask(q), PAUSE_MS);
  }

  /** Ends what is under way. */
  stop(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asked = '';
  }

  async #ask(q: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#asked = q;
    let found: readonly Article[] = [];
    try {
      found = await this.#port.ask(q, asking.signal);
    } catch {
      // The next pause asks again.
      if (!asking.signal.aborted) this.#asked = '';
    }
    if (!asking.signal.aborted) this.#take(found.slice(0, MAX_ARTICLES));
  }

  #take(found: readonly Article[]): void {
    const isSame = found.length === this.found.length && found.every(({ id }, index) => id === this.found[index]?.id);
    this.found = found;
    if (!isSame) this.#port.changed();
  }
}
