import type {
  Article,
  Attachment,
  Catalog,
  CreatedTicket,
  MessageEntry,
  NewMessage,
  NewTicket,
  Notice,
  NoticeJoin,
  TicketDetail,
  TicketEvent,
  TicketPage,
  TicketQuery,
  TicketUpdate,
} from '../contract/index.js';

/** What every call takes. */
export interface RequestOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What `create` takes. */
export interface CreateOptions extends RequestOptions {
  /**
   * One value per submission, made when the person first presses Send and kept until an answer says that the ticket
   * exists or the request was changed: whatever happens in between, it yields exactly one ticket.
   */
  idempotencyKey: string;
}

/** How far an upload has come, in bytes. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** What `upload` takes. */
export interface UploadOptions extends RequestOptions {
  /** Told what the server has, whenever that changes or was asked for. */
  onProgress?: (progress: UploadProgress) => void;
  /**
   * Without a connection: `retry` for a while before it rejects (the default), or `reject` at once as `offline`, for
   * whoever calls again by themselves. It then goes on where it was.
   */
  whenOffline?: 'retry' | 'reject';
}

/**
 * Something changed: an event of the contract, or `resync` where events may have been missed, so that whatever is shown
 * should be read again.
 */
export type TicketChange = Pick<TicketEvent, 'type' | 'ticketId'>;

/** How changes come: at once, by asking now and then, or not at all, because nobody is looking or nothing is to be had. */
export type WatchState = 'live' | 'polling' | 'paused' | 'lost';

/** Hears of changes. */
export interface TicketWatcher {
  onChange(change: TicketChange): void;
  onState?(state: WatchState): void;
}

/** What `watch` takes. */
export interface WatchOptions {
  /** Ends the watching. */
  signal: AbortSignal;
}

/**
 * What components need of a ticket system. `HttpTicketApi` speaks the contract over HTTP; a host may pass an object of
 * its own instead. Every method rejects with a `TicketApiError`, or with the signal's reason when it was aborted.
 */
export interface TicketApi {
  /** How this support organisation works. */
  catalog(options?: RequestOptions): Promise<Catalog>;
  /** Files a ticket. The same idempotency key always yields the same ticket. */
  create(ticket: NewTicket, options: CreateOptions): Promise<CreatedTicket>;
  /** One page of the requester's tickets, newest activity first. */
  list(query?: TicketQuery, options?: RequestOptions): Promise<TicketPage>;
  /** One ticket with its timeline. */
  get(id: string, options?: RequestOptions): Promise<TicketDetail>;
  /** Stores a file before its ticket exists; aborting the signal also removes what was stored. */
  upload(file: File, options?: UploadOptions): Promise<Attachment>;
  /** Removes a finished upload that no ticket refers to. */
  removeUpload(id: string, options?: RequestOptions): Promise<void>;

  // What follows is needed only where `capabilities` of the catalog say that the ticket system can do it.

  /** Adds a message to a ticket. The same idempotency key always yields the same message. */
  reply?(id: string, message: NewMessage, options: CreateOptions): Promise<MessageEntry>;
  /** Closes, reopens or rates a ticket, or marks it as read. */
  update?(id: string, update: TicketUpdate, options?: RequestOptions): Promise<TicketDetail>;
  /** The bytes of an attachment, for saving or for a preview that runs nothing. */
  attachment?(id: string, options?: RequestOptions): Promise<Blob>;
  /** Tells of changes until the signal ends it; never rejects, and goes on by itself after a failure. */
  watch?(watcher: TicketWatcher, options: WatchOptions): void;
  /** What support knows already, the most important first. */
  notices?(options?: RequestOptions): Promise<readonly Notice[]>;
  /** Says "I see this too". */
  joinNotice?(id: string, join: NoticeJoin, options?: RequestOptions): Promise<Notice>;
  /** Help articles for a text, the best first. */
  articles?(q: string, options?: RequestOptions): Promise<readonly Article[]>;
  /** The time at the ticket system in milliseconds, as far as its answers told: clocks of readers may be years off. */
  now?(): number;
}
