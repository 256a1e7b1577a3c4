import { redactAddress } from './redact-address.js';
import { applyRules, REDACTED, rules, type Allowed, type Rule } from './rules.js';

/** What stands behind an address in a sentence or in a stack is not part of it. */
const withoutEnd = (match: string): string => {
  const end = /[),.;]{0,3}$/.exec(match)?.[0].length ?? 0;
  return redactAddress(match.slice(0, match.length - end)) + match.slice(match.length - end);
};

/** First, because what follows the path of an address is cut as a whole. */
export const addresses: readonly Rule[] = [
  { find: /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'<>\x60]+/gi, put: withoutEnd },
  { find: /\bdata:[\w/+.-]{0,80}[;,][^\s"'<>\x60]*/gi, put: (match) => redactAddress(match) },
  { find: /(?<![\w/.~%-])\/[\w~%][^\s"'<>\x60?#]*/g, put: (match) => redactAddress(match) },
  // Of relative ones only the query and what looks like one behind a fragment can be told.
  { find: /[?#][\w.[\]%-]{1,100}=[^\s"'<>\x60)]*/g, put: (match) => (match[0] ?? '') + REDACTED },
  { find: /\/\/[^\s/?#"'<>@]+@/g, put: () => '//' },
];

/**
 * A text without what should not leave the browser of the person whom it is about: keys, tokens, passwords, cookies,
 * numbers of cards and accounts, e-mail addresses, queries and credentials of addresses. What stands for them says so.
 *
 * It knows shapes, not meanings: a password by itself, without a word that names it, is a word like any other.
 */
export const redactText = (text: string, allow?: Allowed): string =>
  applyRules(applyRules(text, addresses, allow), rules, allow);
