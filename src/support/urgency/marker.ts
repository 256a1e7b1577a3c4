/**
 * The word in the subject that sets the urgent way going. Whoever answers may watch for it in a mailbox or in another
 * ticket system, so that it is sent in one form only: `URGENT: subject`, once, in front.
 */
import type { Field, UrgentPath } from '../../contract/index.js';

const DEFAULT_MARKER = 'URGENT';

/** The word of an organisation, in capitals. */
export const urgentMarker = (path: Pick<UrgentPath, 'marker'> | undefined): string =>
  (path?.marker?.trim() || DEFAULT_MARKER).toUpperCase();

const WORD = '[\\p{L}\\p{N}_]';

/** The marker as part of a pattern, whatever characters it has. */
const literal = (marker: string): string => marker.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whether somebody wrote the marker as a word of its own, in whatever case: then the urgent way is offered. */
export const hasMarker = (subject: string, marker: string): boolean =>
  new RegExp(`(?:^|[^\\p{L}\\p{N}_])${literal(marker)}(?!${WORD})`, 'iu').test(subject);

/** A subject without the markers that lead it; those within are words of their writer's. */
export function withoutMarker(subject: string, marker: string): string {
  const word = literal(marker);
  const leading = new RegExp(`^\\s*(?:(?:[[(]\\s*${word}\\s*[\\])]|${word}(?!${WORD}))[\\s:!.,;*–—-]*)+`, 'iu');
  return subject.replace(leading, '').trim();
}

/**
 * The subject that an urgent ticket gets: the marker leads it exactly once, however it was written. It does not count for
 * the limit of the subject, or the end of what somebody wrote would have to go.
 */
export function withMarker(subject: string, marker: string): string {
  const rest = withoutMarker(subject, marker);
  return rest ? `${marker}: ${rest}` : marker;
}

/** The fields of a request whose subject the marker leads: its limit has room for that. */
export const withRoomForMarker = (fields: readonly Field[], marker: string): Field[] =>
  fields.map((field) =>
    field.id === 'subject' && field.maxLength !== undefined
      ? { ...field, maxLength: field.maxLength + `${marker}: `.length }
      : field,
  );
