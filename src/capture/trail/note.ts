import type { TrailEntry } from '../../contract/index.js';

/** What there is to note; the time is added. */
export type Happening = Omit<TrailEntry, 'at' | 'count'>;

/** Notes what happened. What it is told by is called at once, or not at all; whatever it throws, the page never hears of it. */
export type Note = (tell: () => Happening | undefined) => void;

/** Errors that have been told of, so that one which is logged and goes on falling is one entry. */
export type Told = WeakSet<object>;

/** What can be read; nothing where reading it fails. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

interface ZoneRoot {
  run?(callback: () => void): void;
}

/** Angular looks for changes after every listener that was added within it; what only listens must not cause that. */
export function outsideOfZones(add: () => void): void {
  const { root } = (globalThis as { Zone?: { root?: ZoneRoot } }).Zone ?? {};
  if (typeof root?.run === 'function') root.run(add);
  else add();
}
