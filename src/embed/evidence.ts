/** What a page adds to requests. Loaded only where it adds something. */
import type { Evidence, report } from '../context/index.js';
import type { HostFact } from '../contract/index.js';
import type { HelpdockOptions } from './options.js';

const KINDS = ['string', 'number', 'boolean'];
const isFact = (entry: [string, unknown]): entry is [string, HostFact] => KINDS.includes(typeof entry[1]);

/** What the provider hands down; `tell` hears of facts that are none. */
export async function evidenceOf(
  { context, trail }: Readonly<HelpdockOptions>,
  tell: typeof report,
): Promise<Evidence> {
  const entries: [string, unknown][] = Object.entries(context ?? {});
  const wrong = entries.filter((entry) => !isFact(entry)).map(([name]) => name);
  if (wrong.length > 0) tell('HD110', `Ignored in context: ${wrong.join(', ')}. Facts are text, numbers or booleans.`);
  const kept = trail && (await import('../capture/trail/page-trail.js')).pageTrail();
  return {
    ...(context && { facts: Object.fromEntries(entries.filter(isFact)) }),
    ...(kept && { trail: kept }),
  };
}
