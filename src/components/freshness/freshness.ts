/**
 * Keeps what an element shows up to date while somebody can see it, and leaves the API alone otherwise: it asks for a
 * refresh when something has changed, when the element comes back into view and when the reader comes back to the tab;
 * and at a quiet pace in between where the ticket system does not tell of changes.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketChange } from '../../client/ticket-api.js';
import { LiveChanges } from '../../context/live/live-changes.js';

/** The pace while the element is in view. */
const PERIOD_MS = 60_000;

/** Several signs of coming back arrive together; they count as one. */
const SETTLE_MS = 1_000;

/** Several changes do as well; but whoever waits for an answer should not wait long. */
const CROWD_MS = 250;

const isOfTickets = ({ type }: TicketChange): boolean => type !== 'notices-changed';

/** Calls `refresh` while its host is visible. Begins when the host connects and ends when it is disconnected. */
export class Freshness implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #refresh: () => unknown;
  readonly #live: LiveChanges;
  #seen?: IntersectionObserver;
  #timer?: ReturnType<typeof setInterval>;
  #planned?: ReturnType<typeof setTimeout>;
  #isBusy = false;
  #isShown?: boolean;
  #refreshedAt = 0;

  /**
   * @param refresh asks again; while the promise that it may return is pending, it is not called because of a change
   * @param concerns which changes are a reason
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    refresh: () => unknown,
    concerns: (change: TicketChange) => boolean = isOfTickets,
  ) {
    this.#host = host;
    this.#refresh = refresh;
    this.#live = new LiveChanges(host, (change) => concerns(change) && this.#plan());
    host.addController(this);
  }

  hostConnected(): void {
    // Whoever connects loads anyway.
    this.touch();
    this.#seen = new IntersectionObserver(this.#look);
    this.#seen.observe(this.#host);
    this.#timer = setInterval(() => this.#live.isOn || this.#check(), PERIOD_MS);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
    clearInterval(this.#timer);
    clearTimeout(this.#planned);
    this.#planned = undefined;
    document.removeEventListener('visibilitychange', this.#look);
  }

  /** Tells that the host has just loaded for a reason of its own. */
  touch(): void {
    this.#refreshedAt = performance.now();
  }

  /** Changes come in crowds: one refresh for all of them, and a last one after the last of them. */
  #plan(): void {
    const settled = this.#refreshedAt + CROWD_MS - performance.now();
    this.#planned ??= setTimeout(
      () => {
        this.#planned = undefined;
        if (this.#isBusy) this.#plan();
        else if (this.#canBeSeen) void this.#now();
      },
      Math.max(this.#isBusy ? CROWD_MS : 0, settled),
    );
  }

  /** What happened while nobody looked was told to nobody; it is asked for even if the last answer is hardly older. */
  readonly #look = (): void => {
    const wasHidden = this.#isShown === false;
    this.#isShown = this.#canBeSeen;
    const isSettled = performance.now() - this.#refreshedAt >= SETTLE_MS;
    if (wasHidden && this.#isShown && (this.#isBusy || !isSettled)) this.#plan();
    else this.#check();
  };

  get #canBeSeen(): boolean {
    return document.visibilityState === 'visible' && this.#host.checkVisibility();
  }

  readonly #check = (): void => {
    if (!this.#canBeSeen) return;
    if (performance.now() - this.#refreshedAt >= SETTLE_MS) void this.#now();
  };

  async #now(): Promise<void> {
    this.touch();
    this.#isBusy = true;
    try {
      await this.#refresh();
    } finally {
      this.#isBusy = false;
    }
  }
}
