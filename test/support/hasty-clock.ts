import type { Clock } from '../../src/client/index.js';

/**
 * A clock for tests that nobody has to wait for. A wait is over at once, having taken its time by `now()`; a time limit
 * (whatever is as long as `longest`) never runs out unless the test says so.
 */
export class HastyClock implements Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[] = [];
  /** While true, waits do not end. */
  hold = false;
  readonly #timers = new Map<number, () => void>();
  readonly #longest: number;
  #now: number;
  #last = 0;

  constructor({ now = Date.UTC(2026, 10, 22, 12), longest = 30_000 } = {}) {
    this.#now = now;
    this.#longest = longest;
  }

  /** Timers that are set. */
  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  ticks(): number {
    return this.#now;
  }

  /** Lets time pass by in which nothing happens. */
  pass(ms: number): void {
    this.#now += ms;
  }

  setTimeout(callback: () => void, ms: number): number {
    const timer = ++this.#last;
    this.#timers.set(timer, callback);
    if (ms < this.#longest) {
      this.waits.push(ms);
      if (!this.hold) {
        this.#now += ms;
        queueMicrotask(() => this.#fire(timer));
      }
    }
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Lets whatever is set run out. */
  expire(): void {
    for (const timer of [...this.#timers.keys()]) this.#fire(timer);
  }

  #fire(timer: number): void {
    const callback = this.#timers.get(timer);
    this.#timers.delete(timer);
    callback?.();
  }
}
