import { readEvent, type EventPage, type TicketEvent } from '../../contract/index.js';
import type { CallContext } from '../call-context.js';
import type { TicketChange, TicketWatcher, WatchState } from '../ticket-api.js';
import type { SseMessage } from './sse-parser.js';

/** Ids that are remembered, so that what comes twice is told once. */
const REMEMBERED = 256;

/** Hands on what has happened, and knows up to where. */
export class Feed {
  readonly #watcher: TicketWatcher;
  readonly #signal: AbortSignal;
  readonly #onFault: CallContext['onFault'];
  readonly #told = new Set<string>();
  #state?: WatchState;
  #lastId?: string;

  constructor(watcher: TicketWatcher, signal: AbortSignal, { onFault }: Pick<CallContext, 'onFault'>) {
    this.#watcher = watcher;
    this.#signal = signal;
    this.#onFault = onFault;
  }

  /** Up to where it is known what has happened. */
  get lastId(): string | undefined {
    return this.#lastId;
  }

  /** It is known up to here; of use only where a header can carry it. */
  reached(id: string): void {
    if (/^[!-~]+$/.test(id)) this.#lastId = id;
  }

  get state(): WatchState | undefined {
    return this.#state;
  }

  become(state: WatchState): void {
    if (this.#signal.aborted || state === this.#state) return;
    this.#state = state;
    guarded(() => this.#watcher.onState?.(state));
  }

  /** The connection is there. What happened before it is not known unless it goes on from where another one ended. */
  opened(state: WatchState): void {
    if (this.#lastId === undefined) this.resync();
    this.become(state);
  }

  /** Events may have been missed. */
  resync(): void {
    this.#tell({ type: 'resync' });
  }

  /** A message of a stream. */
  take({ type, data }: SseMessage): void {
    const json = parse(data);
    if (type === 'position') {
      if ((Object(json) as { gap?: unknown }).gap === true) this.resync();
      return;
    }
    const event = readEvent(json);
    if (event) this.#event(event);
    else this.#skipped(1);
  }

  /** An answer to a question. */
  takePage({ items, lastId, gap }: EventPage, skipped: number): void {
    this.opened('polling');
    if (gap) this.resync();
    for (const event of items) this.#event(event);
    if (skipped > 0) this.#skipped(skipped);
    this.reached(lastId);
  }

  #event({ id, type, ticketId }: TicketEvent): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    for (const old of this.#told) {
      if (this.#told.size <= REMEMBERED) break;
      this.#told.delete(old);
    }
    this.#tell({ type, ticketId });
  }

  #skipped(count: number): void {
    const message = `GET /events: ${count} entries do not fit the contract and are left out.`;
    this.#onFault({ code: 'HD105', message });
  }

  #tell(change: TicketChange): void {
    if (!this.#signal.aborted) guarded(() => this.#watcher.onChange(change));
  }
}

/** A listener that fails has its failure reported, and stops nothing. */
function guarded(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
