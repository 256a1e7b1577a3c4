import type { EventPage } from 'helpdock/contract';
import type { EventLog } from '../../api/events/event-log.js';

/** An event as agents get it. */
export interface DeskEvents {
  /** As `TicketBackend.events`, for all organisations together. */
  read(after: string | undefined): Promise<EventPage>;
  subscribe(wake: () => void): () => void;
}

/** Everything that happens, of all organisations in one: a position is made of the positions in each. */
export function deskEvents(log: EventLog, organizations: readonly string[]): DeskEvents {
  const everything = (): boolean => true;
  return {
    async read(after) {
      const positions = after?.split('.');
      const page: EventPage = { items: [], lastId: '' };
      const lastIds: string[] = [];
      for (const [index, id] of organizations.entries()) {
        const feed = await log.current(id);
        const { items, lastId, gap } = await feed.after(positions && (positions[index] ?? ''), everything);
        lastIds.push(lastId);
        page.items.push(...items);
        if (gap) page.gap = true;
      }
      page.lastId = lastIds.join('.');
      // Only the last one says how far everything has come: whoever stops before it gets all of these again.
      page.items = page.items.map((event, index) => ({
        ...event,
        id: index === page.items.length - 1 || after === undefined ? page.lastId : after,
      }));
      return page;
    },
    subscribe(wake) {
      const ends = organizations.map((id) => log.feed(id).subscribe(wake));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
