/**
 * A calendar of the contract made ready for reckoning: its hours by weekday, its holidays as numbers of days, its zone.
 *
 * Somebody is there while the clocks of the calendar's zone show a time within its hours. From this everything follows:
 * an hour that clocks skip is not worked, and one that they repeat is worked twice.
 */
import type { Calendar, OpenHours } from '../../contract/index.js';
import { DAY, MINUTE, zoneOf, type Stretch } from './zone.js';

/** From, and up to but not including: minutes of a day, or instants. */
export type Span = readonly [from: number, to: number];

/** What reckoning needs of a calendar. */
export interface Plan {
  /** The calendar's open spans of a UTC day as instants: in order, none touching another. */
  openOn(day: number): readonly Span[];
  /** Likewise, of a day in the calendar's zone. */
  openOnLocal(localDay: number): readonly Span[];
  /** Open minutes of a day in the calendar's zone as its clocks show them: in order, none touching, none on a holiday. */
  hoursOn(localDay: number): readonly Span[];
  /** Around the clock on every day, without a holiday. */
  neverCloses: boolean;
}

/** More days than anybody looks at in one sitting; then the memory of their spans begins anew. */
const REMEMBERED_DAYS = 1000;

/** Minutes since midnight, `HH:MM` from `00:00` to `24:00`; nothing where it is no time of a day. */
export function minuteOfDay(text: string): number | undefined {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(text) ?? [];
  const total = Number(hour) * 60 + Number(minute);
  return total <= 24 * 60 ? total : undefined;
}

/** Days since 1970 of a `YYYY-MM-DD`; nothing where there is no such day (`Date` would roll 31 April over to May). */
export function dayNumber(date: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? at / DAY : undefined;
}

/** The `YYYY-MM-DD` of a number of days since 1970. */
export const dateOf = (localDay: number): string => new Date(localDay * DAY).toISOString().slice(0, 10);

/** 0 is Monday. The first day of 1970 was a Thursday. */
export const weekdayOf = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7;

/** What an entry says of a day; nothing where it cannot be read. */
export function spanOf({ from, to }: OpenHours): Span | undefined {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return start !== undefined && end !== undefined && start < end ? [start, end] : undefined;
}

/** Spans in order, those that touch or overlap as one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

function makePlan({ timeZone, hours, holidays }: Calendar): Plan | undefined {
  const zone = zoneOf(timeZone);
  const week = Array.from({ length: 7 }, (_, weekday) =>
    merge(
      hours
        .filter(({ days }) => days.includes(weekday + 1))
        .map(spanOf)
        .filter((span) => span !== undefined),
    ),
  );
  if (!zone || week.every((day) => day.length === 0)) return undefined;
  const neverCloses = !holidays?.length && week.every(([span]) => span?.[0] === 0 && span[1] === 24 * 60);
  const closed = new Set(holidays?.map(({ date }) => dayNumber(date)));
  const hoursOn = (localDay: number): readonly Span[] =>
    closed.has(localDay) ? [] : (week[weekdayOf(localDay)] ?? []);
  /** The open spans of a local day, as far as they lie in a stretch. */
  const openIn = ({ from, to, offset }: Stretch, localDay: number): Span[] => {
    const midnight = localDay * DAY - offset;
    return hoursOn(localDay)
      .map(([start, end]): Span => [Math.max(from, midnight + start * MINUTE), Math.min(to, midnight + end * MINUTE)])
      .filter(([start, end]) => start < end);
  };
  const openOn = (day: number): Span[] =>
    merge(
      zone.stretches(day).flatMap((stretch) => {
        const first = Math.floor((stretch.from + stretch.offset) / DAY);
        const last = Math.floor((stretch.to - 1 + stretch.offset) / DAY);
        return [...openIn(stretch, first), ...(last > first ? openIn(stretch, last) : [])];
      }),
    );
  const known = new Map<number, Span[]>();
  const rememberedOpenOn = (day: number): Span[] => {
    let spans = known.get(day);
    if (!spans) {
      if (known.size >= REMEMBERED_DAYS) known.clear();
      known.set(day, (spans = openOn(day)));
    }
    return spans;
  };
  // Clocks are less than a day and a half away from UTC, on either side.
  const openOnLocal = (localDay: number): Span[] =>
    merge(
      [-2, -1, 0, 1, 2].flatMap((away) =>
        zone.stretches(localDay + away).flatMap((stretch) => openIn(stretch, localDay)),
      ),
    );
  return { openOn: rememberedOpenOn, openOnLocal, hoursOn, neverCloses };
}

/** Calendars come with a catalog and stay as they are. */
const plans = new WeakMap<Calendar, { plan?: Plan }>();

/** The plan of a calendar; nothing where it never opens or its zone is not known here. */
export function planOf(calendar: Calendar): Plan | undefined {
  let known = plans.get(calendar);
  if (!known) plans.set(calendar, (known = { plan: makePlan(calendar) }));
  return known.plan;
}
