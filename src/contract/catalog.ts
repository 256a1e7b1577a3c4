import { fieldSchema } from './field.js';
import { guidanceSchema, hintsSchema } from './guidance.js';
import { serviceSchema } from './service.js';
import * as z from './zod.js';

/** A kind of request, for example "Report a bug". */
export const requestTypeSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** One sentence: when to use it. */
  description: z.optional(z.string()),
  /** Name of an icon of the widget's own set; an unknown name shows a neutral icon. */
  icon: z.optional(z.string()),
  /** The type to use when unsure; at most one type has it. */
  fallback: z.optional(z.boolean()),
  /** Cases in the words of those who have them: the search of the picker finds the type by them. */
  examples: z.optional(z.array(z.string())),
  /** An emergency by nature: one of the criteria of {@link UrgentPath} has to be confirmed before it is sent. */
  urgent: z.optional(z.boolean()),
  /** Id of a checkbox field; checked, it says that the request is for information and needs no answer. */
  informationField: z.optional(z.string()),
  /** Help with writing it. */
  guidance: z.optional(guidanceSchema),
  /** The form, in order. */
  fields: z.array(fieldSchema),
});

/** How much the trouble hurts. The catalog lists priorities from the most to the least severe. */
export const prioritySchema = z.object({
  id: z.string(),
  label: z.string(),
  /** When this level applies; read before choosing. */
  description: z.optional(z.string()),
});

/** Who is affected. */
export const impactSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** A case that makes the level concrete. */
  example: z.optional(z.string()),
  /** Set where the choice needs words of its own ("other"): the label of the text that is then required. */
  detailLabel: z.optional(z.string()),
});

/** Where in the product it happens. */
export const surfaceSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.optional(z.string()),
});

/** What may be attached. Sizes are bytes. */
export const attachmentPolicySchema = z.object({
  maxFiles: z.number(),
  maxFileSize: z.number(),
  maxTotalSize: z.optional(z.number()),
  /** MIME types (`image/png`), type groups (`image/*`) or file extensions (`.log`); empty or absent allows every type. */
  types: z.optional(z.array(z.string())),
});

/** What this API can do beyond filing tickets. What is absent is off, and the widget never shows it. */
export const capabilitiesSchema = z.object({
  /** `GET /tickets` and `GET /tickets/{id}`. */
  tickets: z.optional(z.boolean()),
  /** `/uploads`. */
  uploads: z.optional(z.boolean()),
  /** `POST /tickets/{id}/messages`. */
  replies: z.optional(z.boolean()),
  /** `PATCH /tickets/{id}` with `status` `closed`. */
  closing: z.optional(z.boolean()),
  /** `PATCH /tickets/{id}` with `status` `open`. */
  reopening: z.optional(z.boolean()),
  /** `PATCH /tickets/{id}` with `rating`. */
  rating: z.optional(z.boolean()),
  /** `PATCH /tickets/{id}` with `readUpTo`; tickets then say what is `unread`. */
  readMarks: z.optional(z.boolean()),
  /** `GET /tickets?scope=organization`: the tickets of everybody in the requester's organisation. */
  organization: z.optional(z.boolean()),
  /** `GET /events`. */
  events: z.optional(z.boolean()),
  /** `GET /notices`. */
  notices: z.optional(z.boolean()),
  /** `GET /articles`. */
  articles: z.optional(z.boolean()),
  /** `POST /claims`: anonymous tickets may be joined to an account. */
  claims: z.optional(z.boolean()),
});

/** How else to reach the organisation, shown when the API cannot be reached or has nothing to say. */
export const contactSchema = z.object({
  text: z.optional(z.string()),
  email: z.optional(z.string()),
  url: z.optional(z.string()),
});

/**
 * How a support organisation works: everything that makes one portal different from another.
 *
 * The schema says the shape only, because every browser downloads it; what makes a catalog coherent (ids, references,
 * positive sizes) is checked by `catalogFaults` of `support/`. What a form does not need in order to appear (`service`,
 * `hints`, `guidance`) a browser reads later, by `readService` and `readGuidance`.
 */
export const catalogSchema = z.object({
  brand: z.object({
    /** The organisation or product. */
    name: z.string(),
    /** Who answers, as in "Sends to Atrium Support". */
    supportName: z.optional(z.string()),
  }),
  /** Greeting and guidance on the home view. */
  welcome: z.optional(z.object({ title: z.optional(z.string()), text: z.optional(z.string()) })),
  requestTypes: z.array(requestTypeSchema),
  priorities: z.optional(z.array(prioritySchema)),
  impacts: z.optional(z.array(impactSchema)),
  surfaces: z.optional(z.array(surfaceSchema)),
  /** Required when a request type has an `attachments` field. */
  attachments: z.optional(attachmentPolicySchema),
  /** Whether requests are taken from people whom the host page does not identify; the form then asks for an e-mail. */
  anonymous: z.optional(z.boolean()),
  /** Languages in which support answers, BCP 47. */
  supportLanguages: z.optional(z.array(z.string())),
  /** When and how fast support answers. */
  service: z.optional(serviceSchema),
  /** Remarks on contradictory answers. */
  hints: z.optional(hintsSchema),
  capabilities: z.optional(capabilitiesSchema),
  contact: z.optional(contactSchema),
});

export type RequestType = z.infer<typeof requestTypeSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Impact = z.infer<typeof impactSchema>;
export type Surface = z.infer<typeof surfaceSchema>;
export type AttachmentPolicy = z.infer<typeof attachmentPolicySchema>;
export type Capabilities = z.infer<typeof capabilitiesSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Catalog = z.infer<typeof catalogSchema>;
