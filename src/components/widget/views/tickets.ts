/**
 * The reader's tickets. Nobody needs them to fill in a form, so they are fetched when they are about to be shown; until
 * then, and where that fails, the tags stand in the panel as empty elements.
 */
import type { ReactiveControllerHost } from 'lit';

/** Fetches the elements that show tickets. */
export class TicketViews {
  /** Why they could not be fetched. */
  error?: unknown;
  #isAsked = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Fetches them unless they are there or under way; what failed is tried again only by {@link retry}. */
  load(): void {
    if (!this.#isAsked) void this.retry();
  }

  async retry(): Promise<void> {
    this.#isAsked = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      await Promise.all([import('../../ticket-list/define.js'), import('../../ticket-status/define.js')]);
    } catch (error) {
      this.error = error;
      this.#host.requestUpdate();
    }
  }
}
