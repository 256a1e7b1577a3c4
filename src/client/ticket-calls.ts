/**
 * Filing and reading tickets: what is not needed to show a form, and so is fetched while somebody fills it in.
 */
import {
  IDEMPOTENCY_KEY,
  readTicket,
  readTicketPage,
  type CreatedTicket,
  type NewTicket,
  type TicketDetail,
  type TicketPage,
  type TicketQuery,
} from '../contract/index.js';
import type { CallContext } from './call-context.js';
import { asUnconfirmed, pauseWhenFiling } from './filing.js';
import { toJson } from './json-writer.js';
import { readLenient } from './reading-lists.js';
import { getting, retrying } from './retry.js';
import type { CreateOptions, RequestOptions } from './ticket-api.js';
import { localTicketKeys, type TicketKeyStore } from './ticket-keys.js';
import { pathOf, queryOf } from './ticket-query.js';
import { untilAborted } from './until-aborted.js';

/** @see TicketApi.create */
export async function create(
  context: CallContext,
  ticket: NewTicket,
  { idempotencyKey, signal }: CreateOptions,
): Promise<CreatedTicket> {
  const { connection } = context;
  const headers = { [IDEMPOTENCY_KEY]: idempotencyKey };
  const request = { method: 'POST', path: 'tickets', headers, body: toJson(ticket), signal } as const;
  try {
    const answer = await retrying(() => connection.send(request), pauseWhenFiling, { ...context, signal });
    const created = readLenient(answer, readTicket, context);
    if (created.accessKey && answer.isAnonymous) {
      keysOf(context).add(created.accessKey);
      context.watches.forEach((renew) => renew());
    }
    return created;
  } catch (error) {
    throw asUnconfirmed(error);
  }
}

/** @see TicketApi.list */
export async function list(
  context: CallContext,
  query: TicketQuery = {},
  { signal }: RequestOptions = {},
): Promise<TicketPage> {
  // Tickets that are just being joined to the account belong into its list.
  await untilAborted(Promise.resolve(context.claiming), signal);
  const request = { path: 'tickets', query: queryOf(query), keys: keysOf(context).read(), signal };
  return readLenient(await getting(request, context), readTicketPage, context);
}

/** @see TicketApi.get */
export async function get(context: CallContext, id: string, { signal }: RequestOptions = {}): Promise<TicketDetail> {
  await untilAborted(Promise.resolve(context.claiming), signal);
  const request = { path: pathOf('tickets', id), keys: keysOf(context).read(), signal };
  return readLenient(await getting(request, context), readTicket, context);
}

/** The keys of this browser's anonymous tickets at this API. */
export function keysOf(context: CallContext): TicketKeyStore {
  context.keys ??= localTicketKeys(context.connection.baseUrl);
  return context.keys;
}

/** @see HttpTicketApi.forgetKeys */
export function forgetKeys(context: CallContext): void {
  keysOf(context).clear();
  context.watches.forEach((renew) => renew());
}
