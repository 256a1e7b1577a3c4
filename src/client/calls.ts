/**
 * Every call but that for the catalog, by its name in the port. Filing and reading tickets is here; what fewer people
 * need comes when the first of them does.
 */
import type { CallContext } from './call-context.js';
import { part, type CallOf, type LateCall } from './part.js';
import { retrying } from './retry.js';
import type { TicketWatcher, WatchOptions } from './ticket-api.js';
import { create, get, list } from './ticket-calls.js';

export { claim } from './claiming.js';
export { forgetKeys } from './ticket-calls.js';

const RELOAD_MS = 20_000;

const loadConversation = part(() => import('./conversation.js'));
const loadKnowledge = part(() => import('./knowledge.js'));
const loadUploads = part(() => import('./uploads.js'));

const loadWatch = part(() => import('./live/watch.js'));

export const calls: { readonly [Name in LateCall]: CallOf<Name> } = {
  create,
  list,
  get,
  upload: async (...args) => (await loadUploads()).upload(...args),
  removeUpload: async (...args) => (await loadUploads()).removeUpload(...args),
  reply: async (...args) => (await loadConversation()).reply(...args),
  update: async (...args) => (await loadConversation()).update(...args),
  attachment: async (...args) => (await loadConversation()).attachment(...args),
  notices: async (...args) => (await loadKnowledge()).notices(...args),
  joinNotice: async (...args) => (await loadKnowledge()).joinNotice(...args),
  articles: async (...args) => (await loadKnowledge()).articles(...args),
};

/** @see HttpTicketApi.forgetKeys */
export const forgetUploads = async (context: CallContext): Promise<void> =>
  (await loadUploads()).forgetUploads(context);

/** @see TicketApi.watch */
export function watch(context: CallContext, watcher: TicketWatcher, options: WatchOptions): void {
  retrying(loadWatch, () => RELOAD_MS, { ...context, ...options }).then(
    (part) => part.watch(context, watcher, options),
    () => {},
  );
}
