import type { Notice } from '../../contract/index.js';

/** Somebody said "I see this too" and support knows: there is no need for a ticket. */
export class NoticeJoinEvent extends Event {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super('helpdock-notice-join', { bubbles: true, composed: true });
    this.notice = notice;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-notice-join': NoticeJoinEvent;
  }
}
