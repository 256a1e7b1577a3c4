import * as z from './zod.js';

/** What to do before writing, such as trying to make it happen again. It never blocks. */
export const preparationSchema = z.object({
  title: z.optional(z.string()),
  points: z.array(z.string()),
});

/** One thing that a good report has; it is there once its field has an answer. */
export const checklistItemSchema = z.object({
  /** As in "The steps that lead to it". */
  label: z.string(),
  /** Id of a field of the same request type; while that field is not shown, the item is not either. */
  field: z.string(),
  /** Texts: characters. Steps, choices and attachments: entries. 1 when absent. */
  minLength: z.optional(z.number()),
});

/** Help with writing a request of one type. */
export const guidanceSchema = z.object({
  preparation: z.optional(preparationSchema),
  checklist: z.optional(z.array(checklistItemSchema)),
});

/** A remark on answers that contradict each other, such as a high priority that hurts nobody. It never blocks. */
export const hintSchema = z.object({
  /** All the named answers have one of the named values (ids). */
  when: z.object({
    type: z.optional(z.array(z.string())),
    priority: z.optional(z.array(z.string())),
    impact: z.optional(z.array(z.string())),
  }),
  text: z.string(),
});

/** All of them. */
export const hintsSchema = z.array(hintSchema);

export type Preparation = z.infer<typeof preparationSchema>;
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
export type Guidance = z.infer<typeof guidanceSchema>;
export type Hint = z.infer<typeof hintSchema>;
