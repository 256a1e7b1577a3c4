/** What support knows already. */
import { readArticles, readNotice, readNotices } from '../contract/index.js';
import { toJson } from './json-writer.js';
import type { CallOf } from './part.js';
import { readAnswer } from './reading.js';
import { readLenient } from './reading-lists.js';
import { getting, pauseWhenTransient, retrying } from './retry.js';
import { keysOf } from './ticket-calls.js';
import { pathOf } from './ticket-query.js';

/** @see TicketApi.notices */
export const notices: CallOf<'notices'> = async (context, { signal } = {}) =>
  readLenient(await getting({ path: 'notices', keys: keysOf(context).read(), signal }, context), readNotices, context);

/** Who has said it has said it, so that it may be repeated. @see TicketApi.joinNotice */
export const joinNotice: CallOf<'joinNotice'> = async (context, id, join, { signal } = {}) => {
  const path = `${pathOf('notices', id)}/joins`;
  const request = { method: 'POST', path, body: toJson(join), keys: keysOf(context).read(), signal } as const;
  const send = () => context.connection.send(request);
  return readAnswer(await retrying(send, pauseWhenTransient, { ...context, signal }), readNotice);
};

/** @see TicketApi.articles */
export const articles: CallOf<'articles'> = async (context, q, { signal } = {}) =>
  readLenient(
    await getting({ path: 'articles', query: new URLSearchParams({ q }), signal }, context),
    readArticles,
    context,
  );
