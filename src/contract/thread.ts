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

/** Something that somebody wrote. Plain text. */
export const messageEntrySchema = z.object({
  ...entryBase,
  kind: z.literal('message'),
  body: z.string(),
  attachments: z.optional(z.array(attachmentSchema)),
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
]);

export type Author = z.infer<typeof authorSchema>;
export type MessageEntry = z.infer<typeof messageEntrySchema>;
export type StatusEntry = z.infer<typeof statusEntrySchema>;
export type PriorityEntry = z.infer<typeof priorityEntrySchema>;
export type AssignmentEntry = z.infer<typeof assignmentEntrySchema>;
export type ThreadEntry = z.infer<typeof threadEntrySchema>;
