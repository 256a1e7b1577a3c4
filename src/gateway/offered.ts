import type { Capabilities, Catalog } from '../contract/index.js';
import type { Call } from './call.js';
import { GatewayProblem } from './gateway-problem.js';

/**
 * Lets a request on where the catalog offers what it is about and the backend can do it; everywhere else there is
 * nothing at this address.
 * @throws {GatewayProblem} `not-found`
 */
export async function offered(
  { backend, requester }: Call,
  capability: keyof Capabilities,
  method: unknown,
): Promise<Catalog> {
  const catalog = method ? await backend.catalog(requester, { languages: [] }) : undefined;
  if (!catalog?.capabilities?.[capability]) throw new GatewayProblem('not-found');
  return catalog;
}
