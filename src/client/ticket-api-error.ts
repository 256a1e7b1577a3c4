import type { ProblemError } from '../contract/index.js';

/**
 * Why a call failed, as far as somebody can act on it.
 *
 * - `offline`: no answer: no network, blocked, refused by CORS, or the server is not there
 * - `timeout`: no complete answer in time; whether it was carried out is not known
 * - `unauthorized` (401), `forbidden` (403), `not-found` (404, 410)
 * - `conflict` (409, 423): somebody else changed it
 * - `too-large` (413), `unsupported-type` (406, 415)
 * - `rejected` (400, 422): something in the request is wrong; see `issues`
 * - `rate-limited` (429) and `unavailable` (5xx): see `retryAt`
 * - `contract`: an answer came, but it is not what the contract says (not JSON, wrong shape, an HTML page)
 */
export type TicketApiErrorCode =
  | 'offline'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'
  | 'contract';

/** What an error may carry besides its code. */
export interface TicketApiErrorInit {
  /** HTTP status, when there was an answer. */
  status?: number;
  /** What is wrong with the request, from the server's problem document. */
  issues?: readonly ProblemError[];
  /** Stable code of the server's problem document, for example `idempotency-mismatch`. */
  problem?: string;
  /** When the server asked not to be asked again before: milliseconds since the epoch by this browser's clock. */
  retryAt?: number;
  /** What happened underneath. */
  cause?: unknown;
}

/** Rejection of every `TicketApi` call. The message is for the integrator; words for people are made from `code`. */
export class TicketApiError extends Error {
  readonly code: TicketApiErrorCode;
  readonly status?: number;
  readonly issues: readonly ProblemError[];
  readonly problem?: string;
  readonly retryAt?: number;

  constructor(code: TicketApiErrorCode, message: string, init: TicketApiErrorInit = {}) {
    super(message, { cause: init.cause });
    this.code = code;
    if (init.status !== undefined) this.status = init.status;
    if (init.problem !== undefined) this.problem = init.problem;
    if (init.retryAt !== undefined) this.retryAt = init.retryAt;
    this.issues = init.issues ?? [];
  }

  /** A getter, because a page that freezes `Error.prototype` forbids assigning to `name`. */
  override get name(): string {
    return 'TicketApiError';
  }
}

/** By name and not by class: it may come from another copy of this module, another frame, or a host's own `TicketApi`. */
export const isTicketApiError = (error: unknown): error is TicketApiError =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TicketApiError' && 'code' in error;
