import { isRandom } from './randomness.js';
import { applyRules, REDACTED, rules, slashed } from './rules.js';

/** Addresses that lead to a place; of all others (`data:`, `blob:`) only the scheme is said. */
const PLACE = /^(?:https?|wss?|webpack(?:-internal)?|file|[a-z-]+-extension|capacitor|ionic|app):$/i;
const HOST = /^(?:[^\s:@[\]]*|\[[\da-f:.]+\])(?::\d{0,5})?$/i;
/** What comes behind these is often a key that opens something by itself. */
const BEFORE_KEY =
  /^(?:token|secret|reset|password|verif\w+|activat\w+|confirm\w*|invit\w+|magic\w*|unsubscribe|otp|sessions?)(?:[-_]\w+)?$/i;
/** Behind these a few digits may be the key. */
const BEFORE_CODE = /reset|otp|verify/i;
/** A number, also behind a word, a day, a file. */
const ORDINARY =
  /^(?:(?:[a-z]+-)?\d{1,9}|\d{4}-\d\d-\d\d|[\w.-]+\.(?:html?|js|json|css|pdf|png|svg|php|aspx?|xml|txt))$/i;
/** Line and column in a script. */
const POSITION = /(?::\d{1,7}){2}$/;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Whether a part of a path opens something. Numbers, UUIDs and the ids of databases are what people need in order to find
 * what somebody was looking at, and stay.
 */
function isSecret(segment: string, before = ''): boolean {
  // No secret is as short as that, or a mere word.
  if (segment.length < 6 || /^[a-z-]+:?$/.test(segment)) return false;
  const plain = decoded(segment);
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(plain)) return false;
  if (/^[\da-f]{32,}$/i.test(plain) || (/^[\w+=-]{20,}$/.test(plain) && isRandom(plain))) return true;
  const isOrdinary = ORDINARY.test(plain) && !BEFORE_CODE.test(before);
  if (BEFORE_KEY.test(before) && /\d/.test(plain) && !isOrdinary) return true;
  return applyRules(plain, rules) !== plain;
}

/**
 * An address as it may be shown: without query, fragment and credentials, which carry secrets more often than meaning,
 * and without parts of the path that look like keys. With `base` a relative address becomes an absolute one. Where in a
 * script an error has happened stands behind everything else, and stays there.
 */
export function redactAddress(address: string, base?: string): string {
  const absolute = base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
  const position = POSITION.exec(absolute)?.[0] ?? '';
  const [place = ''] = absolute.slice(0, absolute.length - position.length).split(/[?#]/, 1);
  const [, scheme = '', authority, path = ''] =
    /^\s*([a-z][\w+-]*:(?!\d))?(?:[/\\]{2}([^/\\]*))?([^]*)$/i.exec(applyRules(place, slashed)) ?? [];
  if (scheme && !PLACE.test(scheme)) return scheme;
  const host = authority?.slice(authority.lastIndexOf('@') + 1);
  const start = host === undefined ? scheme : `${scheme}//${HOST.test(host) ? host : REDACTED}`;
  const segments = applyRules(path, slashed).split('/');
  // Where somebody keeps a file says who they are.
  if (/^file:/i.test(scheme)) segments.splice(1, segments.length - 2, '…');
  const parts = segments.map((part, index, all) => (isSecret(part, all[index - 1]) ? REDACTED : part));
  return start + parts.join('/') + position;
}
