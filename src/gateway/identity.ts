import { TICKET_KEYS } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';
import type { Requester } from './requester.js';

/**
 * Tells who sent a request; undefined when the request does not say. Credentials that are there but wrong are refused
 * by throwing, never treated as absent.
 * @throws {GatewayProblem} `invalid-token`, `csrf-refused`
 */
export type Identify = (request: Request) => Promise<Requester | undefined> | Requester | undefined;

/** More keys than anybody's list shows; the rest is ignored. */
const MAX_KEYS = 100;
const KEY = /^[\w-]{22,128}$/;

/** Takes everybody in, with the tickets whose keys they show. */
export const anonymousIdentity: Identify = (request) => {
  const sent = request.headers.get(TICKET_KEYS)?.split(',') ?? [];
  const keys = sent.map((key) => key.trim()).filter((key) => KEY.test(key));
  return { kind: 'anonymous', keys: [...new Set(keys)].slice(0, MAX_KEYS) };
};

/** Asks one after the other; the first that knows the requester decides. Put `anonymousIdentity` last. */
export const firstIdentity =
  (...identities: readonly Identify[]): Identify =>
  async (request) => {
    for (const identify of identities) {
      const requester = await identify(request);
      if (requester) return requester;
    }
    return undefined;
  };

/** @throws {GatewayProblem} `unauthorized` when nobody knows the requester. */
export async function requireRequester(identify: Identify, request: Request): Promise<Requester> {
  const requester = await identify(request);
  if (!requester) throw new GatewayProblem('unauthorized', { headers: { 'www-authenticate': 'Bearer' } });
  return requester;
}
