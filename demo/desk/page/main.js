// The agents' desk: a list that keeps itself up to date, and the ticket that is open.
import { changeTicket, getOrganizations, getTicket, getTickets } from './api.js';
import { byId, h } from './dom.js';
import { showOrganizations, showStatuses } from './filters.js';
import { moveByArrows, rowOf, showTickets } from './ticket-list.js';
import { ticketView } from './ticket-view.js';

const POLL = 4000;
/** Long enough to be read without haste; what it says also stands in the list. */
const NOTICE = 20_000;

const list = byId('tickets', HTMLOListElement);
const pane = byId('ticket', HTMLElement);
const panes = byId('panes', HTMLElement);
const search = byId('search', HTMLInputElement);
const agent = byId('agent', HTMLSelectElement);
const notice = byId('notice', HTMLElement);
const nothing = byId('nothing', HTMLElement);

/** @type {Map<string, import('./api.js').Organization>} */
const organizations = new Map();
const filters = { organization: '', /** @type {string[]} */ statuses: [], q: '' };
/** Tickets that came while the page was open. @type {Set<string>} */
const fresh = new Set();
/** @type {Set<string> | undefined} */
let known;
let shown = '';
/** @type {import('./api.js').DeskTicketDetail | undefined} */
let open;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let noticeEnd;

/** @param {string} text */
function say(text) {
  notice.textContent = text;
  clearTimeout(noticeEnd);
  noticeEnd = setTimeout(() => (notice.textContent = ''), NOTICE);
}

const selectedId = () => decodeURIComponent(location.hash.slice(2)) || undefined;

/** @param {import('./api.js').DeskTicket[]} tickets */
function noteArrivals(tickets) {
  const arrived = known ? tickets.filter(({ id }) => !known?.has(id) && !filters.q) : [];
  for (const { id } of arrived) fresh.add(id);
  const first = arrived[0];
  if (first && first.status === 'new') say(`New ticket ${first.number}: ${first.subject}`);
  known = new Set([...(known ?? []), ...tickets.map(({ id }) => id)]);
}

async function refreshList() {
  const { tickets, counts } = await getTickets(filters);
  noteArrivals(tickets);
  const state = JSON.stringify([tickets, counts, filters, selectedId(), Math.floor(Date.now() / 60_000)]);
  if (state === shown) return;
  shown = state;
  showTickets(list, tickets, organizations, { selected: selectedId(), fresh });
  showOrganizations(byId('organizations', HTMLElement), [...organizations.values()], filters, (organization) =>
    filter({ organization }),
  );
  showStatuses(byId('statuses', HTMLElement), counts, filters, (statuses) => filter({ statuses }));
  nothing.hidden = tickets.length > 0;
  nothing.textContent =
    filters.q || filters.statuses.length ? 'No ticket fits these filters.' : 'There are no tickets yet.';
}

/** @param {Partial<typeof filters>} change */
function filter(change) {
  Object.assign(filters, change);
  void run(refreshList);
}

/** @param {import('./api.js').DeskTicketDetail} ticket */
function showTicket(ticket) {
  open = ticket;
  const organization = organizations.get(ticket.organizationId);
  const save = async (/** @type {import('./api.js').AgentChange[]} */ changes) => {
    let changed = ticket;
    for (const change of changes) changed = await changeTicket(ticket.id, { ...change, agent: agent.value });
    showTicket(changed);
    say(`${ticket.number} is saved.`);
    await refreshList();
  };
  pane.replaceChildren(...ticketView(ticket, organization, save));
  document.title = `${ticket.number} · Desk`;
}

async function refreshTicket() {
  const id = selectedId();
  panes.toggleAttribute('data-open', id !== undefined);
  if (!id) {
    open = undefined;
    document.title = 'Desk';
    pane.replaceChildren(h('p', { class: 'nothing' }, 'Choose a ticket.'));
    return;
  }
  const ticket = await getTicket(id);
  if (id !== selectedId() || (open?.id === id && open.updatedAt === ticket.updatedAt)) return;
  // Somebody is in the middle of a change: what they have chosen stays until they are done.
  if (open?.id === id && pane.querySelector('form')?.matches(':focus-within')) return;
  showTicket(ticket);
}

/** @param {() => Promise<void>} work */
async function run(work) {
  try {
    await work();
    document.body.removeAttribute('data-offline');
  } catch (error) {
    document.body.setAttribute('data-offline', '');
    say(`Not up to date: ${error instanceof Error ? error.message : 'the server cannot be reached'}`);
  }
}

const refresh = () => run(async () => void (await Promise.all([refreshList(), refreshTicket()])));

async function poll() {
  if (document.visibilityState === 'visible') await refresh();
  setTimeout(poll, POLL);
}

async function start() {
  for (const organization of await getOrganizations()) organizations.set(organization.id, organization);
  agent.append(
    ...[...organizations.values()].map(({ catalog, agents }) =>
      h('optgroup', { label: catalog.brand.name }, ...agents.map((name) => h('option', {}, name))),
    ),
  );
  agent.value = localStorage.getItem('desk-agent') ?? agent.value;
  if (!agent.value) agent.selectedIndex = 0;
  await poll();
}

agent.addEventListener('change', () => localStorage.setItem('desk-agent', agent.value));
search.addEventListener('input', () => filter({ q: search.value.trim() }));
byId('filters', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void refresh());
window.addEventListener('hashchange', async (event) => {
  fresh.delete(selectedId() ?? '');
  await refresh();
  const before = decodeURIComponent(new URL(event.oldURL).hash.slice(2));
  if (selectedId()) pane.focus();
  else rowOf(list, before)?.focus();
});
moveByArrows(list);
void run(start);
