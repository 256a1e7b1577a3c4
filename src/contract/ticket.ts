import { attachmentSchema } from './attachment.js';
import { fieldValueSchema, impactValueSchema } from './field.js';
import { threadEntrySchema } from './thread.js';
import * as z from './zod.js';

/** Statuses that every client knows. A server may use others: they are shown as the text they are. */
export const TICKET_STATUSES = ['new', 'open', 'waiting', 'on-hold', 'resolved', 'closed'] as const;

/** One of {@link TICKET_STATUSES}; `waiting` means: waiting for the requester. */
export type KnownTicketStatus = (typeof TICKET_STATUSES)[number];

/** Tells whether a client has its own word and shape for a status. */
export const isKnownStatus = (status: string): status is KnownTicketStatus =>
  (TICKET_STATUSES as readonly string[]).includes(status);

/** A person who asks. Both parts are plain text. */
export const requesterSchema = z.object({ name: z.optional(z.string()), email: z.optional(z.string()) });

/** Where the request was written, as far as the requester agreed to say. */
export const originSchema = z.object({
  /** Address of the page without query and fragment: they carry secrets more often than meaning. */
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  language: z.optional(z.string()),
  userAgent: z.optional(z.string()),
  /** CSS pixels, `width×height`. */
  viewport: z.optional(z.string()),
});

/** What a client sends to file a ticket. */
export const newTicketSchema = z.object({
  /** Id of a request type of the catalog. */
  type: z.string(),
  /** Values by field id. */
  fields: z.record(z.string(), fieldValueSchema),
  /** Required from anonymous requesters, ignored from identified ones. */
  requester: z.optional(requesterSchema),
  origin: z.optional(originSchema),
});

/** A ticket as a list shows it. */
export const ticketSchema = z.object({
  id: z.string(),
  /** What people quote, for example `ATR-1042`. */
  number: z.string(),
  subject: z.string(),
  /** Id of a request type. It may have left the catalog since. */
  type: z.string(),
  /** A {@link KnownTicketStatus} or a text of the server's own. */
  status: z.string(),
  /** Id of a priority. */
  priority: z.optional(z.string()),
  /** RFC 3339, UTC. */
  createdAt: z.string(),
  /** RFC 3339, UTC: the last activity. */
  updatedAt: z.string(),
  /** Who works on it. */
  assignee: z.optional(z.string()),
  requester: z.optional(requesterSchema),
});

/** A ticket with what was asked and what happened since. */
export const ticketDetailSchema = z.object({
  ...ticketSchema.shape,
  impact: z.optional(impactValueSchema),
  /** Id of a surface. */
  surface: z.optional(z.string()),
  /** Values as filed, by field id. */
  fields: z.record(z.string(), z.unknown()),
  attachments: z.optional(z.array(attachmentSchema)),
  /** Oldest first. */
  timeline: z.array(threadEntrySchema),
});

/** The answer to `POST /tickets`. */
export const createdTicketSchema = z.object({
  ...ticketDetailSchema.shape,
  /** Only for anonymous requesters, and only in this answer: whoever holds it can follow the ticket. */
  accessKey: z.optional(z.string()),
});

export type Requester = z.infer<typeof requesterSchema>;
export type Origin = z.infer<typeof originSchema>;
export type NewTicket = z.infer<typeof newTicketSchema>;
export type Ticket = z.infer<typeof ticketSchema>;
export type TicketDetail = z.infer<typeof ticketDetailSchema>;
export type CreatedTicket = z.infer<typeof createdTicketSchema>;
