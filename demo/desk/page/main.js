// The agents' desk: a queue that keeps itself up to date, and the ticket that is open.
import { addNote, changeTicket, getOrganizations, getTicket, getTickets } from './api.js';
import { byId, h } from './dom.js';
import { showChoices, showOrganizations, showStatuses } from './filters.js';
import { listenToKeys } from './keys.js';
import { listen, oneAtATime } from './live.js';
import { rowOf, showTickets } from './ticket-list.js';
import { ticketView } from './ticket-view.js';

/** @typedef {import('./api.js').DeskTicket} DeskTicket */
/** @typedef {import('./api.js').AgentChange} AgentChange */

/** Long enough to be read without haste; what it says also stands in the list. */
const NOTICE = 20_000;
/** How often "5 minutes ago" is looked at. */
const MINUTE = 60_000;
/** Tickets on which somebody works. */
const AT_WORK = ['new', 'open', 'waiting', 'on-hold'];

const list = byId('tickets', HTMLOListElement);
const pane = byId('ticket', HTMLElement);
const panes = byId('panes', HTMLElement);
const search = byId('search', HTMLInputElement);
const agent = byId('agent', HTMLSelectElement);
const notice = byId('notice', HTMLElement);
const nothing = byId('nothing', HTMLElement);
const more = byId('more', HTMLButtonElement);
const selects = { priority: byId('priority', HTMLSelectElement), assignee: byId('assignee', HTMLSelectElement) };
const sort = byId('sort', HTMLSelectElement);
const urgent = byId('urgent', HTMLButtonElement);

/** @type {Map<string, import('./api.js').Organization>} */
const organizations = new Map();
/** @type {import('./api.js').Filters} */
const filters = {
  organization: '',
  statuses: [],
  priority: '',
  assignee: '*',
  urgent: false,
  q: '',
  sort: '-updatedAt',
};
/** Tickets that came, or on which the customer has written, while the page was open. @type {Set<string>} */
const fresh = new Set();
/** Whether each ticket that was seen waited for an answer. @type {Map<string, boolean> | undefined} */
let known;
/** Pages of the queue that are shown. */
let pages = 1;
let shown = '';
/** @type {{ id: string, state: string, view: ReturnType<typeof ticketView> } | undefined} */
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

/** @param {DeskTicket[]} tickets */
function noteArrivals(tickets) {
  const before = known;
  const isNews = (/** @type {DeskTicket} */ { id, unanswered }) =>
    unanswered && before?.get(id) !== true && (before?.has(id) || !filters.q);
  const arrived = before ? tickets.filter(isNews) : [];
  for (const { id } of arrived) if (id !== selectedId()) fresh.add(id);
  const [first] = arrived;
  if (first) say(`${before?.has(first.id) ? 'News on' : 'New ticket'} ${first.number}: ${first.subject}`);
  known = new Map([
    ...(before ?? []),
    ...tickets.map((ticket) => /** @type {const} */ ([ticket.id, Boolean(ticket.unanswered)])),
  ]);
}

/** What is urgent and not done stands on top, whatever the order of the rest. */
async function readUrgent() {
  const statuses = filters.statuses.length ? filters.statuses.filter((status) => AT_WORK.includes(status)) : AT_WORK;
  if (!statuses.length || filters.urgent) return [];
  return (await getTickets({ ...filters, statuses, urgent: true })).tickets;
}

async function readPages() {
  let page = await getTickets(filters);
  const { counts } = page;
  const tickets = [...page.tickets];
  for (let number = 1; number < pages && page.nextCursor; number++) {
    page = await getTickets(filters, page.nextCursor);
    tickets.push(...page.tickets);
  }
  return { tickets, counts, hasMore: page.nextCursor !== null };
}

async function refreshList() {
  const asked = JSON.stringify(filters);
  const [first, { tickets: rest, counts, hasMore }] = await Promise.all([readUrgent(), readPages()]);
  // Somebody has chosen something else meanwhile: the next refresh is on its way.
  if (asked !== JSON.stringify(filters)) return;
  const tickets = [...first, ...rest.filter(({ id }) => !first.some((ticket) => ticket.id === id))];
  noteArrivals(tickets);
  const minute = Math.floor(Date.now() / MINUTE);
  const state = JSON.stringify([tickets, counts, filters, selectedId(), [...fresh], minute]);
  if (state === shown) return;
  shown = state;
  showTickets(list, tickets, organizations, { selected: selectedId(), fresh });
  showOrganizations(byId('organizations', HTMLElement), [...organizations.values()], filters, (organization) => {
    filters.organization = organization;
    showChoices(selects, [...organizations.values()], filters, agent.value);
    filter({});
  });
  showStatuses(byId('statuses', HTMLElement), counts, filters, (statuses) => filter({ statuses }));
  more.hidden = !hasMore;
  nothing.hidden = tickets.length > 0;
  const isFiltered =
    filters.q || filters.statuses.length || filters.priority || filters.urgent || filters.assignee !== '*';
  nothing.textContent = isFiltered ? 'No ticket fits these filters.' : 'There are no tickets yet.';
}

/** @param {Partial<typeof filters>} change */
function filter(change) {
  Object.assign(filters, change);
  pages = 1;
  void refresh();
}

/** @param {import('./api.js').DeskTicketDetail} ticket */
function showTicket(ticket) {
  const state = JSON.stringify([ticket, Math.floor(Date.now() / MINUTE), agent.value]);
  if (open?.id === ticket.id) {
    if (open.state !== state) open.view.show(ticket);
    open.state = state;
  } else {
    const view = ticketView(ticket, organizations.get(ticket.organizationId), actionsOn(ticket));
    open = { id: ticket.id, state, view };
    pane.replaceChildren(...view.nodes);
    pane.scrollTop = 0;
  }
  document.title = `${ticket.number} · Desk`;
}

/**
 * @param {import('./api.js').DeskTicketDetail} ticket
 * @returns {import('./ticket-view.js').Actions}
 */
function actionsOn({ id, number }) {
  const change = async (/** @type {AgentChange[]} */ changes) => {
    for (const one of changes) await changeTicket(id, { ...one, agent: agent.value });
  };
  /** @param {AgentChange[]} changes */
  const save = async (changes) => {
    await change(changes);
    say(`${number} is saved.`);
    // What was saved is shown before the form takes what it shows for what is so.
    void refresh();
  };
  return {
    agent: () => agent.value,
    change: save,
    send: {
      async reply(message, { waits, key }) {
        const before = await getTicket(id);
        if (!before.assignee) await change([{ kind: 'assignment', assignee: agent.value }]);
        await changeTicket(id, { kind: 'message', ...message, agent: agent.value }, key);
        const to = waits ? 'waiting' : before.status === 'new' ? 'open' : before.status;
        // What the reply leaves as it is may have changed meanwhile: the customer may have answered.
        const status = to === before.status ? Promise.resolve() : change([{ kind: 'status', to }]);
        await status.catch(() => say('Your reply is sent, but the status is as before.'));
        void refresh();
      },
      async note(body, key) {
        await addNote(id, { body, agent: agent.value }, key);
        void refresh();
      },
    },
  };
}

async function refreshTicket() {
  const id = selectedId();
  panes.toggleAttribute('data-open', id !== undefined);
  if (!id) {
    open = undefined;
    document.title = 'Desk';
    pane.replaceChildren(
      h('p', { class: 'nothing' }, 'Choose a ticket: j and k or the arrow keys move, Enter opens, r replies, n notes.'),
    );
    return;
  }
  const ticket = await getTicket(id);
  if (id === selectedId()) showTicket(ticket);
}

const refresh = oneAtATime(async () => {
  try {
    await Promise.all([refreshList(), refreshTicket()]);
  } catch (error) {
    say(`Not up to date: ${error instanceof Error ? error.message : 'the server cannot be reached.'}`);
  }
});

async function start() {
  for (const organization of await getOrganizations()) organizations.set(organization.id, organization);
  agent.append(
    ...[...organizations.values()].map(({ catalog, agents }) =>
      h('optgroup', { label: catalog.brand.name }, ...agents.map((name) => h('option', {}, name))),
    ),
  );
  agent.value = localStorage.getItem('desk-agent') ?? agent.value;
  if (!agent.value) agent.selectedIndex = 0;
  showChoices(selects, [...organizations.values()], filters, agent.value);
  await refresh();
  listen(
    () => void refresh(),
    (isLive) => {
      document.body.toggleAttribute('data-offline', !isLive);
      byId('live', HTMLElement).textContent = isLive ? 'Live' : 'Not live: connecting again';
    },
  );
  setInterval(() => document.visibilityState === 'visible' && void refresh(), MINUTE);
}

agent.addEventListener('change', () => {
  localStorage.setItem('desk-agent', agent.value);
  if (filters.assignee !== '*' && filters.assignee) filters.assignee = agent.value;
  showChoices(selects, [...organizations.values()], filters, agent.value);
  filter({});
});
search.addEventListener('input', () => filter({ q: search.value.trim() }));
selects.priority.addEventListener('change', () => filter({ priority: selects.priority.value }));
selects.assignee.addEventListener('change', () => filter({ assignee: selects.assignee.value }));
sort.addEventListener('change', () => filter({ sort: sort.value }));
urgent.addEventListener('click', () => {
  urgent.setAttribute('aria-pressed', String(!filters.urgent));
  filter({ urgent: !filters.urgent });
});
more.addEventListener('click', () => {
  pages++;
  void refresh();
});
byId('filters', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void refresh());
window.addEventListener('hashchange', async (event) => {
  fresh.delete(selectedId() ?? '');
  await refresh();
  const before = decodeURIComponent(new URL(event.oldURL).hash.slice(2));
  if (selectedId()) pane.focus();
  else rowOf(list, before)?.focus();
});
listenToKeys({ list, pane, search, selected: selectedId, write: (mode) => open?.view.write(mode) });
start().catch((error) => say(`The desk cannot start: ${error.message}`));
