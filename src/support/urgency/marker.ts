/**
 * The word in the subject that sets the urgent way going. Whoever answers may watch for it in a mailbox or in another
 * ticket system, so that it is sent in one form only: `URGENT: subject`, once, in front.
 */
import type { UrgentPath } from '../../contract/index.js';

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

/** The beginning of a text that has room, with an ellipsis where something is missing; no character is torn apart. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = length - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? end - 1 : end).trimEnd()}…`;
}

/**
 * The subject that an urgent ticket gets: the marker leads it exactly once, however it was written.
 *
 * @param maxLength the limit of the subject, which the marker counts for: what does not fit leaves the subject's end
 */
export function withMarker(subject: string, marker: string, maxLength = Infinity): string {
  const rest = withoutMarker(subject, marker);
  const lead = `${marker}: `;
  const room = maxLength - lead.length;
  return rest && room > 0 ? lead + shorten(rest, room) : marker;
}
