import { z } from 'zod/mini';
import type { AgentChange } from '../../api/desk-store.js';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const agent = text(100);
const reason = z.optional(z.string().check(z.trim(), z.maxLength(500)));

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), to: text(60), reason, agent }),
  z.object({ kind: z.literal('priority'), to: text(60), reason, agent }),
  z.object({ kind: z.literal('assignment'), assignee: z.optional(text(100)), agent }),
]);

/** Reads what the desk's page sends; undefined when it is nothing that an agent can do. */
export function readChange(json: unknown): { change: AgentChange; agent: string } | undefined {
  const result = changeSchema.safeParse(json);
  if (!result.success) return undefined;
  const { agent: name, ...change } = result.data;
  if (change.kind !== 'assignment' && change.reason === '') delete change.reason;
  return { change, agent: name };
}
