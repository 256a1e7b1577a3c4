/**
 * The page's own clock in the hands of a test, for code that is a page's guest and takes time as it is there: timers
 * run, and hours go by, only when the test says so.
 */

interface Timer {
  at: number;
  callback: () => void;
  /** Milliseconds between two runs of an interval. */
  period?: number;
}

/** The clock while it is held. */
export class PageClock {
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    setInterval: globalThis.setInterval,
    clearTimeout: globalThis.clearTimeout,
    clearInterval: globalThis.clearInterval,
  };
  readonly #start = { date: Date.now(), performance: performance.now() };
  readonly #timers = new Map<number, Timer>();
  #passed = 0;
  /** Far from the numbers that the page gives, so that its own timers can still be cleared. */
  #last = 1_000_000_000;

  /** Holds the clock as long as something goes on. */
  static async during(act: (clock: PageClock) => Promise<void>): Promise<void> {
    const { now } = Date;
    const clock = new PageClock();
    clock.#hold();
    try {
      await act(clock);
    } finally {
      Object.assign(globalThis, clock.#real);
      Date.now = now;
      Reflect.deleteProperty(performance, 'now');
      clock.#handOver();
    }
  }

  /** Lets time pass, with everything that is due in it. */
  pass(ms: number): void {
    const end = this.#passed + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [id, timer] = next;
      this.#passed = Math.max(this.#passed, timer.at);
      if (timer.period === undefined) this.#timers.delete(id);
      else timer.at += Math.max(timer.period, 1);
      timer.callback();
    }
    this.#passed = end;
  }

  /** Whether something is to run within so many milliseconds. */
  isDueWithin(ms: number): boolean {
    return this.#next(this.#passed + ms) !== undefined;
  }

  #next(end: number): [number, Timer] | undefined {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }

  #hold(): void {
    const set = (callback: () => void, ms = 0, period?: number): number => {
      this.#timers.set(++this.#last, { callback, at: this.#passed + ms, period });
      return this.#last;
    };
    const clear = (id?: number): void => {
      if (!this.#timers.delete(id!)) this.#real.clearTimeout.call(globalThis, id);
    };
    Object.assign(globalThis, {
      setTimeout: (callback: () => void, ms?: number) => set(callback, ms),
      setInterval: (callback: () => void, ms?: number) => set(callback, ms, ms),
      clearTimeout: clear,
      clearInterval: clear,
    });
    Date.now = () => this.#start.date + this.#passed;
    performance.now = () => this.#start.performance + this.#passed;
  }

  /** What is still to come goes on by the real clock. */
  #handOver(): void {
    for (const { callback, at, period } of this.#timers.values()) {
      if (period === undefined) this.#real.setTimeout.call(globalThis, callback, at - this.#passed);
    }
  }
}
