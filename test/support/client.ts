import { HttpTicketApi, type HttpTicketApiOptions, type TicketApiError } from '../../src/client/index.js';
import type { NewTicket, TicketDetail } from '../../src/contract/index.js';
import { HastyClock } from './hasty-clock.js';
import { API_URL } from './msw.js';

/** A client of the mocked API, with a clock that needs no waiting and retries without chance. */
export function setupClient(options: Partial<HttpTicketApiOptions> = {}): { client: HttpTicketApi; clock: HastyClock } {
  const clock = new HastyClock();
  return { clock, client: new HttpTicketApi({ baseUrl: API_URL, clock, random: () => 0.5, ...options }) };
}

/** The error with which a call fails. */
export async function failureOf(call: Promise<unknown>): Promise<TicketApiError> {
  return call.then(
    () => {
      throw new Error('The call did not fail.');
    },
    (error: unknown) => error as TicketApiError,
  );
}

/** A request that fits the fixture catalog. */
export const newTicket: NewTicket = { type: 'question', fields: { subject: 'Where are my invoices?' } };

/** What a server makes of it. */
export const ticketDetail: TicketDetail = {
  id: 't1',
  number: 'T-1001',
  subject: 'Where are my invoices?',
  type: 'question',
  status: 'new',
  createdAt: '2026-11-22T10:00:00Z',
  updatedAt: '2026-11-22T10:00:00Z',
  fields: { subject: 'Where are my invoices?' },
  timeline: [],
};
