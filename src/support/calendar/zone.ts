/**
 * What clocks show in a time zone, as offsets from UTC.
 *
 * `Intl` tells the wall clock at an instant and nothing else: neither the instant of a wall time nor when clocks change.
 * Both follow from cutting time into stretches of one offset, within which wall time and instants run alike: three days
 * whose ends have the same offset are one (no zone has changed its clocks there and back in less than seven), any others
 * are halved until their stretches are found. Instants and offsets are milliseconds.
 */
const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** Years that a ticket may have; beyond them nobody is there anyway. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(9999, 0, 1);

/** Whether an instant lies in the years for which clocks are told. */
export const isKnownInstant = (at: number): boolean => at >= FIRST && at < LAST;

/** A stretch of time during which clocks are not changed. */
export interface Stretch {
  /** First instant. */
  from: number;
  /** First instant after it. */
  to: number;
  /** What the wall clock is ahead of UTC. */
  offset: number;
}

/** One time zone, with what was found out about it. */
export interface Zone {
  /** The stretches of a UTC day (counted from 1970), in order. */
  stretches(day: number): readonly Stretch[];
}

/** How many days are looked at as one. */
const DAYS = 3;

/** More threes of days than anybody looks at in one sitting; then the memory begins anew. */
const REMEMBERED = 1000;

const zones = new Map<string, Zone | undefined>();

function makeZone(name: string): Zone {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (at: number): number => {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] =
      clock.format(at).match(/\d+/g)?.map(Number) ?? [];
    return Date.UTC(year, month - 1, day, hour, minute, second) - at;
  };
  const cut = (from: number, to: number, offset: number, next: number): Stretch[] => {
    if (to - from <= SECOND || offset === next) return [{ from, to, offset }];
    const middle = from + Math.floor((to - from) / 2 / SECOND) * SECOND;
    const between = offsetAt(middle);
    const stretches = cut(from, middle, offset, between);
    for (const stretch of cut(middle, to, between, next)) {
      const last = stretches.at(-1);
      if (last?.offset === stretch.offset) last.to = stretch.to;
      else stretches.push(stretch);
    }
    return stretches;
  };
  const known = new Map<number, readonly Stretch[]>();
  const stretchesNear = (day: number): readonly Stretch[] => {
    const index = Math.floor(day / DAYS);
    let stretches = known.get(index);
    if (!stretches) {
      if (known.size >= REMEMBERED) known.clear();
      const [from, to] = [index * DAYS * DAY, (index + 1) * DAYS * DAY];
      stretches = isKnownInstant(from) ? cut(from, to, offsetAt(from), offsetAt(to)) : [];
      known.set(index, stretches);
    }
    return stretches;
  };
  return {
    stretches(day) {
      const [start, end] = [day * DAY, (day + 1) * DAY];
      return stretchesNear(day)
        .filter(({ from, to }) => from < end && to > start)
        .map(({ from, to, offset }) => ({ from: Math.max(from, start), to: Math.min(to, end), offset }));
    },
  };
}

/** A time zone by its IANA name; nothing where this browser or server does not know it. */
export function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) {
    try {
      zones.set(name, makeZone(name));
    } catch {
      zones.set(name, undefined);
    }
  }
  return zones.get(name);
}

/** Whether this browser or server knows a time zone. */
export const isTimeZone = (name: string): boolean => zoneOf(name) !== undefined;

/** What the wall clock of a zone is ahead of UTC at an instant, in milliseconds; nothing where that is not known. */
export function zoneOffset(name: string, at: number): number | undefined {
  return zoneOf(name)
    ?.stretches(Math.floor(at / DAY))
    .find(({ to }) => at < to)?.offset;
}
