import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import type { CreatedTicket, NewTicket } from '../../../contract/index.js';
import { StoppedError } from './failure.js';
import {
  advance,
  attemptFor,
  isBusy,
  maySubmit,
  type Attempt,
  type Submission,
  type SubmissionEvent,
} from './submission.js';

/** What the form's files are to a submission. */
export interface UploadControl {
  /** Uploads are under way. */
  readonly pending: boolean;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

/** What knows the ticket that is sent. */
export interface Sender {
  readonly uploads: UploadControl | undefined;
  /** Where to send; nothing while there is no provider. */
  readonly target: TicketApi | undefined;
  /** Checks the answers and shows what is wrong. */
  check(): boolean;
  compose(): Promise<NewTicket>;
  /** What the person has taken out of what page and browser say. */
  readonly choice: string;
  /** Asks the page; false keeps the ticket from being sent. */
  mayBeSent(ticket: NewTicket): boolean;
  wasSent(ticket: CreatedTicket, asked: NewTicket): void;
  wasNotSent(error: unknown): void;
}

/** Carries submissions out, one at a time, and keeps the clock for what counts seconds. */
export class SubmissionController implements ReactiveController {
  state: Submission = { phase: 'idle' };
  /** Milliseconds since the epoch, renewed every second while something counts. */
  now = Date.now();
  readonly #host: ReactiveControllerHost;
  readonly #sender: Sender;
  #attempt?: Attempt;
  #run?: AbortController;
  #timer?: ReturnType<typeof setInterval>;

  constructor(host: ReactiveControllerHost, sender: Sender) {
    this.#host = host;
    this.#sender = sender;
    host.addController(this);
  }

  hostConnected(): void {
    this.#count();
  }

  /** What was sent goes on: the person pressed Send, and a form that is moved or closed does not take that back. */
  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  get isBusy(): boolean {
    return isBusy(this.state);
  }

  /** Seconds until the service takes another try; 0 when it does now. */
  get secondsToWait(): number {
    const retryAt = this.state.phase === 'failed' ? (this.state.retryAt ?? 0) : 0;
    return Math.max(0, Math.ceil((retryAt - this.now) / 1000));
  }

  /** How long it has been under way, in seconds. */
  get secondsUnderWay(): number {
    return 'since' in this.state ? (this.now - this.state.since) / 1000 : 0;
  }

  async submit(): Promise<void> {
    const sender = this.#sender;
    const { target, uploads } = sender;
    if (!target || !maySubmit(this.state, Date.now()) || !sender.check()) return;
    const run = new AbortController();
    const isOver = (): boolean => run.signal.aborted;
    this.#run = run;
    this.#advance({ type: 'submit', now: Date.now(), uploading: uploads?.pending ?? false });
    if (uploads?.pending) {
      await uploads.settled();
      if (isOver()) return;
      // Only now is it known whether all files made it, and the answers may have been changed meanwhile.
      if (!sender.check()) {
        this.reset();
        return;
      }
      this.#advance({ type: 'uploaded', now: Date.now() });
    }
    const composed = await sender.compose();
    if (isOver()) return;
    const attempt = attemptFor(composed, this.#attempt, sender.choice);
    // The page was asked when this content was first sent; what it amended then is part of it.
    if (attempt !== this.#attempt && !sender.mayBeSent(attempt.ticket)) {
      this.reset();
      return;
    }
    this.#attempt = attempt;
    try {
      const { idempotencyKey } = attempt;
      const ticket = await target.create(attempt.ticket, { idempotencyKey, signal: run.signal });
      if (isOver()) return;
      this.#attempt = undefined;
      this.#advance({ type: 'answer', ticket });
      sender.wasSent(ticket, attempt.ticket);
    } catch (error) {
      if (!isOver()) this.#fail(error);
    }
  }

  /** The person does not want to wait. Whether it arrived is then open; the next try has the same key. */
  stop(): void {
    this.#run?.abort();
    if (this.state.phase === 'sending') this.#fail(new StoppedError());
    else this.reset();
  }

  reset(): void {
    this.#run?.abort();
    this.#advance({ type: 'reset' });
  }

  #fail(error: unknown): void {
    const { retryAt } = Object(error) as { retryAt?: number };
    this.#advance({ type: 'fail', error, retryAt });
    this.#sender.wasNotSent(error);
  }

  #advance(event: SubmissionEvent): void {
    this.state = advance(this.state, event);
    this.#count();
  }

  /** Ticks while seconds are shown or may have to be. */
  #count(): void {
    clearInterval(this.#timer);
    this.now = Date.now();
    this.#host.requestUpdate();
    if (!this.isBusy && this.secondsToWait === 0) return;
    this.#timer = setInterval(() => {
      this.now = Date.now();
      this.#host.requestUpdate();
      if (!this.isBusy && this.secondsToWait === 0) clearInterval(this.#timer);
    }, 1000);
  }
}
