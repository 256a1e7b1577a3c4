import type { ProblemError } from '../contract/index.js';
import type * as z from '../contract/zod.js';
import type { FieldIssue } from '../support/index.js';
import type { Call } from './call.js';
import { GatewayProblem } from './gateway-problem.js';
import { issueWords } from './issue-words.js';
import { readJson } from './read-json.js';

/** A JSON pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Reads the shape of a body. What the contract does not name (`status`, `author`, `createdAt`, …) is dropped here, so
 * nobody can set what is not theirs to set.
 * @throws {GatewayProblem} `invalid`
 */
export function readShape<T extends z.ZodMiniType>(schema: T, json: unknown): z.infer<T> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path }) => ({
    detail: 'This is missing or of the wrong kind.',
    pointer: pointerOf(path),
    code: 'bad-type',
  }));
  throw new GatewayProblem('invalid', { errors });
}

/** The body of a request, in the shape of a schema. */
export const readBody = async <T extends z.ZodMiniType>({ request, limits }: Call, schema: T): Promise<z.infer<T>> =>
  readShape(schema, await readJson(request, limits));

/** Refuses a request in which rules found something, in the words of the properties. */
export function refuseIssues(issues: readonly FieldIssue[], labels: Readonly<Record<string, string>>): void {
  if (!issues.length) return;
  const errors = issues.map(({ field = '', pointer, code, limit }): ProblemError => {
    return { detail: issueWords(code, labels[field] ?? field, limit), pointer, code };
  });
  throw new GatewayProblem('invalid', { errors });
}
