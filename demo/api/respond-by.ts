import type { Catalog } from 'helpdock/contract';
import type { Submission } from 'helpdock/gateway';
import { respondBy as promisedBy } from 'helpdock/support';

/** By when the first response to a new ticket is promised; null without a target, and where no answer is asked for. */
export function respondBy({ service = {} }: Catalog, submission: Submission, now: Date): Date | null {
  const at = submission.informational ? undefined : promisedBy(service, submission.priority, now.getTime());
  return at === undefined ? null : new Date(at);
}
