import { redactText } from './redact-text.js';
import type { Allowed } from './rules.js';

/** Longer than what a secret needs to be known by its beginning. */
const MARGIN = 200;

/** At most so many characters, and no half of one. */
const cutText = (text: string, max: number): string =>
  text.length > max ? text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '') + '…' : text;

/**
 * The beginning of a text, without secrets. No more of it is looked at than can matter; half a secret, which would not
 * be known as one, is at the end of that and is left out.
 */
export function safeText(text: string, max: number, allow?: Allowed): string {
  const longest = max * 2;
  if (text.length <= longest) return cutText(redactText(text, allow), max);
  const redacted = redactText(text.slice(0, longest), allow);
  return cutText(redacted.slice(0, -Math.min(MARGIN, max)) + '…', max);
}
