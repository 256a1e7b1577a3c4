import type { RequestType } from '../../contract/index.js';

/** The person chose a kind of request. */
export class RequestTypeSelectEvent extends Event {
  readonly requestType: RequestType;

  constructor(requestType: RequestType) {
    super('helpdock-request-type-select', { bubbles: true, composed: true });
    this.requestType = requestType;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'helpdock-request-type-select': RequestTypeSelectEvent;
  }
}
