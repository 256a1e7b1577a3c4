/**
 * Moments as people read them: how long ago, with the full date at hand.
 *
 * A ticket's times come from the server's clock and "now" from this computer's. Where the two disagree, something that
 * happened must never seem to lie ahead; and a time that cannot be read is shown as the text it is.
 */
import { html, type TemplateResult } from 'lit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Beyond this many days a date says more than a count. */
const RELATIVE_DAYS = 30;

/** Formatters are costly to make and a list needs them in every row. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.RelativeTimeFormat>(key: string, make: () => T): T {
  const known = formatters.get(key) as T | undefined;
  const formatter = known ?? make();
  if (!known) formatters.set(key, formatter);
  return formatter;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`${locale} ${Object.values(options).join(' ')}`, () => new Intl.DateTimeFormat(locale, options));
}

const relativeFormat = (locale: string): Intl.RelativeTimeFormat =>
  cached(locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));

/** Date and time in the reader's zone, or the text itself where it is no time. */
export function formatMoment(text: string, locale: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A day without a time, which has no zone and therefore never shifts. */
export function formatDay(text: string, locale: string): string {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? text : dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** How long ago something happened. */
export function formatAge(at: number, now: number, locale: string): string {
  const age = Math.max(0, now - at);
  const format = relativeFormat(locale);
  if (age < MINUTE) return format.format(0, 'second');
  if (age < HOUR) return format.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return format.format(-Math.floor(age / HOUR), 'hour');
  if (age < RELATIVE_DAYS * DAY) return format.format(-Math.floor(age / DAY), 'day');
  return dateFormat(locale, { dateStyle: 'medium' }).format(at);
}

/** A `<time>` that says how long ago, and the full date on hover. */
export function renderTime(text: string, locale: string, now = Date.now()): TemplateResult {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return html`<span>${text}</span>`;
  return html`<time datetime=${text} title=${formatMoment(text, locale)}>${formatAge(at, now, locale)}</time>`;
}
