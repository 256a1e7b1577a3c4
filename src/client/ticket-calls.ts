/**
 * Filing and reading tickets: what is not needed to show a form, and so is fetched while somebody fills it in.
 */
import {
  IDEMPOTENCY_KEY,
  readTicket,
  readTicketPage,
  type CreatedTicket,
  type Lenient,
  type NewTicket,
  type TicketDetail,
  type TicketPage,
  type TicketQuery,
} from '../contract/index.js';
import type { CallContext } from './call-context.js';
import type { Answer } from './connection.js';
import { asUnconfirmed, pauseWhenFiling } from './filing.js';
import { toJson } from './json-writer.js';
import { readAnswer } from './reading.js';
import { getting, retrying } from './retry.js';
import type { CreateOptions, RequestOptions } from './ticket-api.js';
import { localTicketKeys, type TicketKeyStore } from './ticket-keys.js';
import { pathOf, queryOf } from './ticket-query.js';

/** @see TicketApi.create */
export async function create(
  ticket: NewTicket,
  { idempotencyKey, signal }: CreateOptions,
  context: CallContext,
): Promise<CreatedTicket> {
  const { connection } = context;
  const headers = { [IDEMPOTENCY_KEY]: idempotencyKey };
  const request = { method: 'POST', path: 'tickets', headers, body: toJson(ticket), signal } as const;
  try {
    const answer = await retrying(() => connection.send(request), pauseWhenFiling, { ...context, signal });
    const created = readLenient(answer, readTicket, context);
    if (created.accessKey && answer.isAnonymous) keysOf(context).add(created.accessKey);
    return created;
  } catch (error) {
    throw asUnconfirmed(error);
  }
}

/** @see TicketApi.list */
export async function list(query: TicketQuery, { signal }: RequestOptions, context: CallContext): Promise<TicketPage> {
  const request = { path: 'tickets', query: queryOf(query), keys: keysOf(context).read(), signal };
  return readLenient(await getting(request, context), readTicketPage, context);
}

/** @see TicketApi.get */
export async function get(id: string, { signal }: RequestOptions, context: CallContext): Promise<TicketDetail> {
  const request = { path: pathOf('tickets', id), keys: keysOf(context).read(), signal };
  return readLenient(await getting(request, context), readTicket, context);
}

/** The keys of this browser's anonymous tickets at this API. */
export function keysOf(context: CallContext): TicketKeyStore {
  context.keys ??= localTicketKeys(context.connection.baseUrl);
  return context.keys;
}

/** Entries that do not fit the contract are left out, and the integrator hears of it. */
function readLenient<T>(answer: Answer, read: (json: unknown) => Lenient<T>, { onFault }: CallContext): T {
  const { value, skipped } = readAnswer(answer, read);
  if (skipped > 0) {
    onFault({ code: 'HD105', message: `${answer.call}: ${skipped} entries do not fit the contract and are left out.` });
  }
  return value;
}
