import { claimedSchema, type Catalog } from '../contract/index.js';
import type { CallContext } from './call-context.js';
import type { Answer } from './connection.js';
import { pauseWhenFiling } from './filing.js';
import { toJson } from './json-writer.js';
import { readAnswer } from './reading.js';
import { retrying } from './retry.js';
import { forgetKeys, keysOf } from './ticket-calls.js';

/**
 * Joins the tickets that were filed in this browser before somebody signed in to their account. Their keys open nothing
 * any more after that, and are forgotten. Where it fails the keys stay, and the next catalog tries again.
 */
export function claim(context: CallContext, { capabilities }: Catalog, { isAnonymous }: Answer): void {
  const isKnown = !isAnonymous || context.connection.usesCookies;
  if (capabilities?.claims && isKnown && keysOf(context).read().length > 0) context.claiming ??= join(context);
}

async function join(context: CallContext): Promise<void> {
  const body = toJson({ keys: keysOf(context).read() });
  const send = () => context.connection.send({ method: 'POST', path: 'claims', body });
  try {
    readAnswer(await retrying(send, pauseWhenFiling, context), (json) => claimedSchema.parse(json));
    forgetKeys(context);
  } catch {
    // Somebody whom the server does not know, or a bad moment.
  } finally {
    context.claiming = undefined;
  }
}
