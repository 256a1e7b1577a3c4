import * as z from './zod.js';

/** A file of a ticket. Its bytes are at `GET /attachments/{id}`. */
export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  /** MIME type as stored; never trusted for display. */
  type: z.string(),
});

export type Attachment = z.infer<typeof attachmentSchema>;
