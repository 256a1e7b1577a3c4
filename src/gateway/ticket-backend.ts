import type {
  Attachment,
  Catalog,
  CreatedTicket,
  FieldValues,
  ImpactValue,
  Origin,
  Requester as Person,
  TicketDetail,
  TicketPage,
  TrailEntry,
} from '../contract/index.js';
import type { FileContent } from './byte-range.js';
import type { ConversationBackend, SubmissionKey } from './conversation-backend.js';
import type { Requester } from './requester.js';
import type { CompleteTicketQuery } from './ticket-query.js';

/** A request that has passed the catalog's rules, ready to be stored. */
export interface Submission extends SubmissionKey {
  type: string;
  subject: string;
  priority?: string;
  impact?: ImpactValue;
  surface?: string;
  /** Answers to the fields that were asked, by field id. */
  fields: FieldValues;
  /** The ticket's attachments carry the same ids: by them the gateway tells the upload store what to keep. */
  attachments: readonly Attachment[];
  /** Who asks: from the token where there is one, as typed otherwise. */
  requester: Person;
  origin?: Origin;
  /** What happened in the page before, oldest first. For whoever works on the ticket: requesters do not get it back. */
  trail?: readonly TrailEntry[];
  /** Id of the criterion that makes it urgent. */
  urgent?: string;
  /** It says something and asks for nothing. */
  informational?: boolean;
}

/** What became of a submission. */
export type Filing =
  /** The ticket, exactly as it was when it was filed: a repeated submission gets the same answer. */
  | { outcome: 'filed'; ticket: CreatedTicket }
  /** The key is being worked on by another request and did not finish in time. */
  | { outcome: 'in-progress' }
  /** The key was used for something else. */
  | { outcome: 'mismatch' };

/** A stored file. */
export interface AttachmentContent extends FileContent {
  attachment: Attachment;
}

/** What the requester prefers. */
export interface CatalogOptions {
  /** BCP 47, most wanted first; empty when the client did not say. */
  languages: readonly string[];
}

/**
 * What the gateway needs of a ticket system. Implement it to put one behind the contract.
 *
 * A backend trusts its arguments (the gateway has identified, limited and validated) but decides alone who may see what:
 * for a ticket that exists and one that the requester must not see the answer is the same `undefined`, found the same way.
 *
 * Tickets of colleagues (`organization`) say `own: false`. Whoever sees one may reply to it and mark it as read for
 * themselves; its status and its rating are for its own requester to decide (`ConversationBackend.update`).
 */
export interface TicketBackend extends ConversationBackend {
  /** How this organisation works. */
  catalog(requester: Requester, options: CatalogOptions): Promise<Catalog>;

  /**
   * What an earlier submission with this key was answered, or undefined when the key is new. Lets a retry get its
   * answer even when the catalog has changed since.
   */
  recall(requester: Requester, key: SubmissionKey): Promise<Filing | undefined>;

  /**
   * Files a ticket, exactly once per requester and key. Must be atomic: of two calls at the same time one files, and the
   * other waits for its answer or reports `in-progress`. Keys are kept for a month, so that an outbox may sleep.
   *
   * For an anonymous requester the ticket carries an `accessKey` of at least 128 random bits, of which the backend
   * stores only the hash (`createAccessKey` and `hashAccessKey` do that).
   */
  create(requester: Requester, submission: Submission): Promise<Filing>;

  /**
   * One page of the tickets that the requester may see.
   * @throws {GatewayProblem} `bad-cursor` for a cursor that this backend did not write.
   */
  list(requester: Requester, query: CompleteTicketQuery): Promise<TicketPage>;

  /** One ticket, or undefined when it does not exist for this requester. */
  get(requester: Requester, id: string): Promise<TicketDetail | undefined>;

  /** A file of a ticket, or undefined when it does not exist for this requester. */
  attachment(requester: Requester, id: string): Promise<AttachmentContent | undefined>;
}
