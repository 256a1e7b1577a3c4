import { h } from './dom.js';
import { STATUSES } from './words.js';

/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').AgentChange} AgentChange */

/**
 * @param {string} name
 * @param {string} label
 * @param {readonly { id: string, label: string }[]} options
 * @param {string} current
 */
function choice(name, label, options, current) {
  const known = options.some(({ id }) => id === current) ? options : [{ id: current, label: current }, ...options];
  return h(
    'label',
    {},
    h('span', {}, label),
    h(
      'select',
      { name },
      ...known.map((option) => h('option', { value: option.id, selected: option.id === current }, option.label)),
    ),
  );
}

/**
 * Status, priority and assignment in one form. A new priority needs a reason: the customer reads it.
 * @param {DeskTicketDetail} ticket
 * @param {Organization | undefined} organization
 * @param {(changes: AgentChange[]) => Promise<void>} save
 */
export function changeForm(ticket, organization, save) {
  const priorities = organization?.catalog.priorities ?? [];
  const agents = (organization?.agents ?? []).map((name) => ({ id: name, label: name }));
  const reason = h('input', {
    name: 'reason',
    maxlength: '500',
    autocomplete: 'off',
    'aria-describedby': 'reason-help',
  });
  const button = h('button', { class: 'primary', disabled: true }, 'Save changes');
  const failure = h('p', { class: 'failure', role: 'alert' });

  /** @returns {AgentChange[]} */
  const changes = () => {
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    const why = text('reason').trim() || undefined;
    /** @type {AgentChange[]} */
    const found = [];
    if (text('assignee') !== (ticket.assignee ?? ''))
      found.push({ kind: 'assignment', assignee: text('assignee') || undefined });
    if (text('priority') !== (ticket.priority ?? ''))
      found.push({ kind: 'priority', to: text('priority'), reason: why });
    // One reason is told once: with the priority, which needs it.
    const isTold = found.some(({ kind }) => kind === 'priority');
    if (text('status') !== ticket.status)
      found.push({ kind: 'status', to: text('status'), reason: isTold ? undefined : why });
    return found;
  };

  /** @param {AgentChange[]} found */
  const needsReason = (found) => found.some(({ kind }) => kind === 'priority');

  /** @param {boolean} isMissing */
  const showMissing = (isMissing) => {
    reason.setAttribute('aria-invalid', String(isMissing));
    failure.textContent = isMissing ? 'Not saved: a new priority needs a reason.' : '';
    if (isMissing) reason.focus();
  };

  const update = () => {
    const found = changes();
    button.disabled = found.length === 0;
    reason.setAttribute('aria-required', String(needsReason(found)));
    if (!needsReason(found) || reason.value.trim()) showMissing(false);
  };

  const form = h(
    'form',
    {
      class: 'change',
      'aria-label': 'Change the ticket',
      input: update,
      submit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const found = changes();
        if (needsReason(found) && !reason.value.trim()) {
          showMissing(true);
          return;
        }
        button.disabled = true;
        failure.textContent = '';
        try {
          await save(found);
        } catch (error) {
          failure.textContent = `Not saved: ${error instanceof Error ? error.message : 'the server cannot be reached.'}`;
          button.disabled = false;
        }
      },
    },
    choice('status', 'Status', STATUSES, ticket.status),
    priorities.length > 0 &&
      choice(
        'priority',
        'Priority',
        ticket.priority ? priorities : [{ id: '', label: 'None' }, ...priorities],
        ticket.priority ?? '',
      ),
    choice('assignee', 'Assigned to', [{ id: '', label: 'Nobody' }, ...agents], ticket.assignee ?? ''),
    h(
      'label',
      { class: 'wide' },
      h('span', {}, 'Reason'),
      reason,
      h('small', { id: 'reason-help' }, 'The customer reads it. A new priority needs one.'),
    ),
    h('div', { class: 'actions' }, button, failure),
  );
  return form;
}
