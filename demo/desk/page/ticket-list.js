import { h } from './dom.js';
import { priorityMark, statusMark, timeAgo } from './words.js';

/** @typedef {import('./api.js').DeskTicket} DeskTicket */
/** @typedef {import('./api.js').Organization} Organization */

/**
 * @param {DeskTicket} ticket
 * @param {Organization | undefined} organization
 * @param {{ selected: string | undefined, fresh: ReadonlySet<string> }} view
 */
function row(ticket, organization, { selected, fresh }) {
  const who = ticket.requester?.name ?? ticket.requester?.email ?? 'Somebody';
  return h(
    'li',
    {},
    h(
      'a',
      {
        class: 'row',
        href: `#/${encodeURIComponent(ticket.id)}`,
        'data-id': ticket.id,
        'data-fresh': fresh.has(ticket.id),
        'aria-current': ticket.id === selected && 'true',
      },
      h('span', { class: 'row-subject', dir: 'auto' }, ticket.subject),
      h('span', { class: 'row-time' }, timeAgo(ticket.updatedAt)),
      h('span', { class: 'row-facts' }, h('span', { class: 'number' }, ticket.number), ' · ', h('bdi', {}, who)),
      h('span', { class: 'row-assignee' }, ticket.assignee ?? 'Nobody yet'),
      h('span', { class: 'row-marks' }, statusMark(ticket.status), priorityMark(organization, ticket.priority)),
    ),
  );
}

/**
 * Shows the tickets. Whoever stands on a row with the keyboard stays on it.
 * @param {HTMLElement} list
 * @param {readonly DeskTicket[]} tickets
 * @param {ReadonlyMap<string, Organization>} organizations
 * @param {{ selected: string | undefined, fresh: ReadonlySet<string> }} view
 */
export function showTickets(list, tickets, organizations, view) {
  const focused = document.activeElement;
  const focusedId = focused instanceof HTMLElement && list.contains(focused) ? focused.dataset.id : undefined;
  list.replaceChildren(...tickets.map((ticket) => row(ticket, organizations.get(ticket.organizationId), view)));
  if (focusedId) rowOf(list, focusedId)?.focus();
}

/**
 * @param {HTMLElement} list
 * @param {string} id
 */
export const rowOf = (list, id) => [...list.querySelectorAll('a')].find((candidate) => candidate.dataset.id === id);

/**
 * Arrow keys move through the rows.
 * @param {HTMLElement} list
 */
export function moveByArrows(list) {
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const rows = [...list.querySelectorAll('a')];
    const index = rows.findIndex((candidate) => candidate === document.activeElement);
    const next = rows[index + step];
    if (!step || !next) return;
    event.preventDefault();
    next.focus();
  });
}
