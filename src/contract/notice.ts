import { requesterSchema } from './ticket.js';
import * as z from './zod.js';

/** Something that support knows already, so that nobody has to report it again. All its texts are plain. */
export const noticeSchema = z.object({
  id: z.string(),
  kind: z.catch(z.enum(['incident', 'maintenance', 'information']), 'information'),
  title: z.string(),
  body: z.optional(z.string()),
  /** RFC 3339, UTC. */
  startsAt: z.string(),
  /** RFC 3339, UTC; absent while the end is not known. */
  endsAt: z.optional(z.string()),
  /** RFC 3339, UTC: the last news. */
  updatedAt: z.string(),
  /** Ids of the request types above whose forms it stands; absent: above all. */
  types: z.optional(z.array(z.string())),
  /** Whether one can say "I see this too" instead of filing a ticket. */
  joinable: z.optional(z.boolean()),
  /** Whether this requester has said so. */
  joined: z.optional(z.boolean()),
  /** How many have. */
  affected: z.optional(z.number()),
});

/** The answer to `GET /notices`: what is going on now and what is announced, the most important first. */
export const noticeListSchema = z.object({ items: z.array(noticeSchema) });

/** The body of `POST /notices/{id}/joins`. */
export const noticeJoinSchema = z.object({
  /** Whom to tell when there is news; for anonymous requesters, who may leave it out. */
  requester: z.optional(requesterSchema),
});

export type Notice = z.infer<typeof noticeSchema>;
export type NoticeJoin = z.infer<typeof noticeJoinSchema>;
