/**
 * The obvious way to reckon with a calendar: ask, minute by minute, what the clock on the wall shows. It is far too slow
 * for a page and too simple to be wrong.
 */
import type { Calendar } from '../../../src/contract/index.js';

export const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock and a calendar on the wall show: `2026-03-29`, `02:30`, and 1 for Monday. */
export function wall(timeZone: string, at: number): { date: string; time: string; weekday: number } {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  const [date = '', time = ''] = clock.format(at).split(' ');
  return { date, time, weekday: new Date(`${date}T12:00:00Z`).getUTCDay() || 7 };
}

/** Whether somebody is there: the times are texts that sort as the hours do. */
export function slowIsOpen(calendar: Calendar, at: number): boolean {
  const { date, time, weekday } = wall(calendar.timeZone, at);
  if (calendar.holidays?.some((holiday) => holiday.date === date)) return false;
  return calendar.hours.some(({ days, from, to }) => days.includes(weekday) && from <= time && time < to);
}

/** The state of every minute from a whole minute on: index 0 is the minute that begins there. */
export function slowMinutes(calendar: Calendar, from: number, minutes: number): boolean[] {
  return Array.from({ length: minutes }, (_, index) => slowIsOpen(calendar, from + index * MINUTE));
}
