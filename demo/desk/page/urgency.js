import { h } from './dom.js';
import { carryOut, choice } from './reasoned-form.js';

/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').AgentChange} AgentChange */

/**
 * Takes a ticket off the urgent way, usually with a lower priority, or puts it there. The customer is told why.
 * @param {DeskTicketDetail} ticket
 * @param {Organization | undefined} organization
 * @param {(changes: AgentChange[]) => Promise<void>} save
 */
function urgencyForm(ticket, organization, save) {
  const { urgent = false } = ticket;
  const priorities = (organization?.catalog.priorities ?? []).map(({ id, label }) => ({ id, label }));
  const priority = choice('Priority', priorities);
  priority.select.value = ticket.priority ?? '';
  const reason = h('input', { maxlength: '500', autocomplete: 'off', required: true });
  const words = urgent ? 'Not urgent' : 'Make it urgent';
  const button = h('button', {}, words);
  const failure = h('p', { class: 'failure', role: 'alert' });
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const why = reason.value.trim();
    if (!why) {
      failure.textContent = 'Not saved: the customer reads the reason.';
      reason.focus();
      return;
    }
    const isMoved = priority.select.value !== (ticket.priority ?? '');
    // One reason is told once: with the priority where it changes, too.
    /** @type {AgentChange[]} */
    const changes = [{ kind: 'urgency', urgent: !urgent, reason: isMoved ? undefined : why }];
    if (isMoved) changes.push({ kind: 'priority', to: priority.select.value, reason: why });
    await carryOut(button, failure, () => save(changes));
    if (failure.textContent) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  const details = h(
    'details',
    { class: 'urgency' },
    h('summary', {}, `${words}…`),
    h(
      'form',
      { class: 'change', 'aria-label': words, novalidate: true, submit },
      priorities.length > 0 && priority.label,
      h('div', {}, h('label', {}, h('span', {}, 'Reason'), reason), h('small', {}, 'The customer reads it.')),
      h('div', { class: 'actions' }, button, failure),
    ),
  );
  return details;
}

/**
 * Keeps the form up to date, but not under the hands of whoever is using it.
 * @param {Organization | undefined} organization
 * @param {(changes: AgentChange[]) => Promise<void>} save
 */
export function urgencyControl(organization, save) {
  const place = h('div', {});
  let shown = '';
  return {
    place,
    /** @param {DeskTicketDetail} ticket */
    show(ticket) {
      const state = JSON.stringify([ticket.urgent, ticket.priority]);
      const hasFocus = place.contains(document.activeElement);
      const isInUse = hasFocus && place.querySelector('details')?.open;
      if (state === shown || isInUse) return;
      shown = state;
      place.replaceChildren(urgencyForm(ticket, organization, save));
      if (hasFocus) place.querySelector('summary')?.focus();
    },
  };
}
