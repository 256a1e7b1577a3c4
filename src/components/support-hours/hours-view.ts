/** What there is to say of the support hours at a moment. Times are milliseconds since 1970. */
import type { Calendar, Catalog, Service } from '../../contract/index.js';
import { findCalendar } from '../../support/calendar/calendars.js';
import { openState } from '../../support/calendar/open-hours.js';
import { DAY, isTimeZone, MINUTE, zoneOffset } from '../../support/calendar/zone.js';
import { readService } from '../../support/guidance.js';
import { respondBy, targetFor } from '../../support/response-target/response-target.js';
import { readersZone } from './moment-words.js';

/** A calendar at this moment. */
export interface CalendarNow {
  calendar: Calendar;
  isOpen: boolean;
  /** Closing of an open calendar, opening of a closed one; absent where none is near. */
  until?: number;
}

/** The first answer to a request that is sent now. */
export interface Promised {
  /** By when it is expected. */
  at?: number;
  /** The zone of those who answer. */
  timeZone?: string;
  /** What to read where there is no target. */
  text?: string;
}

/** Everything that is shown. */
export interface HoursView {
  now: number;
  business: CalendarNow[];
  onCall: CalendarNow[];
  promised?: Promised;
  /** When something of this becomes another. */
  changesAt: number;
}

/** A promise that moves with every minute would never stand still to be read. */
const STEP = 5 * MINUTE;

function promise(service: Service, priority: string | undefined, now: number): Promised | undefined {
  const at = respondBy(service, priority, now);
  if (at === undefined) {
    const isWanted = priority !== undefined || !service.targets?.length;
    return isWanted && service.targetText ? { text: service.targetText } : undefined;
  }
  const calendar = findCalendar(service, targetFor(service, priority)?.calendar, 'business');
  return { at: Math.ceil(at / STEP) * STEP, timeZone: calendar?.timeZone };
}

/** The reader's next midnight, when "17:00" becomes another day's. */
function nextMidnight(now: number): number {
  const offset = zoneOffset(readersZone(), now) ?? 0;
  return (Math.floor((now + offset) / DAY) + 1) * DAY - offset;
}

/** The service of a catalog; nothing where it does not fit the contract, which the console says. */
export function serviceOf(catalog: Catalog): Service {
  try {
    return readService(catalog);
  } catch {
    return {};
  }
}

/** A calendar whose zone is not known here is left out: nobody knows whether somebody is there. */
export function viewHours(service: Service, now: number, priority?: string): HoursView {
  const known = (service.calendars ?? []).filter(({ timeZone }) => isTimeZone(timeZone));
  const ofKind = (kind: Calendar['kind']): CalendarNow[] =>
    known.filter((calendar) => calendar.kind === kind).map((calendar) => ({ calendar, ...openState(calendar, now) }));
  const [business, onCall] = [ofKind('business'), ofKind('on-call')];
  const promised = promise(service, priority, now);
  const changes = [...business, ...onCall].flatMap(({ until }) => until ?? []);
  if (promised?.at !== undefined) changes.push((Math.floor(now / STEP) + 1) * STEP);
  return { now, business, onCall, promised, changesAt: Math.min(nextMidnight(now), ...changes) };
}

/** Several calendars as one: open while one of them is, and then until the last of them closes. */
export function together(calendars: readonly CalendarNow[]): CalendarNow | undefined {
  const open = calendars.filter(({ isOpen }) => isOpen);
  const [first, ...others] = open.length > 0 ? open : calendars;
  const until = ({ until: at = Infinity }: CalendarNow): number => at;
  return others.reduce<CalendarNow | undefined>(
    (best, next) => (best && (open.length > 0 ? until(next) > until(best) : until(next) < until(best)) ? next : best),
    first,
  );
}
