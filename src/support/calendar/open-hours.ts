/**
 * Is somebody there, until when, when next, and how long is it in open hours? Instants are milliseconds since 1970, as of
 * `Date.now()`; in a browser take the ticket system's clock, since that of a reader may be years off.
 *
 * A calendar whose zone is not known, or that has no hours, is never open. Searches end: after a good year without a
 * change nothing is said, and sums end after five years.
 */
import type { Calendar } from '../../contract/index.js';
import { planOf, type Plan, type Span } from './plan.js';
import { DAY, isKnownInstant, MINUTE } from './zone.js';

/** How far the next or last change is looked for, in days: every yearly closing lies within. */
const SEARCHED_DAYS = 400;

/** How far open minutes are added up, in days. */
const COUNTED_DAYS = 5 * 366;

/** What is so at an instant, and between which instants it stays so. */
export interface OpenState {
  isOpen: boolean;
  /** Since when; absent where that lies more than a year back. */
  since?: number;
  /** The next closing of an open calendar, the next opening of a closed one; absent where none is near. */
  until?: number;
}

const dayOf = (at: number): number => Math.floor(at / DAY);

/** Where the state that holds at an instant ends: the first change after it. */
function changeAfter(plan: Plan, at: number, isOpen: boolean): number | undefined {
  let reached = at;
  for (let day = dayOf(at); day <= dayOf(at) + SEARCHED_DAYS; day++) {
    if (!isOpen) {
      const next = plan.openOn(day).find(([from]) => from > at);
      if (next) return next[0];
      continue;
    }
    for (const [from, to] of plan.openOn(day)) {
      if (from > reached) return reached;
      if (to > reached) reached = to;
    }
    if (reached < (day + 1) * DAY) return reached;
  }
  return undefined;
}

/** Where the state that holds at an instant began: the last change up to it. */
function changeBefore(plan: Plan, at: number, isOpen: boolean): number | undefined {
  let reached = at;
  for (let day = dayOf(at); day >= dayOf(at) - SEARCHED_DAYS; day--) {
    const spans = plan.openOn(day).filter(([from]) => from <= at);
    if (!isOpen) {
      const last = spans.at(-1);
      if (last) return last[1];
      continue;
    }
    for (const [from, to] of spans.reverse()) {
      if (to < reached) return reached;
      reached = from;
    }
    if (reached > day * DAY) return reached;
  }
  return undefined;
}

/** Whether a calendar is open at an instant, since when and until when. */
export function openState(calendar: Calendar, at: number): OpenState {
  const plan = planOf(calendar);
  if (!plan || !isKnownInstant(at)) return { isOpen: false };
  if (plan.neverCloses) return { isOpen: true };
  const isOpen = plan.openOn(dayOf(at)).some(([from, to]) => from <= at && at < to);
  return { isOpen, since: changeBefore(plan, at, isOpen), until: changeAfter(plan, at, isOpen) };
}

/** The first opening after an instant, also where the calendar is open at it. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  const { isOpen, until } = openState(calendar, at);
  return isOpen && until !== undefined ? openState(calendar, until).until : isOpen ? undefined : until;
}

/** The first closing after an instant. */
export function nextClosing(calendar: Calendar, at: number): number | undefined {
  const { isOpen, until } = openState(calendar, at);
  return isOpen || until === undefined ? until : openState(calendar, until).until;
}

/** Open spans between two instants, cut at them and where days of UTC meet. */
function* spansBetween(plan: Plan, from: number, to: number): Generator<Span, void> {
  const last = Math.min(dayOf(to), dayOf(from) + COUNTED_DAYS);
  for (let day = dayOf(from); day <= last; day++) {
    for (const [start, end] of plan.openOn(day)) {
      if (start >= to) return;
      if (end > from) yield [Math.max(start, from), Math.min(end, to)];
    }
  }
}

/** Minutes, also parts of one, in which a calendar is open between two instants; none where they are in reverse. */
export function openMinutes(calendar: Calendar, from: number, to: number): number {
  const plan = planOf(calendar);
  if (!plan || !isKnownInstant(from)) return 0;
  let total = 0;
  for (const [start, end] of spansBetween(plan, from, to)) total += end - start;
  return total / MINUTE;
}

/**
 * The instant at which a calendar has been open for so many minutes since an instant: with hours to 17:00, an hour from
 * 16:00 is 17:00 of the same day and not the next morning.
 */
export function afterOpenMinutes(calendar: Calendar, from: number, minutes: number): number | undefined {
  const plan = planOf(calendar);
  if (!plan || !isKnownInstant(from)) return undefined;
  let left = minutes * MINUTE;
  if (left <= 0) return from;
  for (const [start, end] of spansBetween(plan, from, Infinity)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return undefined;
}
