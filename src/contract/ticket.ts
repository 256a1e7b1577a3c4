import { attachmentSchema } from './attachment.js';
import { fieldValueSchema, impactValueSchema } from './field.js';
import { threadEntrySchema } from './thread.js';
import { trailEntrySchema } from './trail.js';
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

/** A fact that a host page adds of its own: a build, a plan, whether a feature is on. */
export const hostFactSchema = z.union([z.string(), z.number(), z.boolean()]);

/** Where and with what the request was written, as far as the requester agreed to say. */
export const originSchema = z.object({
  /** Address of the page without query and fragment: they carry secrets more often than meaning. */
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  /** Address of the page before, likewise cut. */
  referrer: z.optional(z.string()),
  /** Of the browser, BCP 47. */
  language: z.optional(z.string()),
  userAgent: z.optional(z.string()),
  /** Name and version, for example `Firefox 152`. */
  browser: z.optional(z.string()),
  /** Operating system, with its version where the browser tells it. */
  system: z.optional(z.string()),
  /** CSS pixels, `width×height`. */
  viewport: z.optional(z.string()),
  /** Device pixels per CSS pixel. */
  pixelRatio: z.optional(z.number()),
  /** IANA name. */
  timeZone: z.optional(z.string()),
  /** `offline`, or the effective type of the Network Information API, for example `4g`. */
  connection: z.optional(z.string()),
  /** What the host page says of itself. */
  facts: z.optional(z.record(z.string(), hostFactSchema)),
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
  /** What happened in the page before, oldest first; only where the host page and the requester agreed to it. */
  trail: z.optional(z.array(trailEntrySchema)),
  /** Id of the criterion that makes it urgent; absent where it is not. */
  urgent: z.optional(z.string()),
});

/** What happened on a ticket since its requester last looked. */
export const unreadSchema = z.object({
  /** Messages of others. */
  replies: z.number(),
  /** Changes of status, priority or urgency by others. */
  changes: z.number(),
});

/** What a requester thinks of how it went. */
export const ratingSchema = z.object({
  /** 1 (bad) to 5 (very good). */
  score: z.number(),
  comment: z.optional(z.string()),
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
  /** Whether the urgent way is being taken. */
  urgent: z.optional(z.boolean()),
  /** It says something and asks for nothing. */
  informational: z.optional(z.boolean()),
  /** False for a ticket of somebody else in the requester's organisation. */
  own: z.optional(z.boolean()),
  /** Absent when nothing is unread, and where read marks are not kept. */
  unread: z.optional(unreadSchema),
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
  /** RFC 3339, UTC: by when the first response is promised; absent without a target, and once there was a response. */
  respondBy: z.optional(z.string()),
  rating: z.optional(ratingSchema),
  /** Oldest first. */
  timeline: z.array(threadEntrySchema),
});

/** The answer to `POST /tickets`. */
export const createdTicketSchema = z.object({
  ...ticketDetailSchema.shape,
  /** Only for anonymous requesters, and only in this answer: whoever holds it can follow the ticket. */
  accessKey: z.optional(z.string()),
});

/** What a requester may change (`PATCH /tickets/{id}`). What is absent stays. */
export const ticketUpdateSchema = z.object({
  /** Close it, or open it again. */
  status: z.optional(z.enum(['closed', 'open'])),
  /** Why; goes with `status`. */
  reason: z.optional(z.string()),
  rating: z.optional(ratingSchema),
  /** Id of the newest timeline entry that was seen; an older one than before changes nothing. */
  readUpTo: z.optional(z.string()),
});

export type Unread = z.infer<typeof unreadSchema>;
export type Rating = z.infer<typeof ratingSchema>;
export type TicketUpdate = z.infer<typeof ticketUpdateSchema>;
export type Requester = z.infer<typeof requesterSchema>;
export type HostFact = z.infer<typeof hostFactSchema>;
export type Origin = z.infer<typeof originSchema>;
export type NewTicket = z.infer<typeof newTicketSchema>;
export type Ticket = z.infer<typeof ticketSchema>;
export type TicketDetail = z.infer<typeof ticketDetailSchema>;
export type CreatedTicket = z.infer<typeof createdTicketSchema>;
