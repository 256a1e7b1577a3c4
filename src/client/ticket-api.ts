import type {
  Attachment,
  Catalog,
  CreatedTicket,
  NewTicket,
  TicketDetail,
  TicketPage,
  TicketQuery,
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
  onProgress?: (progress: UploadProgress) => void;
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
}
