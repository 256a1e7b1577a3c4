import type { TicketApi, TicketChange, TicketWatcher, WatchState } from '../../src/client/ticket-api.js';
import { allCapabilities, makeCatalog } from './catalog.js';
import { FakeTicketApi } from './tickets.js';

/** A ticket system that tells of changes when the test does. */
export class LiveTicketApi extends FakeTicketApi {
  /** Who watches now. */
  readonly watchers = new Set<TicketWatcher>();
  /** How often a watch was begun. */
  watched = 0;

  constructor() {
    super();
    this.answerCatalog = () => ({ ...makeCatalog(), capabilities: allCapabilities });
  }

  readonly watch: NonNullable<TicketApi['watch']> = (watcher, { signal }) => {
    this.watched++;
    this.watchers.add(watcher);
    signal.addEventListener('abort', () => this.watchers.delete(watcher), { once: true });
  };

  tell(change: TicketChange): void {
    for (const { onChange } of this.watchers) onChange(change);
  }

  become(state: WatchState): void {
    for (const { onState } of this.watchers) onState?.(state);
  }
}
