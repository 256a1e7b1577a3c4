import * as z from './zod.js';

/** What a trail tells of. A client may send other kinds: they are shown as the text they are. */
export const TRAIL_KINDS = ['console', 'error', 'rejection', 'request'] as const;

/** One of {@link TRAIL_KINDS}. */
export type KnownTrailKind = (typeof TRAIL_KINDS)[number];

/**
 * Something that happened in the page shortly before a request was written. Secrets are taken out before it is kept (see
 * `redactText` of `support/`), and once more by the server.
 */
export const trailEntrySchema = z.object({
  /** A {@link KnownTrailKind}. */
  kind: z.string(),
  /** RFC 3339, UTC. */
  at: z.string(),
  /** Of the console: the method that was called, for example `warn`. */
  level: z.optional(z.string()),
  /** What was logged, or name and message of an error; absent for requests. */
  text: z.optional(z.string()),
  /** Where an error comes from, `address:line:column`; the address without query and fragment. */
  source: z.optional(z.string()),
  /** Of a request. */
  method: z.optional(z.string()),
  /** Of a request: the path, with the origin before it where that is not the page's own; without query and fragment. */
  path: z.optional(z.string()),
  /** Of a request: the status of HTTP; 0 where there was no answer. */
  status: z.optional(z.number()),
  /** Of a request: milliseconds. */
  duration: z.optional(z.number()),
  /** How often the same happened in a row; absent when once. */
  count: z.optional(z.number()),
});

export type TrailEntry = z.infer<typeof trailEntrySchema>;
