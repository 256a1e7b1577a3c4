/**
 * The person wants to show the page, and what floats above it would stand in the way: it leaves, and comes back as it was
 * once `until` is settled. Whoever stands in the page takes no notice.
 */
export class StepAsideEvent extends Event {
  /** Settles when the page need not be seen any more. */
  readonly until: Promise<unknown>;

  constructor(until: Promise<unknown>) {
    super('helpdock-step-aside', { bubbles: true, composed: true });
    this.until = until;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-step-aside': StepAsideEvent;
  }
}
