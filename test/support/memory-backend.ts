import type {
  Article,
  Author,
  Catalog,
  CreatedTicket,
  EventPage,
  MessageEntry,
  Notice,
  NoticeJoin,
  ThreadEntry,
  TicketDetail,
  TicketPage,
  TicketUpdate,
} from '../../src/contract/index.js';
import {
  createAccessKey,
  createAccessSalt,
  GatewayProblem,
  hashAccessKey,
  requesterScope,
  type AttachmentContent,
  type ByteRange,
  type CompleteTicketQuery,
  type Filing,
  type MessageSubmission,
  type Posting,
  type Requester,
  type SignedRequester,
  type Submission,
  type SubmissionKey,
  type TicketBackend,
} from '../../src/gateway/index.js';
import { MemoryEvents } from './memory-events.js';
import { MemoryKnowledge } from './memory-knowledge.js';
import { filed, filesOf, isDone, isOwn, pageOf, seenBy, unreadOf, type StoredTicket } from './memory-tickets.js';

/** What an agent does to a ticket. */
export type AgentChange =
  | { kind: 'status' | 'priority'; to: string; reason?: string }
  | { kind: 'assignment'; assignee?: string }
  | { kind: 'urgency'; urgent: boolean; reason?: string }
  | ({ kind: 'message' } & Pick<MessageEntry, 'body' | 'html' | 'markdown' | 'attachments' | 'actions'>);

/** What a memory backend may be told. */
export interface MemoryBackendOptions {
  catalog: Catalog;
  notices?: readonly Notice[];
  articles?: readonly Article[];
  /** Events that are remembered. */
  keepEvents?: number;
  /** Clock, in milliseconds. */
  now?: () => number;
  /** Bytes of an attachment. */
  openFile?: (id: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
}

type Entry = ThreadEntry extends infer One ? (One extends ThreadEntry ? Omit<One, 'id' | 'at'> : never) : never;

const keyName = (requester: Requester, { idempotencyKey }: SubmissionKey, ticketId = ''): string =>
  `${requesterScope(requester)} ${ticketId} ${idempotencyKey}`;

/** A whole ticket system in the memory of a test; runs on Node and in browsers. */
export class MemoryBackend implements TicketBackend {
  readonly #options: MemoryBackendOptions;
  readonly #tickets = new Map<string, StoredTicket>();
  /** The answer is a promise: a second request with the same key waits for the first. */
  readonly #filings = new Map<string, { fingerprint: string; filing: Promise<Filing> }>();
  readonly #postings = new Map<string, { fingerprint: string; posting: Promise<Posting> }>();
  readonly #events: MemoryEvents;
  readonly #knowledge: MemoryKnowledge;
  #lastNumber = 1000;

  constructor(options: MemoryBackendOptions) {
    this.#options = options;
    this.#knowledge = new MemoryKnowledge(options.notices, options.articles);
    this.#events = new MemoryEvents(options.keepEvents);
  }

  /** Everything that was filed, oldest first. */
  get tickets(): TicketDetail[] {
    return [...this.#tickets.values()].map(({ detail }) => structuredClone(detail));
  }

  /** How many wait for events. */
  get listeners(): number {
    return this.#events.listeners;
  }

  catalog(): Promise<Catalog> {
    return Promise.resolve(structuredClone(this.#options.catalog));
  }

  async recall(requester: Requester, key: SubmissionKey): Promise<Filing | undefined> {
    const known = this.#filings.get(keyName(requester, key));
    if (known && known.fingerprint !== key.fingerprint) return { outcome: 'mismatch' };
    return known?.filing;
  }

  async create(requester: Requester, submission: Submission): Promise<Filing> {
    const name = keyName(requester, submission);
    // Nothing is awaited between asking and remembering: two submissions at once must see each other.
    if (this.#filings.has(name)) return (await this.recall(requester, submission))!;
    const filing = this.#file(requester, submission);
    this.#filings.set(name, { fingerprint: submission.fingerprint, filing });
    filing.catch(() => this.#filings.delete(name));
    return filing;
  }

  async #file(requester: Requester, submission: Submission): Promise<Filing> {
    const at = this.#time();
    const detail = filed(submission, `T-${++this.#lastNumber}`, at);
    const stored: StoredTicket = { detail, seen: new Map(), writers: new Map() };
    const ticket: CreatedTicket = structuredClone(detail);
    this.#tickets.set(detail.id, stored);
    if (requester.kind === 'signed') {
      stored.owner = requesterScope(requester);
      stored.customer = requester.organization;
    } else {
      ticket.accessKey = await createAccessKey(createAccessSalt(), submission.idempotencyKey);
      stored.keyHash = await hashAccessKey(ticket.accessKey);
    }
    this.#events.add('ticket-changed', at, detail.id);
    return { outcome: 'filed', ticket };
  }

  async list(requester: Requester, query: CompleteTicketQuery): Promise<TicketPage> {
    return pageOf(await this.#visible(requester), requester, query, this.#options.catalog);
  }

  async get(requester: Requester, id: string): Promise<TicketDetail | undefined> {
    const ticket = await this.#find(requester, id);
    return ticket && seenBy(ticket, requester);
  }

  async attachment(requester: Requester, id: string): Promise<AttachmentContent | undefined> {
    const files = (await this.#visible(requester)).flatMap(filesOf);
    const attachment = files.find((file) => file.id === id);
    const { openFile = () => Promise.resolve(new Blob([]).stream()) } = this.#options;
    return attachment && { attachment, open: () => openFile(id), openRange: (range) => openFile(id, range) };
  }

  async recallReply(requester: Requester, ticketId: string, key: SubmissionKey): Promise<Posting | undefined> {
    const known = this.#postings.get(keyName(requester, key, ticketId));
    if (!known || !(await this.#find(requester, ticketId))) return undefined;
    return known.fingerprint === key.fingerprint ? known.posting : { outcome: 'mismatch' };
  }

  async reply(requester: Requester, ticketId: string, message: MessageSubmission): Promise<Posting | undefined> {
    const ticket = await this.#find(requester, ticketId);
    if (!ticket) return undefined;
    const name = keyName(requester, message, ticketId);
    const known = this.#postings.get(name);
    if (known) return known.fingerprint === message.fingerprint ? known.posting : { outcome: 'mismatch' };
    const { status } = ticket.detail;
    this.#refuseUnless(status !== 'closed' || this.#options.catalog.capabilities?.reopening);
    const { body, attachments } = message;
    const files = attachments.length ? { attachments: [...attachments] } : {};
    const author = this.#authorOf(requester);
    const entry = this.#add(ticket, { kind: 'message', author, body, ...files }, requester) as MessageEntry;
    if (['waiting', 'resolved', 'closed'].includes(status)) this.#setStatus(ticket, requester, 'open');
    const posting = Promise.resolve<Posting>({ outcome: 'posted', message: structuredClone(entry) });
    this.#postings.set(name, { fingerprint: message.fingerprint, posting });
    return posting;
  }

  async update(requester: Requester, id: string, update: TicketUpdate): Promise<TicketDetail | undefined> {
    const ticket = await this.#find(requester, id);
    if (!ticket) return undefined;
    const { detail } = ticket;
    const { status, reason, rating, readUpTo } = update;
    if ((status || rating) && !isOwn(ticket, requester)) throw new GatewayProblem('forbidden');
    this.#refuseUnless(!rating || isDone(status ?? detail.status));
    if (status && (status === 'closed' ? detail.status !== 'closed' : isDone(detail.status))) {
      this.#setStatus(ticket, requester, status, reason);
    }
    if (rating && (rating.score !== detail.rating?.score || rating.comment !== detail.rating.comment)) {
      detail.rating = structuredClone(rating);
      this.#add(ticket, { kind: 'rating', author: this.#authorOf(requester), ...rating }, requester);
    }
    const place = detail.timeline.findIndex((entry) => entry.id === readUpTo) + 1;
    const before = unreadOf(ticket, requester);
    const scope = requesterScope(requester);
    if (place > (ticket.seen.get(scope) ?? 0)) ticket.seen.set(scope, place);
    if (JSON.stringify(before) !== JSON.stringify(unreadOf(ticket, requester))) {
      this.#events.add('ticket-changed', this.#time(), id);
    }
    return seenBy(ticket, requester);
  }

  async events(requester: Requester, after: string | undefined): Promise<EventPage> {
    const visible = new Set((await this.#visible(requester)).map(({ detail }) => detail.id));
    return this.#events.after(after, ({ ticketId }) => ticketId === undefined || visible.has(ticketId));
  }

  onEvents(wake: () => void): () => void {
    return this.#events.subscribe(wake);
  }

  notices(requester: Requester): Promise<Notice[]> {
    return Promise.resolve(this.#knowledge.notices(requester));
  }

  /** Says something to everybody, or takes it back. */
  announce(notices: readonly Notice[]): void {
    this.#knowledge.announced = notices;
    this.#events.add('notices-changed', this.#time());
  }

  joinNotice(requester: Requester, id: string, join: NoticeJoin): Promise<Notice | undefined> {
    return Promise.resolve(this.#knowledge.join(requester, id, join));
  }

  /** Publishes help articles in place of the ones before. */
  publish(articles: readonly Article[]): void {
    this.#knowledge.published = articles;
  }

  articles(_requester: Requester, q: string): Promise<Article[]> {
    return Promise.resolve(this.#knowledge.articles(q));
  }

  async claim(requester: SignedRequester, keys: readonly string[]): Promise<string[]> {
    const hashes = new Set(await Promise.all(keys.map(hashAccessKey)));
    const claimed = [...this.#tickets.values()].filter(({ keyHash }) => keyHash !== undefined && hashes.has(keyHash));
    for (const ticket of claimed) {
      ticket.owner = requesterScope(requester);
      Object.assign(ticket, { customer: requester.organization, keyHash: undefined });
      Object.assign((ticket.detail.requester ??= {}), { name: requester.name });
      const seen = ticket.seen.get('anonymous');
      if (seen !== undefined) ticket.seen.set(ticket.owner, seen);
      for (const id of ticket.writers.keys()) ticket.writers.set(id, ticket.owner);
      this.#events.add('ticket-changed', this.#time(), ticket.detail.id);
    }
    return claimed.map(({ detail }) => detail.id);
  }

  /** Does what an agent does. */
  change(id: string, change: AgentChange, agent = 'Mara'): TicketDetail {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw new Error(`There is no ticket ${id}.`);
    const { detail } = ticket;
    const author: Author = { kind: 'agent', name: agent };
    if (change.kind === 'status' || change.kind === 'priority') {
      this.#add(ticket, { ...change, author, from: detail[change.kind] });
      detail[change.kind] = change.to;
    } else {
      this.#add(ticket, { ...change, author });
      if (change.kind === 'assignment') detail.assignee = change.assignee;
      if (change.kind === 'urgency') detail.urgent = change.urgent || undefined;
    }
    return structuredClone(detail);
  }

  #setStatus(ticket: StoredTicket, requester: Requester, to: string, reason?: string): void {
    const author = this.#authorOf(requester);
    this.#add(ticket, { kind: 'status', author, from: ticket.detail.status, to, ...(reason && { reason }) }, requester);
    ticket.detail.status = to;
  }

  #add(ticket: StoredTicket, data: Entry, writer?: Requester): ThreadEntry {
    const entry = { id: crypto.randomUUID(), at: this.#time(), ...data } as ThreadEntry;
    ticket.detail.timeline.push(entry);
    ticket.detail.updatedAt = entry.at;
    if (writer) ticket.writers.set(entry.id, requesterScope(writer));
    this.#events.add(data.kind === 'message' ? 'message-added' : 'ticket-changed', entry.at, ticket.detail.id);
    return entry;
  }

  #authorOf(requester: Requester): Author {
    return requester.kind === 'signed' && requester.name
      ? { kind: 'requester', name: requester.name }
      : { kind: 'requester' };
  }

  #refuseUnless(holds: unknown): void {
    if (!holds) throw new GatewayProblem('conflict');
  }

  async #find(requester: Requester, id: string): Promise<StoredTicket | undefined> {
    return (await this.#visible(requester)).find(({ detail }) => detail.id === id);
  }

  async #visible(requester: Requester): Promise<StoredTicket[]> {
    const all = [...this.#tickets.values()];
    if (requester.kind === 'signed') {
      const { organization } = requester;
      const isShared = organization !== undefined && this.#options.catalog.capabilities?.organization;
      return all.filter(
        (ticket) =>
          (ticket.owner !== undefined && isOwn(ticket, requester)) || (isShared && ticket.customer === organization),
      );
    }
    const hashes = new Set(await Promise.all(requester.keys.map(hashAccessKey)));
    return all.filter(({ keyHash }) => keyHash !== undefined && hashes.has(keyHash));
  }

  #time(): string {
    return new Date(this.#options.now?.() ?? Date.now()).toJSON();
  }
}
