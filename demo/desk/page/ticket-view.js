import { composer } from './composer.js';
import { h } from './dom.js';
import { environment } from './environment.js';
import { fieldList } from './field-values.js';
import { fileList } from './files.js';
import { propertiesForm } from './properties.js';
import { thread } from './thread.js';
import { trail } from './trail.js';
import { urgencyControl } from './urgency.js';
import { formatMoment, priorityMark, statusMark, typeLabel, urgentMark } from './words.js';

/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('./api.js').Organization} Organization */
/** @typedef {import('./api.js').AgentChange} AgentChange */
/**
 * @typedef {object} Actions
 * @property {() => string} agent
 * @property {(changes: AgentChange[]) => Promise<void>} change
 * @property {import('./composer.js').Sending} send
 */

/** @param {DeskTicketDetail} ticket */
function sender({ requester }) {
  const { name, email } = requester ?? {};
  return h(
    'span',
    {},
    h('bdi', {}, name ?? 'Somebody'),
    email ? ' ' : '',
    email && h('a', { href: `mailto:${encodeURIComponent(email)}` }, email),
  );
}

/**
 * @param {DeskTicketDetail} ticket
 * @param {Organization | undefined} organization
 * @param {Actions} actions
 */
function head(ticket, organization, { agent, change }) {
  const criterion = organization?.catalog.service?.urgent?.criteria.find(({ id }) => id === ticket.urgentCriterion);
  const take = h('button', { type: 'button', class: 'take' }, 'Take it');
  take.addEventListener('click', async () => {
    take.disabled = true;
    await change([{ kind: 'assignment', assignee: agent() }]).catch(() => (take.disabled = false));
  });
  return [
    h(
      'p',
      { class: 'muted' },
      `${ticket.number} · ${organization?.catalog.brand.name ?? ticket.organizationId} · ${typeLabel(organization, ticket.type)}`,
    ),
    h('h2', { dir: 'auto' }, ticket.subject),
    h(
      'p',
      { class: 'row-marks' },
      ticket.urgent && urgentMark(),
      statusMark(ticket.status),
      priorityMark(organization, ticket.priority),
      ticket.informational && h('span', { class: 'muted' }, 'For information'),
      h('span', { class: 'muted' }, ticket.assignee ? `Assigned to ${ticket.assignee}` : 'Assigned to nobody'),
      ticket.assignee !== agent() && take,
    ),
    criterion && h('p', {}, `Confirmed by the customer: ${criterion.label}`),
    h(
      'p',
      { class: 'muted' },
      'From ',
      sender(ticket),
      ` on ${formatMoment(ticket.createdAt)}`,
      ticket.respondBy && ` · first answer due ${formatMoment(ticket.respondBy)}`,
      ticket.rating && ` · rated ${ticket.rating.score} of 5`,
    ),
  ].filter((child) => child);
}

/**
 * A ticket that stays up to date while somebody works on it.
 * @param {DeskTicketDetail} first
 * @param {Organization | undefined} organization
 * @param {Actions} actions
 */
export function ticketView(first, organization, actions) {
  const type = organization?.catalog.requestTypes.find(({ id }) => id === first.type);
  const answers = organization && fieldList(first.fields, type?.fields ?? [], organization.catalog);
  const header = h('header', { class: 'ticket-head' });
  const conversation = thread(organization);
  const support = organization?.catalog.brand.supportName ?? 'Support';
  const writing = composer({ id: first.id, agent: actions.agent, support, send: actions.send });
  const properties = propertiesForm(organization, actions.change);
  const urgency = urgencyControl(organization, actions.change);
  const files = fileList(first.attachments);
  const side = h(
    'aside',
    { class: 'side', 'aria-label': 'Properties', tabindex: '-1' },
    properties.form,
    urgency.place,
  );
  const toSide = h(
    'button',
    { type: 'button', class: 'to-side', click: () => side.focus() },
    'Status, priority, assignment',
  );

  /** @param {DeskTicketDetail} ticket */
  const show = (ticket) => {
    const next = h('header', { class: 'ticket-head' }, ...head(ticket, organization, actions));
    // What is the same stays: somebody may be selecting the number.
    if (!header.isEqualNode(next)) {
      const hadFocus = header.contains(document.activeElement);
      header.replaceChildren(...next.childNodes);
      if (hadFocus) header.closest('main')?.focus();
    }
    conversation.show(ticket);
    properties.show(ticket);
    urgency.show(ticket);
  };
  show(first);

  const nodes = [
    h('a', { class: 'back', href: '#/' }, 'All tickets'),
    header,
    toSide,
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'talk' },
        h('section', {}, h('h3', {}, 'What was asked'), answers, files),
        environment(first.origin),
        trail(first.trail, first.createdAt),
        h('section', {}, h('h3', {}, 'Conversation'), ...conversation.nodes),
        writing.form,
      ),
      side,
    ),
  ];
  return { nodes, show, write: writing.choose };
}
