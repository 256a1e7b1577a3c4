import type { HostFact, Origin } from '../../contract/index.js';
import { safeOrigin } from '../../support/index.js';
import { said } from './said.js';
import { findSoftware } from './software.js';

/** Elements of a page may hide properties of the document by their names; never those of the prototype. */
const ofDocument = (name: 'title' | 'referrer'): unknown => Reflect.get(Document.prototype, name, document);

function viewport(): string | undefined {
  const width = said('number', () => innerWidth);
  const height = said('number', () => innerHeight);
  return width === undefined || height === undefined ? undefined : `${width}×${height}`;
}

function connection(): string | undefined {
  if (said('boolean', () => navigator.onLine) === false) return 'offline';
  return said('string', () => (navigator as { connection?: { effectiveType?: string } }).connection?.effectiveType);
}

/**
 * Where and with what somebody is looking at the page, as it may be sent: without secrets, and with nothing that
 * they could not find out themselves. Asks nobody but the browser, keeps nothing, and never fails: what cannot be found
 * out is left out.
 *
 * @param facts - What the page says of itself; text, numbers, and whether something is so.
 */
export async function collectEnvironment(facts?: Readonly<Record<string, HostFact>>): Promise<Origin> {
  const software = await findSoftware();
  return safeOrigin({
    url: said('string', () => location.href),
    title: said('string', () => ofDocument('title')),
    referrer: said('string', () => ofDocument('referrer')),
    language: said('string', () => navigator.language),
    userAgent: said('string', () => navigator.userAgent),
    ...software,
    viewport: viewport(),
    pixelRatio: said('number', () => devicePixelRatio),
    timeZone: said('string', () => Intl.DateTimeFormat().resolvedOptions().timeZone),
    connection: connection(),
    facts,
  });
}
