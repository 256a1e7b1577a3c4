/** @typedef {import('../../api/desk-store.js').DeskTicket} DeskTicket */
/** @typedef {import('../../api/desk-store.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('../../api/desk-store.js').AgentChange} AgentChange */
/** @typedef {{ id: string, catalog: import('helpdock/contract').Catalog, agents: string[] }} Organization */
/** @typedef {{ organizationId: string, status: string, count: number }} Count */
/**
 * @typedef {object} Filters
 * @property {string} organization
 * @property {string[]} statuses
 * @property {string} priority
 * @property {string} assignee `*`: anybody; empty: nobody; else a name
 * @property {boolean} urgent
 * @property {string} q
 * @property {string} sort
 */

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function call(path, init) {
  const answer = await fetch(`api/${path}`, init).catch(() => {
    throw new Error('the server cannot be reached.');
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return body;
}

/** @returns {Promise<Organization[]>} */
export const getOrganizations = () => call('organizations');

/**
 * @param {Filters} filters
 * @param {string} [cursor]
 * @returns {Promise<{ tickets: DeskTicket[], counts: Count[], nextCursor: string | null }>}
 */
export function getTickets({ organization, statuses, priority, assignee, urgent, q, sort }, cursor) {
  const query = new URLSearchParams(statuses.map((status) => ['status', status]));
  if (organization) query.set('organization', organization);
  if (priority) query.set('priority', priority);
  if (assignee !== '*') query.set('assignee', assignee);
  if (urgent) query.set('urgent', 'true');
  if (q) query.set('q', q);
  query.set('sort', sort);
  if (cursor) query.set('cursor', cursor);
  return call(`tickets?${query}`);
}

/**
 * @param {string} id
 * @returns {Promise<DeskTicketDetail>}
 */
export const getTicket = (id) => call(`tickets/${encodeURIComponent(id)}`);

/**
 * @param {string} path
 * @param {unknown} body
 * @param {string} [key] what is written with the same key is there once
 */
const post = (path, body, key) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  });

/**
 * @param {string} id
 * @param {AgentChange & { agent: string }} change
 * @param {string} [key] of a message
 * @returns {Promise<DeskTicketDetail>}
 */
export const changeTicket = (id, change, key) => post(`tickets/${encodeURIComponent(id)}/changes`, change, key);

/**
 * @param {string} id
 * @param {{ body: string, agent: string }} note
 * @param {string} key
 * @returns {Promise<DeskTicketDetail>}
 */
export const addNote = (id, note, key) => post(`tickets/${encodeURIComponent(id)}/notes`, note, key);

/** @param {string} id */
export const attachmentAddress = (id) => `api/attachments/${encodeURIComponent(id)}`;

/**
 * Of a picture or a film, to be shown; of other files there is nothing at it.
 * @param {string} id
 */
export const viewAddress = (id) => `${attachmentAddress(id)}/view`;
