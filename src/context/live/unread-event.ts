/** How many tickets have something that their requester has not read. Fired when the number changes. */
export class UnreadEvent extends Event {
  readonly count: number;

  constructor(count: number) {
    super('helpdock-unread', { bubbles: true, composed: true });
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-unread': UnreadEvent;
  }
}
