/** What support knows already. */
import { readArticles, readNotice, readNotices } from '../contract/index.js';
import { toJson } from './json-writer.js';
import type { CallOf } from './part.js';
import { readAnswer } from './reading.js';
import { readLenient } from './reading-lists.js';
import { getting } from './retry.js';
import { keysOf } from './ticket-calls.js';
import { pathOf } from './ticket-query.js';

/** @see TicketApi.notices */
export const notices: CallOf<'notices'> = async (context, { signal } = {}) =>
  readLenient(await getting({ path: 'notices', keys: keysOf(context).read(), signal }, context), readNotices, context);

/**
 * Never repeated by itself: somebody without name or address would be counted twice where only the answer was lost.
 * @see TicketApi.joinNotice
 */
export const joinNotice: CallOf<'joinNotice'> = async (context, id, join, { signal } = {}) => {
  const path = `${pathOf('notices', id)}/joins`;
  const request = { method: 'POST', path, body: toJson(join), keys: keysOf(context).read(), signal } as const;
  return readAnswer(await context.connection.send(request), readNotice);
};

/** @see TicketApi.articles */
export const articles: CallOf<'articles'> = async (context, q, { signal } = {}) =>
  readLenient(
    await getting({ path: 'articles', query: new URLSearchParams({ q }), signal }, context),
    readArticles,
    context,
  );
