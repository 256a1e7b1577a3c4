import type {
  Attachment,
  Author,
  Catalog,
  CreatedTicket,
  Ticket,
  TicketDetail,
  TicketPage,
  ThreadEntry,
} from '../../src/contract/index.js';
import {
  createAccessKey,
  createAccessSalt,
  decodeCursor,
  encodeCursor,
  hashAccessKey,
  requesterScope,
  type AttachmentContent,
  type CompleteTicketQuery,
  type Filing,
  type Requester,
  type Submission,
  type SubmissionKey,
  type TicketBackend,
} from '../../src/gateway/index.js';

interface StoredTicket {
  detail: TicketDetail;
  /** Scope of its requester; undefined for anonymous ones. */
  owner?: string;
  keyHash?: string;
}

/** What an agent does to a ticket. */
export type AgentChange =
  { kind: 'status' | 'priority'; to: string; reason?: string } | { kind: 'assignment'; assignee?: string };

/** What a memory backend may be told. */
export interface MemoryBackendOptions {
  catalog: Catalog;
  /** Clock, in milliseconds. */
  now?: () => number;
  /** Bytes of an attachment. */
  openFile?: (id: string) => Promise<ReadableStream<Uint8Array>>;
}

const emptyFile = (): Promise<ReadableStream<Uint8Array>> => Promise.resolve(new Blob([]).stream());

function toListed(detail: TicketDetail): Ticket {
  const { id, number, subject, type, status, priority, createdAt, updatedAt, assignee, requester } = detail;
  return { id, number, subject, type, status, priority, createdAt, updatedAt, assignee, requester };
}

/** A whole ticket system in the memory of a test; runs on Node and in browsers. */
export class MemoryBackend implements TicketBackend {
  readonly #options: MemoryBackendOptions;
  readonly #tickets = new Map<string, StoredTicket>();
  /** The answer is a promise: a second request with the same key waits for the first. */
  readonly #filings = new Map<string, { fingerprint: string; filing: Promise<Filing> }>();
  #lastNumber = 1000;

  constructor(options: MemoryBackendOptions) {
    this.#options = options;
  }

  /** Everything that was filed, oldest first. */
  get tickets(): TicketDetail[] {
    return [...this.#tickets.values()].map(({ detail }) => structuredClone(detail));
  }

  catalog(): Promise<Catalog> {
    return Promise.resolve(structuredClone(this.#options.catalog));
  }

  async recall(requester: Requester, { idempotencyKey, fingerprint }: SubmissionKey): Promise<Filing | undefined> {
    const known = this.#filings.get(`${requesterScope(requester)} ${idempotencyKey}`);
    if (known && known.fingerprint !== fingerprint) return { outcome: 'mismatch' };
    return known?.filing;
  }

  async create(requester: Requester, submission: Submission): Promise<Filing> {
    const name = `${requesterScope(requester)} ${submission.idempotencyKey}`;
    // Nothing is awaited between asking and remembering: two submissions at once must see each other.
    if (this.#filings.has(name)) return (await this.recall(requester, submission))!;
    const filing = this.#file(requester, submission);
    this.#filings.set(name, { fingerprint: submission.fingerprint, filing });
    filing.catch(() => this.#filings.delete(name));
    return filing;
  }

  async #file(requester: Requester, submission: Submission): Promise<Filing> {
    const { type, subject, priority, impact, surface, fields, attachments, requester: person } = submission;
    const at = this.#time();
    const detail: TicketDetail = structuredClone({
      id: crypto.randomUUID(),
      number: `T-${++this.#lastNumber}`,
      subject,
      type,
      status: 'new',
      priority,
      createdAt: at,
      updatedAt: at,
      requester: person,
      impact,
      surface,
      fields,
      attachments: [...attachments],
      timeline: [],
    });
    const stored: StoredTicket = { detail };
    const ticket: CreatedTicket = structuredClone(detail);
    this.#tickets.set(detail.id, stored);
    if (requester.kind === 'signed') stored.owner = requesterScope(requester);
    else {
      ticket.accessKey = await createAccessKey(createAccessSalt(), submission.idempotencyKey);
      stored.keyHash = await hashAccessKey(ticket.accessKey);
    }
    return { outcome: 'filed', ticket };
  }

  async list(requester: Requester, query: CompleteTicketQuery): Promise<TicketPage> {
    const has = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
      !wanted?.length || wanted.includes(value ?? '');
    const words = query.q?.toLowerCase();
    const found = (await this.#visible(requester)).filter(
      (ticket) =>
        has(query.status, ticket.status) &&
        has(query.type, ticket.type) &&
        has(query.priority, ticket.priority) &&
        (!words || `${ticket.number} ${ticket.subject}`.toLowerCase().includes(words)),
    );
    const ranks = this.#options.catalog.priorities?.map(({ id }) => id) ?? [];
    const rank = ({ priority }: TicketDetail): number => {
      const index = ranks.indexOf(priority ?? '');
      return index < 0 ? ranks.length : index;
    };
    const order: Record<CompleteTicketQuery['sort'], (a: TicketDetail, b: TicketDetail) => number> = {
      '-updatedAt': (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
      '-createdAt': (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
      createdAt: (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
      priority: (a, b) => rank(a) - rank(b) || Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
    };
    found.sort((a, b) => order[query.sort](a, b) || (a.id < b.id ? 1 : -1));
    const after = query.cursor ? decodeCursor(query.cursor, query.sort, 2)[1] : undefined;
    const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
    const items = found.slice(start, start + query.limit);
    const last = items.at(-1);
    const more = last && start + query.limit < found.length;
    return { items: items.map(toListed), nextCursor: more ? encodeCursor([query.sort, last.id]) : null };
  }

  async get(requester: Requester, id: string): Promise<TicketDetail | undefined> {
    const ticket = (await this.#visible(requester)).find((candidate) => candidate.id === id);
    return structuredClone(ticket);
  }

  async attachment(requester: Requester, id: string): Promise<AttachmentContent | undefined> {
    const all = (await this.#visible(requester)).flatMap(({ attachments }): Attachment[] => attachments ?? []);
    const attachment = all.find((candidate) => candidate.id === id);
    const { openFile = emptyFile } = this.#options;
    return attachment && { attachment, open: () => openFile(id) };
  }

  /** What an agent does; becomes an entry of the timeline. */
  change(id: string, change: AgentChange, agent = 'Mara Lindqvist'): TicketDetail {
    const detail = this.#tickets.get(id)?.detail;
    if (!detail) throw new Error(`There is no ticket ${id}.`);
    const author: Author = { kind: 'agent', name: agent };
    const entry = { id: crypto.randomUUID(), at: this.#time(), author };
    if (change.kind === 'assignment') {
      detail.timeline.push({ ...entry, ...change } satisfies ThreadEntry);
      detail.assignee = change.assignee;
    } else {
      detail.timeline.push({ ...entry, ...change, from: detail[change.kind] } satisfies ThreadEntry);
      detail[change.kind] = change.to;
    }
    detail.updatedAt = entry.at;
    return structuredClone(detail);
  }

  async #visible(requester: Requester): Promise<TicketDetail[]> {
    const all = [...this.#tickets.values()];
    if (requester.kind === 'signed') {
      const owner = requesterScope(requester);
      return all.filter((ticket) => ticket.owner === owner).map(({ detail }) => detail);
    }
    const hashes = new Set(await Promise.all(requester.keys.map(hashAccessKey)));
    return all.filter(({ keyHash }) => keyHash !== undefined && hashes.has(keyHash)).map(({ detail }) => detail);
  }

  #time(): string {
    return new Date(this.#options.now?.() ?? Date.now()).toJSON();
  }
}
