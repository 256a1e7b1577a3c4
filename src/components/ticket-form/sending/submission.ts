/**
 * One submission, from the press on Send to the ticket: what may happen when. Pure, so that "exactly one ticket" can be
 * read and tested in one place. It knows neither fields nor words.
 */
import type { CreatedTicket, NewTicket } from '../../../contract/index.js';
import { makeKey } from '../../idempotency-key.js';

/** Where a submission stands. */
export type Submission =
  | { phase: 'idle' }
  /** Files are still on their way; it is sent when they are there. */
  | { phase: 'waiting'; since: number }
  | { phase: 'sending'; since: number }
  | { phase: 'failed'; error: unknown; retryAt?: number }
  | { phase: 'sent'; ticket: CreatedTicket };

export type SubmissionEvent =
  | { type: 'submit'; now: number; uploading: boolean }
  | { type: 'uploaded'; now: number }
  | { type: 'fail'; error: unknown; retryAt?: number }
  | { type: 'answer'; ticket: CreatedTicket }
  | { type: 'reset' };

/** Whether a press on Send would do anything: not while one is under way, and not before the server allows it. */
export function maySubmit(submission: Submission, now: number): boolean {
  if (submission.phase === 'failed') return (submission.retryAt ?? 0) <= now;
  return !isBusy(submission);
}

export const isBusy = ({ phase }: Submission): boolean => phase === 'waiting' || phase === 'sending';

/** The next state; the same object where the event has no place. */
export function advance(submission: Submission, event: SubmissionEvent): Submission {
  switch (event.type) {
    case 'submit':
      if (!maySubmit(submission, event.now)) return submission;
      return { phase: event.uploading ? 'waiting' : 'sending', since: event.now };
    case 'uploaded':
      return submission.phase === 'waiting' ? { phase: 'sending', since: event.now } : submission;
    case 'fail':
      return isBusy(submission) ? { phase: 'failed', error: event.error, retryAt: event.retryAt } : submission;
    case 'answer':
      return submission.phase === 'sending' ? { phase: 'sent', ticket: event.ticket } : submission;
    case 'reset':
      return { phase: 'idle' };
  }
}

/** What is sent, and the key under which a server files it once. */
export interface Attempt {
  readonly idempotencyKey: string;
  readonly ticket: NewTicket;
  /** What a person put in; where it was written may differ between two tries and makes no new request. */
  readonly content: string;
  /** What that person took out of what page and browser say. */
  readonly choice: string;
}

const contentOf = ({ type, fields, requester, urgent }: NewTicket): string =>
  JSON.stringify([type, fields, requester, urgent]);

/**
 * The attempt for what the form holds now: the one before, byte for byte, as long as nothing was changed, so that any
 * number of tries is one ticket; a new one with a new key otherwise. What else goes along makes no other request of it, but
 * what was taken out of that since must not be sent by the next try either.
 */
export function attemptFor(ticket: NewTicket, before: Attempt | undefined, choice = ''): Attempt {
  const content = contentOf(ticket);
  if (before?.content !== content) return { idempotencyKey: makeKey(), ticket, content, choice };
  return before.choice === choice ? before : { ...before, ticket, choice };
}
