import type { Catalog } from 'helpdock/contract';
import type { Submission } from 'helpdock/gateway';
import { afterOpenMinutes } from 'helpdock/support';

/**
 * By when the first response to a new ticket is promised; null without a target. What is for information only promises
 * nothing.
 */
export function respondBy({ service }: Catalog, { priority, informational }: Submission, now: Date): Date | null {
  const target = informational ? undefined : service?.targets?.find((candidate) => candidate.priority === priority);
  const calendar = service?.calendars?.find(({ id, kind }) =>
    target?.calendar === undefined ? kind === 'business' : id === target.calendar,
  );
  if (!target || !calendar) return null;
  const at = afterOpenMinutes(calendar, now.getTime(), target.firstResponse);
  return at === undefined ? null : new Date(at);
}
