/** What happens on a ticket after it was filed. */
import { IDEMPOTENCY_KEY, readMessage, readTicket } from '../contract/index.js';
import { readBytes } from './body.js';
import { asUnconfirmed, pauseWhenFiling } from './filing.js';
import { toJson } from './json-writer.js';
import type { CallOf } from './part.js';
import { readAnswer } from './reading.js';
import { readLenient } from './reading-lists.js';
import { getting, retrying } from './retry.js';
import { keysOf } from './ticket-calls.js';
import { pathOf } from './ticket-query.js';

/** @see TicketApi.reply */
export const reply: CallOf<'reply'> = async (context, id, message, { idempotencyKey, signal }) => {
  const request = {
    method: 'POST',
    path: `${pathOf('tickets', id)}/messages`,
    headers: { [IDEMPOTENCY_KEY]: idempotencyKey },
    body: toJson(message),
    keys: keysOf(context).read(),
    signal,
  } as const;
  try {
    const send = () => context.connection.send(request);
    return readAnswer(await retrying(send, pauseWhenFiling, { ...context, signal }), readMessage);
  } catch (error) {
    throw asUnconfirmed(error);
  }
};

/** Whatever is set twice is set once, so that it may be repeated. @see TicketApi.update */
export const update: CallOf<'update'> = async (context, id, changes, { signal } = {}) => {
  const path = pathOf('tickets', id);
  const request = { method: 'PATCH', path, body: toJson(changes), keys: keysOf(context).read(), signal } as const;
  const send = () => context.connection.send(request);
  return readLenient(await retrying(send, pauseWhenFiling, { ...context, signal }), readTicket, context);
};

/** @see TicketApi.attachment */
export const attachment: CallOf<'attachment'> = async (context, id, { signal } = {}) => {
  const path = pathOf('attachments', id);
  const keys = keysOf(context).read();
  const answer = await getting({ path, keys, unread: true, headers: { Accept: '*/*' }, signal }, context);
  return readBytes(answer, { clock: context.clock, ms: context.timeout, signal });
};
