import type { ReactiveControllerHost } from 'lit';
import type { NoticeJoin } from '../../contract/index.js';
import type { NoticeBoard } from './notice-board.js';

/** Where somebody stands who says "I see this too" about one notice. */
export interface JoinState {
  /** Id of the notice. */
  id: string;
  /** `asking`: whom to tell; `telling`: under way; `failed`: it did not arrive. */
  phase: 'asking' | 'telling' | 'failed';
  error?: unknown;
  /** The address that was given, for another attempt. */
  email?: string;
  /** The address is none. */
  isBadEmail?: boolean;
}

/** Same grammar as the form has it. */
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** One "I see this too" at a time. */
export class Joining {
  state?: JoinState;
  readonly #host: ReactiveControllerHost;
  readonly #done: (id: string) => void;

  /** `done` hears when support was told. */
  constructor(host: ReactiveControllerHost, done: (id: string) => void) {
    this.#host = host;
    this.#done = done;
  }

  /** Asks for an address first, which may stay empty. */
  ask(id: string): void {
    this.#set({ id, phase: 'asking' });
  }

  cancel(): void {
    this.#set(undefined);
  }

  /** Tells support. What was typed stays where it did not arrive. */
  async tell(board: NoticeBoard, id: string, email?: string): Promise<void> {
    const address = email?.trim() ?? '';
    if (this.state?.phase === 'telling') return;
    if (address && !isEmail(address)) {
      this.#set({ id, phase: 'asking', email, isBadEmail: true });
      return;
    }
    const join: NoticeJoin = address ? { requester: { email: address } } : {};
    this.#set({ id, phase: 'telling', email });
    try {
      await board.join(id, join);
      this.#set(undefined);
      this.#done(id);
    } catch (error) {
      this.#set({ id, phase: 'failed', email, error });
    }
  }

  #set(state: JoinState | undefined): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
