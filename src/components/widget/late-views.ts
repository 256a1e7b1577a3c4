/**
 * What nobody needs to see and fill in a form: the reader's tickets, the confirmation, the contact line, hours and
 * notices. It is fetched behind what is shown first; until then, and where that fails, the panel does without.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Journey } from './journey.js';
import type * as Late from './views/late.js';

/** The panel, as far as late views touch it. */
export interface LateHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly panel: HTMLDialogElement;
  readonly isOpen: boolean;
  open(at?: 'home'): void;
}

/** Fetches the late views for a panel. */
export class LateViews {
  /** Once they are there. */
  views?: typeof Late;
  /** Why they could not be fetched. */
  error?: unknown;
  #isAsked = false;
  readonly #host: LateHost;
  readonly #journey: Journey;

  constructor(host: LateHost, journey: Journey) {
    this.#host = host;
    this.#journey = journey;
  }

  /** Fetches them unless they are there or under way; what failed is tried again only by {@link retry}. */
  load(): void {
    if (!this.#isAsked) void this.retry();
  }

  async retry(): Promise<void> {
    const host = this.#host;
    this.#isAsked = true;
    this.error = undefined;
    // Nothing waits for these.
    Promise.all([import('../support-hours/define.js'), import('../notices/define.js')]).catch(() => {});
    try {
      const [views] = await Promise.all([
        import('./views/late.js'),
        import('../ticket-list/define.js'),
        import('../ticket-thread/define.js'),
      ]);
      this.views = views;
      views.arrive(host, this.#journey);
    } catch (error) {
      this.error = error;
    }
    host.requestUpdate();
  }
}
