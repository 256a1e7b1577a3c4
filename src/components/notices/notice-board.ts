import type { RequestOptions, TicketApi } from '../../client/ticket-api.js';
import type { Notice, NoticeJoin } from '../../contract/index.js';

/** So long, in milliseconds, what was read counts as news: home and form come one after the other. */
const FRESH_MS = 30_000;

/** A ticket API that has notices. */
type NoticeApi = Pick<TicketApi, 'notices' | 'joinNotice'>;

/**
 * The notices of one ticket API, for all that show them: who says "I see this too" at one place has said so at all, and
 * a form that opens after home has them at once, so that nothing moves.
 */
export class NoticeBoard extends EventTarget {
  /** What is known; empty until it was read. */
  items: readonly Notice[] = [];
  readonly #api: NoticeApi;
  #readAt = -Infinity;
  #reading?: Promise<void>;
  /** Number of the newest question or message: whatever was asked before it is answered no more. */
  #asked = 0;

  constructor(api: NoticeApi) {
    super();
    this.#api = api;
  }

  /** Reads them unless that was done a moment ago. A failure is no news: what was known stays. */
  refresh(force = false): Promise<void> {
    if (!force && performance.now() - this.#readAt < FRESH_MS) return this.#reading ?? Promise.resolve();
    this.#readAt = performance.now();
    const reading = this.#read().finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  /** Says "I see this too". */
  async join(id: string, join: NoticeJoin, options?: RequestOptions): Promise<void> {
    const joined = await this.#api.joinNotice?.(id, join, options);
    // An answer to an older question must not undo this.
    this.#asked++;
    this.#take(this.items.map((notice) => (notice.id === id ? { ...notice, ...joined, joined: true } : notice)));
  }

  async #read(): Promise<void> {
    const question = ++this.#asked;
    try {
      const items = (await this.#api.notices?.()) ?? [];
      if (question === this.#asked) this.#take(items);
    } catch {
      // Nobody asked for them, and the form does without. The next occasion tries again.
      if (question === this.#asked) this.#readAt = -Infinity;
    }
  }

  #take(items: readonly Notice[]): void {
    this.items = items;
    this.dispatchEvent(new Event('change'));
  }
}

const boards = new WeakMap<NoticeApi, NoticeBoard>();

/** The board of a ticket API. */
export function boardOf(api: NoticeApi): NoticeBoard {
  const board = boards.get(api) ?? new NoticeBoard(api);
  boards.set(api, board);
  return board;
}
