import type { Catalog } from 'helpdock/contract';
import { respondBy as promisedBy } from 'helpdock/support';

/** What a promise depends on. */
export interface Promised {
  priority?: string | null;
  informational?: boolean;
}

/** By when the first response to a ticket is promised; null without a target, and where no answer is asked for. */
export function respondBy(
  { service = {} }: Catalog,
  { priority, informational }: Promised,
  filedAt: Date,
): Date | null {
  const at = informational ? undefined : promisedBy(service, priority ?? undefined, filedAt.getTime());
  return at === undefined ? null : new Date(at);
}
