import { h } from './dom.js';
import { carryOut, choice, choose } from './reasoned-form.js';
import { STATUSES } from './words.js';

/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').AgentChange} AgentChange */

/**
 * Status, priority and assignment in one form. A new priority needs a reason: the customer reads it.
 * @param {Organization | undefined} organization
 * @param {(changes: AgentChange[]) => Promise<void>} save
 */
export function propertiesForm(organization, save) {
  const priorities = organization?.catalog.priorities ?? [];
  const agents = (organization?.agents ?? []).map((name) => ({ id: name, label: name }));
  const status = choice('Status', STATUSES, 'status');
  const priority = choice('Priority', priorities, 'priority');
  const assignee = choice('Assigned to', [{ id: '', label: 'Nobody' }, ...agents], 'assignee');
  const reason = h('input', {
    name: 'reason',
    maxlength: '500',
    autocomplete: 'off',
    'aria-describedby': 'reason-help',
  });
  const button = h('button', { class: 'primary' }, 'Save changes');
  const failure = h('p', { class: 'failure', role: 'alert' });
  /** What the agent saw when they began: only what they changed themselves is sent. */
  let before = { status: '', priority: '', assignee: '' };
  let isTouched = false;

  /** @returns {AgentChange[]} */
  const changes = () => {
    const why = reason.value.trim() || undefined;
    /** @type {AgentChange[]} */
    const found = [];
    if (assignee.select.value !== before.assignee)
      found.push({ kind: 'assignment', assignee: assignee.select.value || undefined });
    if (priority.select.value !== before.priority)
      found.push({ kind: 'priority', to: priority.select.value, reason: why });
    // One reason is told once: with the priority, which needs it.
    const isTold = found.some(({ kind }) => kind === 'priority');
    if (status.select.value !== before.status)
      found.push({ kind: 'status', to: status.select.value, reason: isTold ? undefined : why });
    return found;
  };

  const lacksReason = () => changes().some(({ kind }) => kind === 'priority') && !reason.value.trim();

  /** @param {boolean} isMissing */
  const showMissing = (isMissing) => {
    reason.setAttribute('aria-invalid', String(isMissing));
    failure.textContent = isMissing ? 'Not saved: a new priority needs a reason.' : '';
    if (isMissing) reason.focus();
  };

  const update = () => {
    const found = changes();
    isTouched = found.length > 0;
    button.disabled = !isTouched;
    reason.setAttribute('aria-required', String(found.some(({ kind }) => kind === 'priority')));
    if (!lacksReason()) showMissing(false);
  };

  /** @param {DeskTicketDetail} ticket */
  const show = (ticket) => {
    // Somebody is in the middle of a change: what they have chosen stays until they are done.
    if (isTouched) return;
    before = { status: ticket.status, priority: ticket.priority ?? '', assignee: ticket.assignee ?? '' };
    choose(status.select, before.status);
    choose(priority.select, before.priority, before.priority || 'None');
    choose(assignee.select, before.assignee);
    update();
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
        if (lacksReason()) {
          showMissing(true);
          return;
        }
        await carryOut(button, failure, async () => {
          await save(found);
          reason.value = '';
          before = {
            status: status.select.value,
            priority: priority.select.value,
            assignee: assignee.select.value,
          };
        });
        if (!failure.textContent) update();
      },
    },
    status.label,
    priorities.length > 0 && priority.label,
    assignee.label,
    h(
      'div',
      {},
      h('label', {}, h('span', {}, 'Reason'), reason),
      h('small', { id: 'reason-help' }, 'The customer reads it. A new priority needs one.'),
    ),
    h('div', { class: 'actions' }, button, failure),
  );
  return { form, show };
}
