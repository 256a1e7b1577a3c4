import { attachmentAddress } from './api.js';
import { changeForm } from './change-form.js';
import { h } from './dom.js';
import { fieldList } from './field-values.js';
import { timeline } from './timeline.js';
import { formatMoment, formatSize, priorityMark, statusMark, typeLabel } from './words.js';

/** @typedef {import('./api.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('./api.js').Organization} Organization */

/** @param {DeskTicketDetail} ticket */
function files({ attachments = [] }) {
  if (!attachments.length) return undefined;
  return h(
    'section',
    {},
    h('h3', {}, 'Files'),
    h(
      'ul',
      { class: 'files' },
      ...attachments.map(({ id, name, size, type }) =>
        h(
          'li',
          {},
          h('a', { href: attachmentAddress(id), download: '' }, h('bdi', {}, name)),
          h('span', { class: 'muted' }, `${formatSize(size)} · ${type}`),
        ),
      ),
    ),
  );
}

/** @param {DeskTicketDetail} ticket */
function origin({ origin: from }) {
  const facts = Object.entries({
    Page: from?.url,
    Title: from?.title,
    Language: from?.language,
    Browser: from?.userAgent,
    Window: from?.viewport,
  }).filter(([, value]) => value);
  if (!facts.length) return undefined;
  const list = facts.flatMap(([label, value]) => [h('dt', {}, label), h('dd', { dir: 'auto' }, value)]);
  return h('details', {}, h('summary', {}, 'Where it was written'), h('dl', { class: 'fields' }, ...list));
}

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
 * @param {(changes: import('./api.js').AgentChange[]) => Promise<void>} save
 * @returns {Node[]}
 */
export function ticketView(ticket, organization, save) {
  const type = organization?.catalog.requestTypes.find(({ id }) => id === ticket.type);
  const answers = organization && fieldList(ticket.fields, type?.fields ?? [], organization.catalog);
  const parts = [
    h('a', { class: 'back', href: '#/' }, 'All tickets'),
    h(
      'header',
      { class: 'ticket-head' },
      h(
        'p',
        { class: 'muted' },
        `${ticket.number} · ${organization?.catalog.brand.name ?? ticket.organizationId} · ${typeLabel(organization, ticket.type)}`,
      ),
      h('h2', { dir: 'auto' }, ticket.subject),
      h('p', { class: 'row-marks' }, statusMark(ticket.status), priorityMark(organization, ticket.priority)),
      h('p', { class: 'muted' }, 'From ', sender(ticket), ` on ${formatMoment(ticket.createdAt)}`),
    ),
    changeForm(ticket, organization, save),
    h('section', {}, h('h3', {}, 'What was asked'), answers),
    files(ticket),
    origin(ticket),
    h('section', {}, h('h3', {}, 'What has happened'), timeline(ticket, organization)),
  ];
  return parts.filter((part) => part !== undefined);
}
