import type { Clock } from '../../src/client/index.js';

/** A clock that stands still until the test lets time pass. */
export class ManualClock implements Clock {
  readonly #timers = new Map<number, { callback: () => void; at: number; ms: number }>();
  #ticks = 0;
  #epoch = Date.UTC(2026, 10, 22, 12);
  #last = 0;

  /** How long each timer that is set was to wait. */
  get pending(): number[] {
    return [...this.#timers.values()].map(({ ms }) => ms);
  }

  now(): number {
    return this.#epoch + this.#ticks;
  }

  ticks(): number {
    return this.#ticks;
  }

  /** Sets the clock, as somebody does to the one of their computer. */
  set(now: number): void {
    this.#epoch = now - this.#ticks;
  }

  setTimeout(callback: () => void, ms: number): number {
    this.#timers.set(++this.#last, { callback, at: this.#ticks + ms, ms });
    return this.#last;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Lets time pass, with everything that is due in it. */
  pass(ms: number): void {
    this.#ticks += ms;
    for (const [timer, { callback, at }] of [...this.#timers]) {
      if (at > this.#ticks || !this.#timers.delete(timer)) continue;
      callback();
    }
  }
}
