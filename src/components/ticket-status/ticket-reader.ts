/**
 * Reads one ticket, again and again. What was read stays while it is read anew and where that fails; only a ticket
 * that the server no longer has is taken away.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../client/ticket-api.js';
import { apiErrorCode } from '../../context/index.js';
import type { TicketDetail } from '../../contract/index.js';

/** What changed between two answers that a reader wants to be told. */
export interface TicketNews {
  status?: string;
  /** Whether somebody else wrote a message. */
  message?: boolean;
}

/** Compares two states of one ticket. */
export function findNews(before: TicketDetail, after: TicketDetail): TicketNews {
  const known = new Set(before.timeline.map(({ id }) => id));
  return {
    ...(before.status !== after.status && { status: after.status }),
    ...(after.timeline.some(
      ({ id, kind, author }) => kind === 'message' && author.kind !== 'requester' && !known.has(id),
    ) && {
      message: true,
    }),
  };
}

/** Reads the ticket of its host. */
export class TicketReader implements ReactiveController {
  ticket?: TicketDetail;
  state: 'idle' | 'pending' | 'ready' | 'error' | 'gone' = 'idle';
  /** Why the last question was not answered. */
  error?: unknown;
  news: TicketNews = {};
  api?: TicketApi;
  #id = '';
  #abort?: AbortController;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Reads a ticket, or the same one again. */
  async read(api: TicketApi, id: string): Promise<void> {
    const isOther = id !== this.#id || api !== this.api;
    this.api = api;
    this.#id = id;
    if (isOther) {
      this.ticket = undefined;
      this.news = {};
    }
    if (!this.ticket) this.state = 'pending';
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#host.requestUpdate();
    try {
      const ticket = await api.get(id, { signal });
      if (signal.aborted) return;
      if (this.ticket) this.news = { ...this.news, ...findNews(this.ticket, ticket) };
      this.ticket = ticket;
      this.error = undefined;
      this.state = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      if (apiErrorCode(error) === 'not-found') this.state = 'gone';
      else if (!this.ticket) this.state = 'error';
    }
    this.#host.requestUpdate();
  }
}
