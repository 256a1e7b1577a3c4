/**
 * Reads one ticket, again and again. What was read stays while it is read anew and where that fails; only a ticket
 * that the server no longer has is taken away.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../client/ticket-api.js';
import { apiErrorCode } from '../../context/index.js';
import type { MessageEntry, TicketDetail } from '../../contract/index.js';
import { isOwn } from './author.js';

/** What changed between two answers that a reader wants to be told. */
export interface TicketNews {
  status?: string;
  /** What somebody else wrote. */
  messages: readonly MessageEntry[];
}

/** Compares two states of one ticket. */
export function findNews(before: TicketDetail, after: TicketDetail): TicketNews {
  const known = new Set(before.timeline.map(({ id }) => id));
  const messages = after.timeline.filter(
    (entry) => entry.kind === 'message' && !known.has(entry.id) && !isOwn(entry.author, after),
  ) as MessageEntry[];
  return { messages, ...(before.status !== after.status && { status: after.status }) };
}

/** Why a question was given up: another one is asked for the same. */
const AGAIN = 'again';

/** Reads the ticket of its host. */
export class TicketReader implements ReactiveController {
  ticket?: TicketDetail;
  state: 'idle' | 'pending' | 'ready' | 'error' | 'gone' = 'idle';
  /** Why the last question was not answered. */
  error?: unknown;
  /** What came last; it stays until there is something newer. */
  news: TicketNews = { messages: [] };
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
    this.#abort = undefined;
  }

  /** Reads a ticket, or the same one again. */
  async read(api: TicketApi, id: string): Promise<void> {
    const isOther = id !== this.#id || api !== this.api;
    this.api = api;
    this.#id = id;
    if (isOther) {
      this.ticket = undefined;
      this.news = { messages: [] };
    }
    if (!this.ticket) this.state = 'pending';
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#host.requestUpdate();
    try {
      const ticket = await api.get(id, { signal });
      if (signal.aborted) {
        await this.#again(signal);
        return;
      }
      const news = this.ticket && findNews(this.ticket, ticket);
      if (news && (news.status !== undefined || news.messages.length > 0)) this.news = news;
      this.#show(ticket);
    } catch (error) {
      if (signal.aborted) {
        await this.#again(signal);
        return;
      }
      this.error = error;
      if (apiErrorCode(error) === 'not-found') this.state = 'gone';
      else if (!this.ticket) this.state = 'error';
    }
    this.#host.requestUpdate();
  }

  /** Takes the ticket as the server gave it in answer to something that the reader did. */
  accept(ticket: TicketDetail): void {
    if (ticket.id !== this.#id) return;
    // An answer that is on its way may be older than this one, or newer: only another one is neither.
    this.#abort?.abort(AGAIN);
    // What the reader changed is no news to them; what somebody wrote meanwhile is.
    const messages = this.ticket ? findNews(this.ticket, ticket).messages : [];
    if (messages.length > 0) this.news = { messages };
    this.#show(ticket);
    this.#host.requestUpdate();
  }

  async #again(signal: AbortSignal): Promise<void> {
    const isLast = signal === this.#abort?.signal;
    if (isLast && signal.reason === AGAIN && this.api) await this.read(this.api, this.#id);
  }

  #show(ticket: TicketDetail): void {
    this.ticket = ticket;
    this.error = undefined;
    this.state = 'ready';
  }
}
