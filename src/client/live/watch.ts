/** Hears of changes while somebody can see them. A part of its own: nobody needs it before there is something to see. */
import type { CallContext } from '../call-context.js';
import type { TicketWatcher, WatchOptions } from '../ticket-api.js';
import { Feed } from './feed.js';
import { Follower } from './follower.js';
import { pageVisibility, type Visibility } from './page-visibility.js';

/** @see TicketApi.watch */
export function watch(
  context: CallContext,
  watcher: TicketWatcher,
  { signal }: WatchOptions,
  visibility: Visibility = pageVisibility,
): void {
  if (signal.aborted) return;
  const feed = new Feed(watcher, signal, context);
  const follower = new Follower(context, feed);
  let looking: AbortController | undefined;
  const look = (): void => {
    looking?.abort();
    looking = new AbortController();
    void follower.follow(looking.signal);
  };
  const ignore = visibility((isVisible) => {
    if (isVisible) {
      if (!looking) look();
      return;
    }
    looking?.abort();
    looking = undefined;
    feed.become('paused');
  });
  const renew = (): void => {
    feed.resync();
    // A connection knows the keys with which it was opened.
    if (looking) look();
  };
  context.watches.add(renew);
  const end = (): void => {
    ignore();
    looking?.abort();
    context.watches.delete(renew);
  };
  signal.addEventListener('abort', end, { once: true });
}
