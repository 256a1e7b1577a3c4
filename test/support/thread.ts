/** What tests of a conversation need: entries, and a ticket API that also answers, updates and hands out files. */
import type { CreateOptions } from '../../src/client/ticket-api.js';
import type {
  Author,
  Catalog,
  MessageEntry,
  NewMessage,
  ThreadEntry,
  TicketDetail,
  TicketUpdate,
} from '../../src/contract/index.js';
import { allCapabilities, makeCatalog } from './catalog.js';
import { FakeTicketApi, makeDetail, type Answer } from './tickets.js';

export const maria: Author = { kind: 'agent', name: 'Maria Keller' };
export const ada: Author = { kind: 'requester', name: 'Ada' };

let entries = 0;

/** A message, by an agent where nothing else is said. */
export const message = (changes: Partial<MessageEntry> = {}): MessageEntry => ({
  id: `e${++entries}`,
  kind: 'message',
  at: '2026-03-02T11:00:00Z',
  author: maria,
  body: 'Hello.',
  ...changes,
});

/** So many messages, the oldest first. */
export const messages = (count: number): ThreadEntry[] =>
  new Array(count).fill(0).map((_, index) => message({ id: `m${index}`, body: `Message ${index}` }));

/** The catalog of a ticket system that can do everything with a ticket. */
export const ableCatalog = (changes: Catalog['capabilities'] = {}): Catalog => ({
  ...makeCatalog(),
  capabilities: { ...allCapabilities, ...changes },
});

/** A ticket system with one ticket, which does what it is asked for. */
export class FakeThreadApi extends FakeTicketApi {
  readonly replies: { message: NewMessage; key: string }[] = [];
  readonly updates: TicketUpdate[] = [];
  readonly files: string[] = [];
  detail: TicketDetail;
  override answerGet = (): TicketDetail => this.detail;
  answerReply: Answer<[NewMessage, CreateOptions], MessageEntry> = ({ body }) => message({ author: ada, body });
  answerUpdate: Answer<[TicketUpdate], TicketDetail> = ({ status, rating, readUpTo }) => {
    const { unread, ...detail } = this.detail;
    return { ...detail, ...(status && { status }), ...(rating && { rating }), ...(!readUpTo && unread && { unread }) };
  };
  answerFile: Answer<[string], Blob> = () => new Blob(['content'], { type: 'text/plain' });

  constructor(changes: Partial<TicketDetail> = {}) {
    super();
    this.detail = makeDetail({ id: 't1', ...changes });
  }

  async reply(_id: string, content: NewMessage, options: CreateOptions): Promise<MessageEntry> {
    this.replies.push({ message: structuredClone(content), key: options.idempotencyKey });
    const entry = await this.answerReply(content, options);
    this.detail = { ...this.detail, timeline: [...this.detail.timeline, entry] };
    return entry;
  }

  async update(_id: string, update: TicketUpdate): Promise<TicketDetail> {
    this.updates.push(update);
    this.detail = await this.answerUpdate(update);
    return this.detail;
  }

  async attachment(id: string): Promise<Blob> {
    this.files.push(id);
    return this.answerFile(id);
  }
}
