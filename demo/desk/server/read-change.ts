import { z } from 'zod/mini';
import type { AgentChange } from '../../api/desk-store.js';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const agent = text(100);
const reason = z.optional(z.string().check(z.trim(), z.maxLength(500)));
/** A link that leads where it says, and nowhere by script. */
const link = text(2000).check(z.refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:'));
const body = text(20_000);

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), to: text(60), reason, agent }),
  z.object({ kind: z.literal('priority'), to: text(60), reason, agent }),
  z.object({ kind: z.literal('urgency'), urgent: z.boolean(), reason, agent }),
  z.object({ kind: z.literal('assignment'), assignee: z.optional(text(100)), agent }),
  z.object({
    kind: z.literal('message'),
    body,
    html: z.optional(z.string().check(z.maxLength(200_000))),
    markdown: z.optional(z.boolean()),
    actions: z.optional(z.array(z.object({ label: text(80), url: link })).check(z.maxLength(5))),
    agent,
  }),
]);

const noteSchema = z.object({ body, agent });

/** Reads what the desk's page sends; undefined when it is nothing that an agent can do. */
export function readChange(json: unknown): { change: AgentChange; agent: string } | undefined {
  const result = changeSchema.safeParse(json);
  if (!result.success) return undefined;
  const { agent: name, ...change } = result.data;
  if ('reason' in change && change.reason === '') delete change.reason;
  return { change, agent: name };
}

/** Reads an internal note; undefined when it is none. */
export const readNote = (json: unknown): z.infer<typeof noteSchema> | undefined => noteSchema.safeParse(json).data;
