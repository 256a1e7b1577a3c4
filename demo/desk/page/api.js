/** @typedef {import('../../api/desk-store.js').DeskTicket} DeskTicket */
/** @typedef {import('../../api/desk-store.js').DeskTicketDetail} DeskTicketDetail */
/** @typedef {import('../../api/desk-store.js').AgentChange} AgentChange */
/** @typedef {{ id: string, catalog: import('helpdock/contract').Catalog, agents: string[] }} Organization */
/** @typedef {{ organizationId: string, status: string, count: number }} Count */

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function call(path, init) {
  const answer = await fetch(`api/${path}`, init);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return body;
}

/** @returns {Promise<Organization[]>} */
export const getOrganizations = () => call('organizations');

/**
 * @param {{ organization: string, statuses: readonly string[], q: string }} filters
 * @returns {Promise<{ tickets: DeskTicket[], counts: Count[] }>}
 */
export function getTickets({ organization, statuses, q }) {
  const query = new URLSearchParams(statuses.map((status) => ['status', status]));
  if (organization) query.set('organization', organization);
  if (q) query.set('q', q);
  return call(`tickets?${query}`);
}

/**
 * @param {string} id
 * @returns {Promise<DeskTicketDetail>}
 */
export const getTicket = (id) => call(`tickets/${encodeURIComponent(id)}`);

/**
 * @param {string} id
 * @param {AgentChange & { agent: string }} change
 * @returns {Promise<DeskTicketDetail>}
 */
export const changeTicket = (id, change) =>
  call(`tickets/${encodeURIComponent(id)}/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });

/** @param {string} id */
export const attachmentAddress = (id) => `api/attachments/${encodeURIComponent(id)}`;
