import { h } from './dom.js';
import { STATUSES } from './words.js';

/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').Count} Count */
/** @typedef {import('./api.js').Filters} Filters */

/**
 * Organisations as tabs.
 * @param {HTMLElement} nav
 * @param {readonly Organization[]} organizations
 * @param {Filters} filters
 * @param {(organization: string) => void} choose
 */
export function showOrganizations(nav, organizations, filters, choose) {
  const tabs = [
    { id: '', label: 'All' },
    ...organizations.map(({ id, catalog }) => ({ id, label: catalog.brand.name })),
  ];
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.organization : undefined;
  nav.replaceChildren(
    ...tabs.map(({ id, label }) =>
      h(
        'button',
        {
          type: 'button',
          'data-organization': id,
          'aria-pressed': String(filters.organization === id),
          click: () => choose(id),
        },
        label,
      ),
    ),
  );
  if (focused !== undefined) nav.querySelector(`button[data-organization="${CSS.escape(focused)}"]`)?.focus();
}

/**
 * Statuses as chips with their counts; none pressed means all.
 * @param {HTMLElement} group
 * @param {readonly Count[]} counts
 * @param {Filters} filters
 * @param {(statuses: string[]) => void} choose
 */
export function showStatuses(group, counts, filters, choose) {
  const countOf = (/** @type {string} */ status) =>
    counts
      .filter(
        (entry) => entry.status === status && (!filters.organization || entry.organizationId === filters.organization),
      )
      .reduce((sum, { count }) => sum + count, 0);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.status : undefined;
  group.replaceChildren(
    ...STATUSES.map(({ id, label, short }) => {
      const isOn = filters.statuses.includes(id);
      const next = isOn ? filters.statuses.filter((status) => status !== id) : [...filters.statuses, id];
      return h(
        'button',
        { type: 'button', 'data-status': id, 'aria-pressed': String(isOn), click: () => choose(next) },
        short ?? label,
        h('span', { class: 'count' }, String(countOf(id))),
      );
    }),
  );
  if (focused) group.querySelector(`button[data-status="${CSS.escape(focused)}"]`)?.focus();
}

/**
 * @param {HTMLSelectElement} select
 * @param {Node[]} options
 * @param {string} value
 * @returns {string} what is chosen: the same as before, or the first where that is not offered
 */
function refill(select, options, value) {
  select.replaceChildren(...options);
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  return select.value;
}

/**
 * Priorities and agents of the organisation that is chosen, or of all.
 * @param {{ priority: HTMLSelectElement, assignee: HTMLSelectElement }} selects
 * @param {readonly Organization[]} organizations
 * @param {Filters} filters its priority and assignee are set back where they are no longer offered
 * @param {string} agent
 */
export function showChoices({ priority, assignee }, organizations, filters, agent) {
  const shown = organizations.filter(({ id }) => !filters.organization || id === filters.organization);
  const group = (/** @type {Organization} */ { catalog }, /** @type {Node[]} */ options) =>
    shown.length > 1 ? [h('optgroup', { label: catalog.brand.name }, ...options)] : options;
  filters.priority = refill(
    priority,
    [
      h('option', { value: '' }, 'Priority'),
      ...shown.flatMap((organization) =>
        group(
          organization,
          (organization.catalog.priorities ?? []).map(({ id, label }) => h('option', { value: id }, label)),
        ),
      ),
    ],
    filters.priority,
  );
  filters.assignee = refill(
    assignee,
    [
      h('option', { value: '*' }, 'Anybody’s'),
      h('option', { value: agent }, 'Mine'),
      h('option', { value: '' }, 'Nobody’s'),
      ...shown.flatMap((organization) =>
        group(
          organization,
          organization.agents.filter((name) => name !== agent).map((name) => h('option', { value: name }, name)),
        ),
      ),
    ],
    filters.assignee,
  );
}
