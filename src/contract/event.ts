import * as z from './zod.js';

/** Something happened on a ticket that its requester may see. The event names the ticket; its state is fetched. */
export const ticketEventSchema = z.object({
  /** Grows with time within one organisation; what `Last-Event-ID` refers to. */
  id: z.string(),
  type: z.enum(['ticket-changed', 'message-added']),
  ticketId: z.string(),
  /** RFC 3339, UTC. */
  at: z.string(),
});

export type TicketEvent = z.infer<typeof ticketEventSchema>;
