import { drawing, h } from './dom.js';

/** @typedef {import('./api.js').Organization} Organization */

/** Statuses in the order of their life, with a shape that can be told apart without colour. */
export const STATUSES = [
  {
    id: 'new',
    label: 'New',
    path: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm0 3.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  },
  { id: 'open', label: 'Open', path: 'M8 2.5a5.5 5.5 0 1 1 0 11zm0 0a5.5 5.5 0 0 0 0 11v-1.4a4.1 4.1 0 0 1 0-8.2z' },
  { id: 'waiting', label: 'Waiting for the customer', short: 'Waiting', path: 'M3 4h10v6H8l-3 3v-3H3z' },
  { id: 'on-hold', label: 'On hold', path: 'M4.5 3.5h2.4v9H4.5zm4.6 0h2.4v9H9.1z' },
  { id: 'resolved', label: 'Resolved', path: 'M6.6 12.4 2.8 8.6l1.3-1.3 2.5 2.5 5.3-5.3 1.3 1.3z' },
  { id: 'closed', label: 'Closed', path: 'M3.5 3.5h9v9h-9z' },
];

/** @param {string} id */
export const statusLabel = (id) => STATUSES.find((status) => status.id === id)?.label ?? id;

/** @param {string} id */
export function statusMark(id) {
  const status = STATUSES.find((candidate) => candidate.id === id);
  const path = status?.path ?? 'M3 7h10v2H3z';
  return h('span', { class: 'status', 'data-status': id }, drawing(path), status?.short ?? status?.label ?? id);
}

/** Words and a shape of their own: never by colour alone. */
export const urgentMark = () =>
  h('span', { class: 'urgent' }, drawing('M8 1.5 15 14H1zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z'), 'Urgent');

/**
 * @param {Organization | undefined} organization
 * @param {string | undefined} id
 */
export const priorityLabel = (organization, id) =>
  organization?.catalog.priorities?.find((priority) => priority.id === id)?.label ?? id ?? 'No priority';

/**
 * Rising bars: the more severe, the more of them.
 * @param {Organization | undefined} organization
 * @param {string | undefined} id
 */
export function priorityMark(organization, id) {
  const all = organization?.catalog.priorities ?? [];
  const rank = all.findIndex((priority) => priority.id === id);
  if (rank < 0) return '';
  const filled = all.length - rank;
  const bars = all.map((_, index) => `M${0.5 + index * 3} ${12 - index * 2.5}h2.2V15h-2.2z`);
  const label = h('span', { class: 'priority-label' }, all[rank]?.label ?? '');
  return h(
    'span',
    { class: 'priority', 'data-severity': rank === 0 ? 'worst' : rank === 1 ? 'bad' : undefined },
    drawing(bars.slice(0, filled).join(''), 'icon bars', bars.slice(filled).join('')),
    label,
  );
}

/**
 * @param {Organization | undefined} organization
 * @param {string} id
 */
export const typeLabel = (organization, id) =>
  organization?.catalog.requestTypes.find((type) => type.id === id)?.label ?? id;

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** @param {string} at */
export const formatMoment = (at) => (Number.isNaN(Date.parse(at)) ? at : moments.format(new Date(at)));

/** @param {string} date */
export const formatDay = (date) => (Number.isNaN(Date.parse(date)) ? date : days.format(new Date(date)));

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** @param {string} at */
function ago(at) {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return Math.abs(seconds) < 60 ? 'just now' : relative.format(Math.round(seconds / size), unit);
}

/**
 * Brings what {@link timeAgo} made up to date, without touching anything else.
 * @param {ParentNode} place
 */
export function refreshTimes(place) {
  for (const time of place.querySelectorAll('time')) {
    const words = ago(time.dateTime);
    if (time.textContent !== words) time.textContent = words;
  }
}

/** @param {string} at */
export const timeAgo = (at) => h('time', { datetime: at, title: formatMoment(at) }, ago(at));

/**
 * A name as it is read from left to right or from right to left, but not turned around within: `cod.exe` is not to look
 * like `exe.doc`.
 * @param {string} name
 */
export const unturned = (name) => name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** @param {number} bytes */
export function formatSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {number} seconds */
export function formatDuration(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * How long before or after, as exactly as it matters.
 * @param {number} milliseconds
 */
export function formatDistance(milliseconds) {
  if (Number.isNaN(milliseconds)) return '–';
  const seconds = Math.abs(milliseconds) / 1000;
  const length =
    seconds < 10
      ? `${seconds.toFixed(1)} s`
      : seconds < 120
        ? `${Math.round(seconds)} s`
        : `${Math.round(seconds / 60)} min`;
  return `${milliseconds < 0 ? '−' : '+'}${length}`;
}
