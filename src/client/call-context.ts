import type { Clock } from './clock.js';
import type { ClientFault, Connection } from './connection.js';
import type { TicketKeyStore } from './ticket-keys.js';
import type { UploadStore } from './upload-store.js';

/** What the calls of one client share. */
export interface CallContext {
  readonly connection: Connection;
  readonly clock: Clock;
  /** 0 to 1; spreads the retries of many browsers that failed at the same moment. */
  readonly random: () => number;
  readonly onFault: (fault: ClientFault) => void;
  /**
   * Small uploads that were given up half-way: the next attempt with the same `File` goes on with them. Another map once
   * all uploads are to be forgotten, so that those still at work know.
   */
  unfinished: WeakMap<File, string>;
  /** Milliseconds until an answer must have come to its end. */
  readonly timeout: number;
  /** Told when this browser may see other tickets than before. */
  readonly watches: Set<() => void>;
  /** Tickets are being joined to the account. Never fails. */
  claiming?: Promise<void>;
  /** Made when first needed, unless the host brought its own. */
  keys?: TicketKeyStore;
  /** Made when first needed, unless the host brought its own. */
  uploads?: UploadStore;
}
