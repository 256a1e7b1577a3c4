import * as z from './zod.js';

/** A help article that may answer a question at once. */
export const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.optional(z.string()),
  /** Plain text, or Markdown where `markdown` says so. */
  body: z.string(),
  markdown: z.optional(z.boolean()),
  /** Where it stands for everybody; https. */
  url: z.optional(z.string()),
});

/** The answer to `GET /articles?q=`: the best match first, few of them. */
export const articleListSchema = z.object({ items: z.array(articleSchema) });

export type Article = z.infer<typeof articleSchema>;
