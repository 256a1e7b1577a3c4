import type { TrailEntry } from '../../contract/index.js';
import { EVIDENCE_LIMITS, safeEntry, type Allowed } from '../../support/index.js';
import type { Note } from './note.js';
import { Ring } from './ring.js';
import { watchConsole, type ConsoleMethod } from './watch-console.js';
import { watchErrors } from './watch-errors.js';
import { watchRequests } from './watch-requests.js';

/** What a trail notes. */
export interface TrailOptions {
  /** Methods of the console; `error` and `warn` by default. */
  console?: readonly ConsoleMethod[];
  /** Errors and rejections that nobody caught; by default they are noted. */
  errors?: boolean;
  /** Requests without an answer or with a status from 400 on; by default they are noted. Never bodies or headers. */
  requests?: boolean;
  /** Addresses whose requests are not noted, nor those below them. */
  except?: readonly string[];
  /** Entries that are kept, 50 by default and 100 at most; the newest count. */
  limit?: number;
  /** What stays although it looks like a secret: texts and expressions, of which one is in what was found. */
  allow?: Allowed;
}

/** What happened in a page, being noted. */
export interface Trail {
  /** What has happened, oldest first, without secrets. */
  entries(): readonly TrailEntry[];
  /** Forgets what has happened, as when another person takes over; goes on noting. */
  clear(): void;
  /** Forgets everything and leaves the page as it was found. */
  stop(): void;
}

const DEFAULT_LIMIT = 50;

/**
 * Begins to note what goes wrong in the page: what is logged, errors, failed requests. Only while it runs are functions of
 * the browser wrapped; the page gets the same results. Each entry is text, and secrets are taken out before it is kept.
 */
export function startTrail(options: TrailOptions = {}): Trail {
  const { console: methods = ['error', 'warn'], errors = true, requests = true, except = [], allow } = options;
  const { limit = DEFAULT_LIMIT } = options;
  const ring = new Ring(Math.min(Math.max(Math.trunc(limit) || DEFAULT_LIMIT, 1), EVIDENCE_LIMITS.entries));
  const told = new WeakSet<object>();
  let isRunning = true;
  let isNoting = false;

  const note: Note = (tell) => {
    // Looking at what the page has logged may make it log again.
    if (!isRunning || isNoting) return;
    isNoting = true;
    try {
      const happening = tell();
      if (happening) ring.add(safeEntry({ ...happening, at: new Date().toISOString() }, allow));
    } catch {
      // A page must not fail because it is being watched.
    } finally {
      isNoting = false;
    }
  };

  const stops = [
    ...watchConsole(methods, note, told),
    ...(errors ? watchErrors(note, told) : []),
    ...(requests ? watchRequests(note, told, except) : []),
  ];

  return {
    entries: () => ring.read(),
    clear: () => ring.clear(),
    stop() {
      isRunning = false;
      ring.clear();
      for (const stop of stops.splice(0).reverse()) stop();
    },
  };
}
