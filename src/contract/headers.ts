/** Names of the headers that the contract gives a meaning. */

/** One value per submission, from its birth to its acknowledgement; 8 to 255 printable ASCII characters. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/**
 * Access keys of anonymous tickets, separated by commas: whoever holds a key may read its ticket. A header and not a
 * query parameter, so that keys stay out of logs, histories and referrers.
 */
export const TICKET_KEYS = 'Helpdock-Ticket-Keys';

/**
 * Sent with every request that carries cookies: the version of the contract that the client speaks. No form and no foreign
 * script can send it without the server's leave, so a server that demands it is safe from forged requests.
 */
export const CLIENT = 'Helpdock-Client';
