/** The hours of the coming days, as a table shows them. */
import type { Calendar } from '../../contract/index.js';
import { dateOf, planOf, weekdayOf, type Span } from './plan.js';
import { DAY, zoneOffset } from './zone.js';

/** One day of a calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in the calendar's zone. */
  date: string;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** Open hours in minutes since midnight, as clocks of the calendar's zone show them; none where it is closed. */
  hours: readonly Span[];
  /** The same as instants: other in number where clocks are changed within. */
  spans: readonly Span[];
  /** Set on a holiday: its name, or an empty text. */
  holiday?: string;
}

/** The day of an instant in the calendar's zone and those after it; none where its zone or the instant is not known. */
export function comingDays(calendar: Calendar, at: number, count = 7): CalendarDay[] {
  const offset = zoneOffset(calendar.timeZone, at);
  if (offset === undefined) return [];
  const plan = planOf(calendar);
  const today = Math.floor((at + offset) / DAY);
  return Array.from({ length: count }, (_, index) => {
    const day = today + index;
    const date = dateOf(day);
    const holiday = calendar.holidays?.find((entry) => entry.date === date);
    return {
      date,
      weekday: weekdayOf(day) + 1,
      hours: plan?.hoursOn(day) ?? [],
      spans: plan?.openOnLocal(day) ?? [],
      ...(holiday && { holiday: holiday.label ?? '' }),
    };
  });
}
