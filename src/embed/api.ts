import type { HelpdockEvents, HelpdockOptions, PageContext, Prefill } from './options.js';

/** Where the widget opens: a view, one ticket, or the form of one request type. */
export type OpenAt = 'home' | 'new' | 'tickets' | { ticket: string } | { new: string };

/** `window.Helpdock`: what a page may call, from its first line on. */
export interface HelpdockApi {
  /** Version of the script. */
  readonly version: string;
  /** Sets options and puts the launcher on the page; may be called again, later values win. */
  init(options?: HelpdockOptions): void;
  /** Opens the widget. Resolves with whether it is open, and never rejects: the page and the console say what went wrong. */
  open(at?: OpenAt): Promise<boolean>;
  /** Closes the widget; what was typed stays. */
  close(): void;
  /** Opens or closes the widget. */
  toggle(): void;
  /** Puts the launcher on the page. */
  show(): void;
  /** Takes the launcher off the page; an open widget stays. */
  hide(): void;
  /** Sets what the next form starts with. */
  prefill(prefill: Prefill | null): void;
  /**
   * Says what support should know of the page: a build, a plan, whether a feature is on. Whoever writes a request sees it
   * and can leave it out. Replaces what an earlier call has set; `null` takes it back.
   */
  setContext(context: PageContext | null): void;
  /** Says who is asking; `null` when nobody is signed in any more, which also forgets what that person saw and wrote. */
  identify(identity: HelpdockOptions['identity']): void;
  /** Listens; `listener` receives a `CustomEvent` with the detail that {@link HelpdockEvents} names. */
  on<Name extends keyof HelpdockEvents>(name: Name, listener: HelpdockListener<Name>): void;
  /** Stops listening. */
  off<Name extends keyof HelpdockEvents>(name: Name, listener: HelpdockListener<Name>): void;
  /** Removes everything from the page and forgets options and listeners; `init` starts anew. */
  destroy(): void;
  /** Makes calls by name, as pages queue them before the script has run: `push(['open'])`. */
  push(...calls: Call[]): void;
  /** Says in words why something does not appear. */
  diagnose(): Promise<string[]>;
}

/** Hears of an event; without one for `ready`. */
export type HelpdockListener<Name extends keyof HelpdockEvents> = (event: CustomEvent<HelpdockEvents[Name]>) => void;

/** A call by name. */
export type Call = readonly [name: string, ...values: unknown[]];

declare global {
  interface Window {
    /** Calls that wait for the script, then a {@link HelpdockApi}. */
    Helpdock?: unknown;
  }
}
