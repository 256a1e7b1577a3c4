import { hashAccessKey, requesterScope, type Requester } from 'helpdock/gateway';
import { customerOf, type VisibilityOptions } from '../visibility.js';
import type { Audience } from './event-feed.js';

const known = new WeakMap<VisibilityOptions, WeakMap<Requester, Promise<Audience>>>();

/** Which events somebody may hear of: those of tickets that they may see, and what concerns everybody. */
export function audienceOf(requester: Requester, options: VisibilityOptions): Promise<Audience> {
  // Asked again for each event of a stream; the hashes of its keys stay the same.
  const here = known.get(options) ?? new WeakMap<Requester, Promise<Audience>>();
  known.set(options, here);
  const audience = here.get(requester) ?? makeAudience(requester, options);
  here.set(requester, audience);
  return audience;
}

async function makeAudience(requester: Requester, options: VisibilityOptions): Promise<Audience> {
  if (requester.kind === 'signed') {
    const scope = requesterScope(requester);
    const organization = customerOf(requester, options);
    return ({ ticket_id, owner, customer }) =>
      ticket_id === null || owner === scope || (organization !== undefined && customer === organization);
  }
  const hashes = new Set<string | null>(await Promise.all(requester.keys.map(hashAccessKey)));
  return ({ ticket_id, access_key_hash }) => ticket_id === null || hashes.has(access_key_hash);
}
