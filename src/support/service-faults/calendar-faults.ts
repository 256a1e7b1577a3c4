/** What is wrong with a support calendar. */
import type { Calendar, OpenHours } from '../../contract/index.js';
import { dayNumber, minuteOfDay, spanOf, type Span } from '../calendar/plan.js';
import { isTimeZone } from '../calendar/zone.js';
import type { CatalogFault } from '../catalog-faults.js';

function entryFaults(entry: OpenHours, at: string): CatalogFault[] {
  const faults: CatalogFault[] = [];
  for (const key of ['from', 'to'] as const) {
    if (minuteOfDay(entry[key]) !== undefined) continue;
    const message = `"${entry[key]}" is no time of a day; write HH:MM from 00:00 to 24:00, as in 09:00.`;
    faults.push({ pointer: `${at}/${key}`, message });
  }
  if (faults.length === 0 && !spanOf(entry)) {
    const message = `${entry.to} is not after ${entry.from}; hours over midnight are two entries, up to 24:00 and from 00:00.`;
    faults.push({ pointer: `${at}/to`, message });
  }
  if (entry.days.length === 0) {
    faults.push({ pointer: `${at}/days`, message: 'is empty; name days from 1 (Monday) to 7 (Sunday).' });
  }
  entry.days.forEach((day, index) => {
    if (Number.isInteger(day) && day >= 1 && day <= 7) return;
    faults.push({ pointer: `${at}/days/${index}`, message: `${day} is no day; 1 is Monday and 7 is Sunday.` });
  });
  return faults;
}

const overlap = (a: Span | undefined, b: Span | undefined): boolean => Boolean(a && b && a[0] < b[1] && b[0] < a[1]);

/** Entries that say of the same minutes what another has said: one of them was meant otherwise. */
function overlapFaults(hours: readonly OpenHours[], at: string): CatalogFault[] {
  return hours.flatMap((entry, index) => {
    const other = hours
      .slice(0, index)
      .findIndex(
        (before) => before.days.some((day) => entry.days.includes(day)) && overlap(spanOf(before), spanOf(entry)),
      );
    if (other < 0) return [];
    const message = `overlaps ${at}/${other} on the same day; join them, or correct their times.`;
    return [{ pointer: `${at}/${index}`, message }];
  });
}

/** What is wrong with one calendar, apart from its id. */
export function calendarFaults(calendar: Calendar, at: string): CatalogFault[] {
  const { hours, holidays = [], timeZone } = calendar;
  const faults = hours.flatMap((entry, index) => entryFaults(entry, `${at}/hours/${index}`));
  if (!isTimeZone(timeZone)) {
    const message = `"${timeZone}" is no time zone that is known here; take a name of the IANA list, such as Europe/Warsaw.`;
    faults.unshift({ pointer: `${at}/timeZone`, message });
  }
  if (hours.length === 0) {
    faults.push({
      pointer: `${at}/hours`,
      message: 'is empty, so that it never opens; add hours or drop the calendar.',
    });
  }
  const seen = new Set<string>();
  holidays.forEach(({ date }, index) => {
    const pointer = `${at}/holidays/${index}/date`;
    if (dayNumber(date) === undefined) {
      faults.push({ pointer, message: `"${date}" is no day; write YYYY-MM-DD, as in 2027-01-01.` });
    } else if (seen.has(date)) {
      faults.push({ pointer, message: `"${date}" stands twice; drop one.` });
    }
    seen.add(date);
  });
  return [...faults, ...overlapFaults(hours, `${at}/hours`)];
}
