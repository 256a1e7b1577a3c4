/**
 * Moments near now, as people say them: "17:00" today, "Tue 10:00" within the week, and a date beyond it. In the reader's
 * own zone.
 */
const DAY = 24 * 60 * 60_000;
/** One less than a week: the name of today's weekday would be read as today. */
const WEEKDAYS = 6;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** A moment as it is said at `now`, both in milliseconds; nothing for what is no time. */
export function formatWhen(at: number, now: number, locale: string): string {
  if (Number.isNaN(at)) return '';
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  // Days that clocks make longer or shorter are a day all the same.
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  if (days === 0) return formatOf(locale, time).format(at);
  if (Math.abs(days) <= WEEKDAYS) return formatOf(locale, { weekday: 'short', ...time }).format(at);
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(!isSameYear && { year: 'numeric' }) };
  return formatOf(locale, { ...date, ...time }).format(at);
}
