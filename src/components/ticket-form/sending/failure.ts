/** A failed submission as the reader sees it: what happened, what is safe, what to do. */
import { apiErrorCode, reasonFor } from '../../../context/index.js';
import { sendingWords } from '../../../context/sending-words.js';
import type { Messages } from '../../../locales/index.js';
import type { ConnectionState } from './connection.js';

export interface Failure {
  title: string;
  text: string;
  /** Offer the other ways to reach support: trying again alone may not help. */
  otherWays: boolean;
}

/** The person stopped it; nobody knows how far it came. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Errors after which the ticket may exist all the same. */
const UNCONFIRMED = new Set<unknown>(['timeout', 'contract']);
/** Errors that the person can do something about in the form itself, or that pass by themselves. */
const IN_HAND = new Set<unknown>([
  'timeout',
  'unauthorized',
  'rate-limited',
  'conflict',
  'too-large',
  'unsupported-type',
  'rejected',
]);

/** What the device knows of its own connection says more than that nobody answered. */
function reasonOf(error: unknown, connection: ConnectionState | undefined, messages: Messages): string {
  const { stopped, offline, back } = sendingWords(messages);
  if (error instanceof StoppedError) return stopped;
  return connection ? { offline, back }[connection] : reasonFor(error, messages);
}

export function describeFailure(error: unknown, messages: Messages, connection?: ConnectionState): Failure {
  const { form } = messages;
  const words = sendingWords(messages);
  const isStopped = error instanceof StoppedError;
  const code = apiErrorCode(error);
  const isOpen = isStopped || UNCONFIRMED.has(code);
  return {
    title: isOpen ? words.notConfirmed : form.notSent,
    text: `${reasonOf(error, connection, messages)} ${isOpen ? words.safeRetry : form.kept}`,
    otherWays: !isStopped && !IN_HAND.has(code),
  };
}
