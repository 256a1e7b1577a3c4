import * as z from './zod.js';

/** Kinds of event. A kind that a client does not know means "something changed" to it. */
export const EVENT_TYPES = ['ticket-changed', 'message-added', 'notices-changed'] as const;

/**
 * Something happened that the requester may see. An event names what changed and carries nothing of it: whoever shows it
 * reads it again, so that events may come twice, late or out of order without doing harm.
 */
export const ticketEventSchema = z.object({
  /** Opaque, and in order within one ticket API; what `Last-Event-ID` refers to. */
  id: z.string(),
  type: z.string(),
  /** Absent where it is about no single ticket. */
  ticketId: z.optional(z.string()),
  /** RFC 3339, UTC. */
  at: z.string(),
});

/** The answer to `GET /events` where a client asks for JSON: what has happened after `after`. */
export const eventPageSchema = z.object({
  items: z.array(ticketEventSchema),
  /** Where to go on; also when nothing has happened. */
  lastId: z.string(),
  /** Whether events between `after` and the first of these are no longer known: read everything again. */
  gap: z.optional(z.boolean()),
});

export type TicketEvent = z.infer<typeof ticketEventSchema>;
export type EventPage = z.infer<typeof eventPageSchema>;
