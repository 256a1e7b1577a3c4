import { isRandom } from './randomness.js';
import { applyRules, REDACTED, rules } from './rules.js';

/** Addresses that lead to a place; of all others (`data:`, `file:`, `blob:`) only the scheme is said. */
const PLACE = /^(?:https?|wss?|[a-z-]+-extension|capacitor|ionic|app):$/i;
const HOST = /^(?:[^\s:@[\]]*|\[[\da-f:.]+\])(?::\d{0,5})?$/i;
/** What comes behind these is often a key that opens something by itself. */
const BEFORE_KEY =
  /^(?:token|secret|reset|password|verif\w+|activat\w+|confirm\w*|invit\w+|magic\w*|unsubscribe|otp|sessions?)(?:[-_]\w+)?$/i;

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
function isSecret(segment: string, before: string | undefined): boolean {
  // No secret is as short as that.
  if (segment.length < 6) return false;
  const plain = decoded(segment);
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(plain)) return false;
  if (/^[\da-f]{32,}$/i.test(plain) || (/^[\w=-]{20,}$/.test(plain) && isRandom(plain))) return true;
  if (before !== undefined && BEFORE_KEY.test(before) && /\d/.test(plain)) return true;
  return applyRules(plain, rules) !== plain;
}

/**
 * An address as it may be shown: without query, fragment and credentials, which carry secrets more often than meaning,
 * and without parts of the path that look like keys. With `base` a relative address becomes an absolute one.
 */
export function redactAddress(address: string, base?: string): string {
  const absolute = base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
  const [place = ''] = absolute.split(/[?#]/, 1);
  const [, scheme = '', authority, path = ''] =
    /^\s*([a-z][\w+-]*:(?!\d))?(?:[/\\]{2}([^/\\]*))?([^]*)$/i.exec(place) ?? [];
  if (scheme && !PLACE.test(scheme)) return scheme;
  const host = authority?.slice(authority.lastIndexOf('@') + 1);
  const parts = path.split('/').map((part, index, all) => (isSecret(part, all[index - 1]) ? REDACTED : part));
  const start = host === undefined ? scheme : `${scheme}//${HOST.test(host) ? host : REDACTED}`;
  return start + parts.join('/');
}
