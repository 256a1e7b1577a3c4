import { h } from './dom.js';
import { fileList } from './files.js';
import { priorityLabel, refreshTimes, statusLabel, timeAgo } from './words.js';

/** @typedef {import('helpdock/contract').ThreadEntry} ThreadEntry */
/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */

/**
 * @param {ThreadEntry} entry
 * @param {Organization | undefined} organization
 */
function sentence(entry, organization) {
  switch (entry.kind) {
    case 'status':
      return `changed the status from ${statusLabel(entry.from ?? 'new')} to ${statusLabel(entry.to)}`;
    case 'priority':
      return entry.from
        ? `changed the priority from ${priorityLabel(organization, entry.from)} to ${priorityLabel(organization, entry.to)}`
        : `set the priority to ${priorityLabel(organization, entry.to)}`;
    case 'assignment':
      if (entry.assignee && entry.assignee === entry.author.name) return 'took it';
      return entry.assignee ? `assigned it to ${entry.assignee}` : 'gave it back to the queue';
    case 'urgency':
      return entry.urgent ? 'made it urgent' : 'found it not urgent';
    case 'rating':
      return `rated the help ${entry.score} of 5`;
    default:
      return 'did something that this desk does not know';
  }
}

/** @param {readonly { label: string, url: string }[] | undefined} actions */
function actionList(actions = []) {
  return actions.map(({ label, url }) =>
    h(
      'p',
      { class: 'action' },
      'Button “',
      h('bdi', {}, label),
      '” to ',
      h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url),
    ),
  );
}

/**
 * @param {string} who
 * @param {string} at
 * @param {string} [label]
 */
const byline = (who, at, label) =>
  h(
    'p',
    { class: 'byline' },
    h('b', {}, h('bdi', {}, who)),
    ' · ',
    timeAgo(at),
    label && h('span', { class: 'kind' }, label),
  );

/**
 * @param {ThreadEntry} entry
 * @param {Organization | undefined} organization
 * @param {string} customer
 */
function entryRow(entry, organization, customer) {
  const who = entry.author.name ?? (entry.author.kind === 'requester' ? customer : entry.author.kind);
  if (entry.kind !== 'message') {
    const text = 'reason' in entry ? entry.reason : 'comment' in entry ? entry.comment : undefined;
    return h(
      'li',
      { class: 'event', 'data-kind': entry.kind },
      h('p', {}, h('b', {}, h('bdi', {}, who)), ` ${sentence(entry, organization)} · `, timeAgo(entry.at)),
      text && h('p', { class: 'reason', dir: 'auto' }, text),
    );
  }
  const format = entry.html ? 'Formatted mail' : entry.markdown ? 'Markdown' : undefined;
  return h(
    'li',
    { class: 'message', 'data-from': entry.author.kind },
    byline(who, entry.at, format),
    entry.body && h('p', { class: 'body', dir: 'auto' }, entry.body),
    ...actionList(entry.actions),
    fileList(entry.attachments),
  );
}

/** @param {import('../../api/desk-store.js').InternalNote} note */
const noteRow = (note) =>
  h(
    'li',
    { class: 'message note' },
    h('p', { class: 'never' }, 'Internal — never shown to the customer'),
    byline(note.agent, note.at),
    h('p', { class: 'body', dir: 'auto' }, note.body),
  );

/**
 * What was said and done, oldest first; internal notes stand between the rest at their time. A row that shows what it
 * showed before is the same element as before: somebody may have the focus in it, or select its text.
 * @param {Organization | undefined} organization
 */
export function thread(organization) {
  const list = h('ol', { class: 'thread' });
  const nothing = h('p', { class: 'muted' }, 'Nobody has answered yet.');
  /** @type {Map<string, { state: string, row: HTMLElement }>} */
  let shown = new Map();

  /** @param {DeskTicketDetail} ticket */
  const show = (ticket) => {
    const customer = ticket.requester?.name ?? ticket.requester?.email ?? 'The customer';
    const entries = [
      ...ticket.timeline.map((entry) => ({ entry, make: () => entryRow(entry, organization, customer) })),
      ...ticket.notes.map((note) => ({ entry: note, make: () => noteRow(note) })),
    ].sort((a, b) => Date.parse(a.entry.at) - Date.parse(b.entry.at));
    const before = shown;
    shown = new Map(
      entries.map(({ entry, make }) => {
        const state = JSON.stringify([entry, customer]);
        const known = before.get(entry.id);
        return [entry.id, known?.state === state ? known : { state, row: make() }];
      }),
    );
    const rows = [...shown.values()].map(({ row }) => row);
    for (const row of [...list.children]) if (!rows.some((other) => other === row)) row.remove();
    // What stays is not moved: moving an element takes the focus from it.
    let next = list.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else list.insertBefore(row, next);
    }
    refreshTimes(list);
    list.hidden = rows.length === 0;
    nothing.hidden = rows.length > 0;
  };
  return { nodes: [list, nothing], show };
}
