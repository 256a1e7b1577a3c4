// What happened in the customer's page before they wrote. All of it came from there, and all of it is shown as text.
import { drawing, h } from './dom.js';
import { formatDistance, formatMoment } from './words.js';

/** @typedef {import('helpdock/contract').TrailEntry} TrailEntry */

/** Each kind with a word and a shape of its own. @type {Record<string, { label: string, path: string }>} */
const KINDS = {
  error: {
    label: 'Error',
    path: 'M8 1.500 14.500 8 8 14.500 1.500 8zM7.200 4.500v4.200h1.600V4.500zm0 5.300v1.600h1.600V9.800z',
  },
  rejection: {
    label: 'Rejection',
    path: 'M3.400 4.500 4.500 3.400 8 6.900l3.500-3.500 1.100 1.100L9.100 8l3.500 3.500-1.100 1.100L8 9.100l-3.500 3.500-1.100-1.100L6.900 8z',
  },
  request: { label: 'Request', path: 'M2 5h8V2.500L14.500 6 10 9.500V7H2zm12 7H6v2.500L1.500 11 6 7.500' },
  console: {
    label: 'Console',
    path: 'M1.500 3h13v10h-13zM3 5.500 5.500 8 3 10.500l1 1L7.500 8 4 4.500zM8 10.500h4V12H8z',
  },
};
/** Longer texts are folded. */
const FOLD = 180;

/** @param {TrailEntry} entry */
const hasFailed = ({ kind, status }) => kind === 'request' && status !== undefined && (status === 0 || status >= 400);

/** @param {string} kind */
function kindMark(kind) {
  const { label, path } = (Object.hasOwn(KINDS, kind) && KINDS[kind]) || {
    label: kind,
    path: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  };
  return h('span', { class: 'trail-kind', 'data-kind': kind }, drawing(path), h('bdi', {}, label));
}

/** @param {string} text */
function longText(text) {
  const first = text.split('\n', 1)[0] ?? '';
  if (text.length <= FOLD && first === text) return h('span', { class: 'trail-text', dir: 'auto' }, text);
  const isCut = first.length > FOLD;
  return h(
    'details',
    {},
    h('summary', { class: 'trail-text', dir: 'auto' }, isCut ? `${first.slice(0, FOLD).trimEnd()}…` : first),
    h('pre', { class: 'trail-text', dir: 'auto', tabindex: '0' }, isCut ? text : text.slice(first.length + 1)),
  );
}

/** @param {TrailEntry} entry */
function what(entry) {
  const { text, source, method, path, status, duration, count = 1 } = entry;
  const answer = status === 0 ? 'no answer' : status;
  const facts = [
    status !== undefined &&
      h('b', { 'data-failed': hasFailed(entry) }, hasFailed(entry) ? `failed: ${answer}` : String(answer)),
    duration !== undefined && `${Math.round(duration)} ms`,
    source && h('bdi', {}, source),
    count > 1 && `${count} times`,
  ].filter(Boolean);
  const line = facts.flatMap((fact, index) => [index > 0 && ' · ', fact]);
  return [
    (method || path) && h('span', { class: 'trail-text', dir: 'ltr' }, [method, path].filter(Boolean).join(' ')),
    text && longText(text),
    line.length > 0 && h('span', { class: 'trail-facts' }, ...line),
  ];
}

/**
 * @param {TrailEntry} entry
 * @param {number} filed
 */
const row = (entry, filed) =>
  h(
    'tr',
    { 'data-kind': entry.kind },
    h(
      'td',
      {},
      h('time', { datetime: entry.at, title: formatMoment(entry.at) }, formatDistance(Date.parse(entry.at) - filed)),
    ),
    h('td', {}, kindMark(entry.kind)),
    h('td', {}, ...what(entry)),
  );

/**
 * @param {HTMLTableRowElement[]} rows
 * @param {readonly TrailEntry[]} entries
 */
function filter(rows, entries) {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  if (kinds.length < 2) return undefined;
  const counted = (/** @type {string} */ kind) => entries.filter((entry) => entry.kind === kind).length;
  const buttons = [undefined, ...kinds].map((kind) => {
    const label = kind === undefined ? 'Everything' : (Object.hasOwn(KINDS, kind) && KINDS[kind]?.label) || kind;
    const choose = () => {
      for (const one of rows) one.hidden = kind !== undefined && one.dataset.kind !== kind;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    };
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': String(kind === undefined), click: choose },
      h('bdi', {}, label),
      h('span', { class: 'count' }, String(kind === undefined ? entries.length : counted(kind))),
    );
    return button;
  });
  return h('div', { class: 'chips', role: 'group', 'aria-label': 'Kind' }, ...buttons);
}

/**
 * @param {readonly TrailEntry[] | undefined} entries
 * @param {string} createdAt times are told relative to it
 * @returns {HTMLElement | undefined} nothing where nothing was sent
 */
export function trail(entries, createdAt) {
  if (!entries?.length) return undefined;
  // What happened last is what led to the request; the customer saw it first as well.
  const latest = [...entries].reverse();
  const rows = latest.map((entry) => row(entry, Date.parse(createdAt)));
  return h(
    'section',
    { class: 'trail' },
    h('h3', { id: 'trail-title' }, 'What happened in the page before'),
    filter(rows, latest),
    h(
      'div',
      { class: 'trail-frame', role: 'region', 'aria-labelledby': 'trail-title', tabindex: '0' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...['When', 'Kind', 'What'].map((label) => h('th', { scope: 'col' }, label)))),
        h('tbody', {}, ...rows),
      ),
    ),
  );
}
