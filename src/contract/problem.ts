import * as z from './zod.js';

/** Media type of every error answer (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** One thing that is wrong with a request. */
export const problemErrorSchema = z.object({
  /** A sentence for the reader. Plain text. */
  detail: z.string(),
  /** JSON pointer (RFC 6901) into the request body, for example `/fields/subject`. */
  pointer: z.optional(z.string()),
  /** Stable; see `FieldIssueCode`. */
  code: z.optional(z.string()),
});

/** An error answer (RFC 9457). */
export const problemSchema = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  /** Stable, for programs: for example `idempotency-mismatch`. */
  code: z.optional(z.string()),
  errors: z.optional(z.array(problemErrorSchema)),
});

export type ProblemError = z.infer<typeof problemErrorSchema>;
export type Problem = z.infer<typeof problemSchema>;
