/**
 * Between the wall clock that people read and type (`2026-11-22T09:30`, as native inputs have it) and the instants of the
 * contract (RFC 3339, UTC).
 */

/** The instant at which a local clock shows this; undefined for anything incomplete. */
export function toInstant(local: string): string | undefined {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** What a local clock shows at this instant, to the minute. A text without a zone is local already. */
export function toLocal(instant: string): string {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(instant)) return instant;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  // The fields of the local time, written as if they were UTC.
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
