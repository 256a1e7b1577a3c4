import { h } from './dom.js';
import { priorityLabel, statusLabel, timeAgo } from './words.js';

/** @typedef {import('helpdock/contract').ThreadEntry} ThreadEntry */
/** @typedef {import('./api.js').Organization} Organization */

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
      return entry.assignee ? `assigned it to ${entry.assignee}` : 'gave it back to the queue';
    default:
      return 'wrote';
  }
}

/**
 * What has happened, oldest first.
 * @param {import('./api.js').DeskTicketDetail} ticket
 * @param {Organization | undefined} organization
 */
export function timeline(ticket, organization) {
  const filed = h(
    'li',
    { class: 'entry' },
    h(
      'p',
      {},
      h('b', {}, h('bdi', {}, ticket.requester?.name ?? ticket.requester?.email ?? 'Somebody')),
      ' filed the ticket · ',
      timeAgo(ticket.createdAt),
    ),
  );
  const entries = ticket.timeline.map((entry) => {
    const text = entry.kind === 'message' ? entry.body : 'reason' in entry ? entry.reason : undefined;
    const author = entry.author.name ?? entry.author.kind;
    return h(
      'li',
      { class: 'entry', 'data-kind': entry.kind },
      h('p', {}, h('b', {}, h('bdi', {}, author)), ` ${sentence(entry, organization)} · `, timeAgo(entry.at)),
      text && h('p', { class: 'reason', dir: 'auto' }, text),
    );
  });
  return h('ol', { class: 'timeline' }, filed, ...entries);
}
