import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Progress is said no more often than this: whoever listens wants to do something else meanwhile. */
const PROGRESS_INTERVAL = 5000;

/** Several files finish at about the same time; one message for all of them is heard to its end. */
const COLLECT = 300;

/** Words for a live region that its element renders at all times. */
export class Announcer implements ReactiveController {
  /** What the region says. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #lines: string[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #lastProgress = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lines = [];
  }

  /** Takes back what was said, and what was about to be: it is about files that are no longer there. */
  clear(): void {
    this.hostDisconnected();
    this.text = '';
  }

  say(line: string): void {
    this.#lines.push(line);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.text = this.#lines.splice(0).join(' ');
      this.#host.requestUpdate();
    }, COLLECT);
  }

  /** Says it only if nothing was said about progress for a while. */
  sayProgress(line: () => string): void {
    const now = performance.now();
    this.#lastProgress ||= now;
    if (now - this.#lastProgress < PROGRESS_INTERVAL) return;
    this.#lastProgress = now;
    this.say(line());
  }
}
