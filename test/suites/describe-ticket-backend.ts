import { describeAccess } from './ticket-backend/access.js';
import { describeAgents } from './ticket-backend/agents.js';
import { describeConversation } from './ticket-backend/conversation.js';
import { describeEvents } from './ticket-backend/events.js';
import { describeFiling } from './ticket-backend/filing.js';
import { describeIdempotency } from './ticket-backend/idempotency.js';
import { describeLists } from './ticket-backend/lists.js';
import { describeOverview } from './ticket-backend/overview.js';
import type { Setup, TestClock, TicketBackendFixture } from './ticket-backend/setup.js';
import { describeUnread } from './ticket-backend/unread.js';

export type { TestClock, TicketBackendFixture } from './ticket-backend/setup.js';

/** What every `TicketBackend` has to do, whatever stands behind it. */
export function describeTicketBackend(name: string, make: (clock: TestClock) => Promise<TicketBackendFixture>): void {
  const setup: Setup = async () => {
    const clock = { now: Date.parse('2026-03-02T09:00:00Z') };
    return { ...(await make(clock)), clock };
  };

  describe(`TicketBackend: ${name}`, () => {
    describeFiling(setup);
    describeIdempotency(setup);
    describeAccess(setup);
    describeLists(setup);
    describeAgents(setup);
    describeConversation(setup);
    describeUnread(setup);
    describeOverview(setup);
    describeEvents(setup);
  });
}
