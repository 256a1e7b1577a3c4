import { ticketSchema } from './ticket.js';
import * as z from './zod.js';

/** Orders that `GET /tickets` knows; a leading `-` means descending. */
export const TICKET_SORTS = ['-updatedAt', '-createdAt', 'createdAt', 'priority'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

/** Entries a page holds when the query does not say, and at the most. */
export const PAGE_LIMIT = { default: 20, max: 100 } as const;

/** One page of tickets. */
export const ticketPageSchema = z.object({
  items: z.array(ticketSchema),
  /** Opaque; absent or null at the end of the list. */
  nextCursor: z.optional(z.nullable(z.string())),
  /** Tickets by value, each counted without the filter on that very property; on the first page, where the server counts. */
  counts: z.optional(
    z.object({
      status: z.optional(z.record(z.string(), z.number())),
      type: z.optional(z.record(z.string(), z.number())),
      priority: z.optional(z.record(z.string(), z.number())),
    }),
  ),
  /** Tickets of this requester with something unread, whatever the filters; on the first page. */
  unread: z.optional(z.number()),
});

/** What to list; everything is optional. */
export interface TicketQuery {
  /** From the page before. */
  cursor?: string;
  /** 1 to 100 (default 20). */
  limit?: number;
  /** Any of these statuses. */
  status?: readonly string[];
  /** Any of these request types. */
  type?: readonly string[];
  /** Any of these priorities. */
  priority?: readonly string[];
  /** `own` (default), or `organization`: of everybody in the requester's organisation. */
  scope?: 'own' | 'organization';
  /** Only tickets with something unread. */
  unread?: boolean;
  /** Words in number or subject. */
  q?: string;
  /** Newest activity first when absent. */
  sort?: TicketSort;
}

export type TicketCounts = NonNullable<TicketPage['counts']>;
export type TicketPage = z.infer<typeof ticketPageSchema>;
