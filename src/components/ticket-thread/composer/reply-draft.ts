/**
 * A reply from its first letter to the server's answer. One for each ticket as long as the page lives: a view that is
 * closed and opened again goes on where it was, also in the middle of sending.
 */
import type { TicketApi } from '../../../client/ticket-api.js';
import type { MessageEntry, NewMessage } from '../../../contract/index.js';
import { makeKey } from '../../idempotency-key.js';
import { ReplyFiles } from './reply-files.js';

/** Where a reply stands. */
export type ReplyState =
  | { phase: 'idle' }
  /** Its files are still on their way. */
  | { phase: 'waiting' }
  | { phase: 'sending'; message: NewMessage }
  | { phase: 'failed'; error: unknown }
  | { phase: 'sent'; entry: MessageEntry };

/** What is sent, and the key under which a server takes it once. */
interface Attempt {
  readonly key: string;
  readonly content: string;
}

/** What somebody writes to one ticket. */
export class ReplyDraft {
  text = '';
  files = new ReplyFiles();
  state: ReplyState = { phase: 'idle' };
  readonly #listeners = new Set<() => void>();
  #attempt?: Attempt;

  /** Under way: no second one may start. */
  get isBusy(): boolean {
    return this.state.phase === 'waiting' || this.state.phase === 'sending';
  }

  /** Calls back when it has changed, until what is returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(state: ReplyState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Sends it. As long as nothing was changed, any number of tries is one message. */
  async send(api: TicketApi, ticketId: string, message: NewMessage): Promise<void> {
    if (!api.reply || this.state.phase === 'sending') return;
    const content = JSON.stringify(message);
    if (this.#attempt?.content !== content) this.#attempt = { key: makeKey(), content };
    this.set({ phase: 'sending', message });
    try {
      const entry = await api.reply(ticketId, message, { idempotencyKey: this.#attempt.key });
      this.#attempt = undefined;
      this.text = '';
      this.files = new ReplyFiles();
      this.set({ phase: 'sent', entry });
    } catch (error) {
      this.set({ phase: 'failed', error });
    }
  }
}

/** By ticket API, so that nothing of one person is left to the next. */
const drafts = new WeakMap<TicketApi, Map<string, ReplyDraft>>();

/** What is being written to a ticket. */
export function replyDraft(api: TicketApi, ticketId: string): ReplyDraft {
  const ofApi = drafts.get(api) ?? new Map<string, ReplyDraft>();
  drafts.set(api, ofApi);
  const draft = ofApi.get(ticketId) ?? new ReplyDraft();
  ofApi.set(ticketId, draft);
  return draft;
}
