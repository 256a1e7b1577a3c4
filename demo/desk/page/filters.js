import { h } from './dom.js';
import { STATUSES } from './words.js';

/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').Count} Count */
/** @typedef {{ organization: string, statuses: string[], q: string }} Filters */

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
  nav.replaceChildren(
    ...tabs.map(({ id, label }) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(filters.organization === id), click: () => choose(id) },
        label,
      ),
    ),
  );
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
