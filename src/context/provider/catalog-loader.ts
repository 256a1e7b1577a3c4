import { TicketApiError } from '../../client/ticket-api-error.js';
import type { TicketApi } from '../../client/ticket-api.js';
import type { Catalog } from '../../contract/index.js';
import type { CatalogState } from '../contexts.js';

/** Who hears of a new state, and of a failure even where an older catalog goes on serving. */
export interface CatalogListener {
  onState(state: CatalogState): void;
  onError(error: unknown, faults: readonly string[]): void;
}

/**
 * Loads the catalog and keeps the last good one while it is loaded anew: a form that somebody is filling in must not
 * vanish because a token was renewed or a server had a bad minute.
 */
export class CatalogLoader {
  readonly #listener: CatalogListener;
  #api?: TicketApi;
  #catalog?: Catalog;
  #running?: AbortController;
  #settled = false;

  constructor(listener: CatalogListener) {
    this.#listener = listener;
  }

  /** Takes an API, or none. `keep` says that it is the same organisation, whose catalog may stay meanwhile. */
  use(api: TicketApi | undefined, { keep }: { keep: boolean }): void {
    this.abort();
    this.#api = api;
    if (!keep) this.#catalog = undefined;
    this.#settled = false;
  }

  /** Asks, unless the answer is there already or under way. */
  async load(): Promise<void> {
    const api = this.#api;
    if (!api || this.#settled || this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.#tell(this.#catalog ? 'ready' : 'pending');
    try {
      // A check that cannot be had is no reason to do without a catalog that can.
      const check = import('./catalog-check.js').catch(() => undefined);
      const catalog = await api.catalog({ signal: running.signal });
      const faults = (await check)?.checkCatalog(catalog) ?? [];
      if (running.signal.aborted) return;
      if (faults.length > 0) {
        this.#fail(new TicketApiError('contract', 'The catalog contradicts itself.'), faults);
        return;
      }
      this.#catalog = catalog;
      this.#settle('ready');
    } catch (error) {
      if (!running.signal.aborted) this.#fail(error, []);
    }
  }

  /** Stops asking; `load` starts again. */
  abort(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** There is nobody to ask. */
  refuse(error: unknown): void {
    this.use(undefined, { keep: false });
    this.#settle('error', error);
  }

  #fail(error: unknown, faults: readonly string[]): void {
    this.#settle(this.#catalog ? 'ready' : 'error', error);
    this.#listener.onError(error, faults);
  }

  #settle(status: CatalogState['status'], error?: unknown): void {
    this.#running = undefined;
    this.#settled = true;
    this.#tell(status, error);
  }

  #tell(status: CatalogState['status'], error?: unknown): void {
    const retry = (): void => {
      this.#settled = false;
      void this.load();
    };
    this.#listener.onState({ status, catalog: this.#catalog, error, retry });
  }
}
