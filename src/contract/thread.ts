import { attachmentSchema } from './attachment.js';
import * as z from './zod.js';

/** Who did something on a ticket. */
export const authorSchema = z.object({
  kind: z.catch(z.enum(['requester', 'agent', 'system']), 'system'),
  name: z.optional(z.string()),
});

const entryBase = {
  id: z.string(),
  /** RFC 3339, UTC. */
  at: z.string(),
  author: authorSchema,
};

/** Something to do outside of the ticket, such as joining a remote session: shown as a button. */
export const messageActionSchema = z.object({
  label: z.string(),
  /** https only; others are shown as text. */
  url: z.string(),
});

/** Something that somebody wrote. */
export const messageEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('message'),
  /** Always readable as plain text. */
  body: z.string(),
  /** Whether `body` is also Markdown. */
  markdown: z.optional(z.boolean()),
  /** The same message as a mail program formatted it. Never trusted: readers sanitise and confine it. */
  html: z.optional(z.string()),
  attachments: z.optional(z.array(attachmentSchema)),
  actions: z.optional(z.array(messageActionSchema)),
});

/** What a client sends to add a message (`POST /tickets/{id}/messages`). */
export const newMessageSchema = z.object({
  /** Plain text. May be empty where files say it all. */
  body: z.string(),
  /** Ids of finished uploads. */
  attachments: z.optional(z.array(z.string())),
});

/** The status changed. */
export const statusEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('status'),
  from: z.optional(z.string()),
  to: z.string(),
  reason: z.optional(z.string()),
});

/** The priority changed: by whom, from what to what, and why. */
export const priorityEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('priority'),
  from: z.optional(z.string()),
  to: z.string(),
  reason: z.optional(z.string()),
});

/** The ticket became urgent, or was found not to be. */
export const urgencyEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('urgency'),
  urgent: z.boolean(),
  reason: z.optional(z.string()),
});

/** The requester said how it went. */
export const ratingEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('rating'),
  /** 1 to 5. */
  score: z.number(),
  comment: z.optional(z.string()),
});

/** Somebody took the ticket, or it was given back (`assignee` absent). */
export const assignmentEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('assignment'),
  assignee: z.optional(z.string()),
});

/** One entry of a ticket's timeline. */
export const threadEntrySchema = z.discriminatedUnion('kind', [
  messageEntrySchema,
  statusEntrySchema,
  priorityEntrySchema,
  assignmentEntrySchema,
  urgencyEntrySchema,
  ratingEntrySchema,
]);

export type Author = z.infer<typeof authorSchema>;
export type MessageAction = z.infer<typeof messageActionSchema>;
export type NewMessage = z.infer<typeof newMessageSchema>;
export type UrgencyEntry = z.infer<typeof urgencyEntrySchema>;
export type RatingEntry = z.infer<typeof ratingEntrySchema>;
export type MessageEntry = z.infer<typeof messageEntrySchema>;
export type StatusEntry = z.infer<typeof statusEntrySchema>;
export type PriorityEntry = z.infer<typeof priorityEntrySchema>;
export type AssignmentEntry = z.infer<typeof assignmentEntrySchema>;
export type ThreadEntry = z.infer<typeof threadEntrySchema>;
