import { h } from './dom.js';
import { formatMoment, priorityMark, statusMark, timeAgo, urgentMark } from './words.js';

/** @typedef {import('./api.js').DeskTicket} DeskTicket */
/** @typedef {import('./api.js').Organization} Organization */

/** @param {DeskTicket} ticket */
function turn({ unanswered, respondBy }) {
  if (!unanswered) return undefined;
  if (!respondBy) return h('span', { class: 'turn' }, 'Unanswered');
  const isLate = Date.parse(respondBy) < Date.now();
  return h(
    'span',
    { class: 'turn', 'data-late': isLate },
    isLate ? 'Unanswered, was due ' : 'Unanswered, due ',
    h('time', { datetime: respondBy }, formatMoment(respondBy)),
  );
}

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
        'data-urgent': ticket.urgent ?? false,
        'aria-current': ticket.id === selected && 'true',
      },
      h('span', { class: 'row-subject', dir: 'auto' }, ticket.subject),
      h('span', { class: 'row-time' }, timeAgo(ticket.updatedAt)),
      h('span', { class: 'row-facts' }, h('span', { class: 'number' }, ticket.number), ' · ', h('bdi', {}, who)),
      h('span', { class: 'row-assignee' }, ticket.assignee ?? 'Nobody yet'),
      h(
        'span',
        { class: 'row-marks' },
        ticket.urgent && urgentMark(),
        statusMark(ticket.status),
        priorityMark(organization, ticket.priority),
        ticket.informational && h('span', { class: 'muted' }, 'For information'),
        turn(ticket),
      ),
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
