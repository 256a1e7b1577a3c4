import type {
  Article,
  Attachment,
  EventPage,
  MessageEntry,
  Notice,
  NoticeJoin,
  TicketDetail,
  TicketUpdate,
} from '../contract/index.js';
import type { Requester, SignedRequester } from './requester.js';

/** Names one submission, whatever happens between its first and its last attempt. */
export interface SubmissionKey {
  /** As the client sent it. Unique per requester, not globally; of messages, unique per ticket. */
  idempotencyKey: string;
  /** Hash of what was asked: the same key with another fingerprint is a mistake of the client. */
  fingerprint: string;
}

/** A message that has been checked, ready to be stored. */
export interface MessageSubmission extends SubmissionKey {
  body: string;
  /** Like those of a ticket: the same ids as the uploads. */
  attachments: readonly Attachment[];
}

/** What became of a message. */
export type Posting =
  /** The message as it was stored: a repeated submission gets the same answer. */
  | { outcome: 'posted'; message: MessageEntry }
  /** The key is being worked on by another request and did not finish in time. */
  | { outcome: 'in-progress' }
  /** The key was used for something else. */
  | { outcome: 'mismatch' };

/**
 * What a ticket system may do besides filing. Each method belongs to a capability of the catalog; what the catalog offers
 * has to be there, and what is not there is answered as if it did not exist.
 *
 * As everywhere, undefined stands for what does not exist for this requester.
 */
export interface ConversationBackend {
  /** What an earlier message with this key was answered (`replies`); undefined when the key is new as well. */
  recallReply?(requester: Requester, ticketId: string, key: SubmissionKey): Promise<Posting | undefined>;

  /**
   * Adds a message (`replies`), exactly once per requester, ticket and key, under the terms of `TicketBackend.create`.
   * @throws {GatewayProblem} `conflict` when the ticket takes no messages as it stands.
   */
  reply?(requester: Requester, ticketId: string, message: MessageSubmission): Promise<Posting | undefined>;

  /**
   * Closes, reopens or rates a ticket, or marks it as read (`closing`, `reopening`, `rating`, `readMarks`). What is so
   * already is no change. All of an update happens, or nothing of it.
   * @throws {GatewayProblem} `conflict` when the ticket does not stand for it; `forbidden` when it would close, reopen or
   *   rate a colleague's ticket, which the requester sees but did not file.
   */
  update?(requester: Requester, ticketId: string, update: TicketUpdate): Promise<TicketDetail | undefined>;

  /**
   * What has happened after an event that the requester may see (`events`); without `after` nothing, and where things
   * stand. An id that is not known (any more) is answered with `gap` and where things stand.
   */
  events?(requester: Requester, after: string | undefined): Promise<EventPage>;

  /**
   * Calls `wake` whenever there may be something new to read by `events`, for anybody; once too often does no harm.
   * @returns ends it
   */
  onEvents?(wake: () => void): () => void;

  /** What support knows already (`notices`), the most important first. */
  notices?(requester: Requester): Promise<Notice[]>;

  /** Counts the requester in (`notices`), once where it can be known who it is; undefined also when nobody can join. */
  joinNotice?(requester: Requester, id: string, join: NoticeJoin): Promise<Notice | undefined>;

  /** A few articles for a text (`articles`), the best first; for an empty text, the ones that are read most. */
  articles?(requester: Requester, q: string): Promise<Article[]>;

  /** Gives tickets with these access keys to the requester (`claims`). @returns their ids */
  claim?(requester: SignedRequester, keys: readonly string[]): Promise<string[]>;
}
