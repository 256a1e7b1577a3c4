/** Who asks, where the host page does not know: an anonymous requester says it once in a session. */
import type { TicketApi } from '../../client/ticket-api.js';
import type { Identity } from '../../context/index.js';
import type { Field, Requester } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';

export const NAME = 'requester.name';
export const EMAIL = 'requester.email';

/** The questions to an anonymous requester, in the form of every other question. */
export const requesterFields = ({ form }: Messages): Field[] => [
  { id: NAME, kind: 'text', label: form.name },
  { id: EMAIL, kind: 'email', label: form.email, help: form.emailHelp, required: true },
];

/** What the browser may fill in. */
export const autocompleteOf = (id: string): 'name' | 'email' => (id === EMAIL ? 'email' : 'name');

/** By session, that is by client: whoever signs in next must not find the name of the one before. */
const remembered = new WeakMap<TicketApi, Requester>();

export const rememberRequester = (api: TicketApi, requester: Requester): unknown => remembered.set(api, requester);

/** The requester as far as the page or an earlier ticket told; nothing when the form has to ask. */
export function knownRequester(identity: Identity | undefined, api: TicketApi | undefined): Requester | undefined {
  if (identity?.email) return { name: identity.name, email: identity.email };
  return api && remembered.get(api);
}
