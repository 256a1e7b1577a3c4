/** By when support has promised to answer. */
import type { ResponseTarget, Service } from '../../contract/index.js';
import { findCalendar } from '../calendar/calendars.js';
import { afterOpenMinutes } from '../calendar/open-hours.js';

/** What is promised for a priority; nothing where nothing is. */
export const targetFor = ({ targets }: Service, priority: string | undefined): ResponseTarget | undefined =>
  targets?.find((target) => target.priority === priority);

/**
 * By when the first response to a ticket is promised, counted in the open minutes of the target's calendar.
 *
 * @param priority id of the ticket's priority
 * @param filedAt when it was filed: milliseconds since 1970 by the ticket system's clock
 * @returns milliseconds since 1970; nothing without a target, or where its calendar is not known or never opens
 */
export function respondBy(service: Service, priority: string | undefined, filedAt: number): number | undefined {
  const target = targetFor(service, priority);
  const calendar = target && findCalendar(service, target.calendar, 'business');
  if (!calendar || !(target.firstResponse > 0)) return undefined;
  return afterOpenMinutes(calendar, filedAt, target.firstResponse);
}
