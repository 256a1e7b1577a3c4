/**
 * Moments to come, as people say them: a time today, a weekday and a time within the week, a date beyond. In the reader's
 * zone, and also in the organisation's where its clocks show something else.
 */
import { isolate } from '../../context/words.js';
import { zoneOffset } from '../../support/calendar/zone.js';
import type { ServiceMessages } from '../../locales/index.js';

export { isolate };

const DAY = 24 * 60 * 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** The zone of this computer. */
export const readersZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the clocks of a zone show something else than the reader's at a moment. */
export function isOtherTime(timeZone: string, at: number): boolean {
  const offset = zoneOffset(timeZone, at);
  return offset !== undefined && offset !== zoneOffset(readersZone(), at);
}

const dayIn = (at: number, timeZone: string): number => Math.floor((at + (zoneOffset(timeZone, at) ?? 0)) / DAY);

/** The time of a day, as `17:00`. */
export const formatTime = (at: number, locale: string, timeZone = readersZone()): string =>
  format(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);

/** A weekday, as `Mon`. */
export const formatWeekday = (at: number, locale: string, timeZone = readersZone()): string =>
  format(locale, { weekday: 'short', timeZone }).format(at);

/**
 * A moment near now, as short as it is clear: `17:00`, `Monday 09:00`, `4 January 2027, 09:00`. In another zone the day is
 * named as well where it is not the reader's: who reads of Monday takes a mere time beside it for Monday's.
 */
export function formatComing(at: number, now: number, locale: string, timeZone = readersZone()): string {
  const away = Math.abs(dayIn(at, timeZone) - dayIn(now, timeZone));
  const isSameDay = dayIn(at, timeZone) === dayIn(at, readersZone());
  if (away === 0 && isSameDay) return formatTime(at, locale, timeZone);
  if (away < 7) return format(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone }).format(at);
  return format(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
}

/** What people call the time of a zone, as `Mountain Time`; its IANA name where `Intl` has no better one. */
export function zoneName(timeZone: string, at: number, locale: string): string {
  try {
    const parts = format(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

/** A moment in the reader's zone, and where its clocks differ in another: `17:00 (09:00 Mountain Time)`. */
export function sayComing(
  at: number,
  now: number,
  { locale, words, timeZone }: { locale: string; words: ServiceMessages; timeZone?: string },
): string {
  const own = isolate(formatComing(at, now, locale));
  if (timeZone === undefined || !isOtherTime(timeZone, at)) return own;
  const other = `${formatComing(at, now, locale, timeZone)} ${zoneName(timeZone, at, locale)}`;
  return words.inZone(own, isolate(other));
}
