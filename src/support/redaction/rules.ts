/**
 * What secrets look like in a text. Each expression is linear: what repeats without a limit either starts only where
 * nothing of its kind precedes, or cannot contain its own beginning. A test holds every one of them to that.
 */
import { endOfNumber, isCardNumber, isIban } from './checked-numbers.js';
import { replaceNamed } from './named-values.js';
import { isMixed, isRandom } from './randomness.js';
import { CODE_WORD, SECRET_WORD } from './secret-names.js';

/** Stands where something was taken out. */
export const REDACTED = '[redacted]';

/** Something to take out: what it looks like, and what to write instead of a match and its groups. */
export interface Rule {
  readonly find: RegExp;
  readonly put: (match: string, ...groups: (string | undefined)[]) => string;
}

/** Takes out what no expression finds; `put` is told of each match as that of a rule is. */
type Search = (text: string, put: Rule['put']) => string;

const whole = (): string => REDACTED;
const onlyIf =
  (isSecret: (text: string) => boolean) =>
  (match: string): string =>
    isSecret(match) ? REDACTED : match;
const afterName = (_: string, before = ''): string => before + REDACTED;
const numbered =
  (isNumber: (text: string) => boolean) =>
  (match: string): string => {
    const end = endOfNumber(match, isNumber);
    return end ? REDACTED + match.slice(end) : match;
  };

const QUOTED = String.raw`\\{1,3}"(?:[^"\\\r\n]|\\[^"])*|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?`;

/** What has slashes, and in an address may look like several parts of a path. */
export const slashed: readonly Rule[] = [
  // Whoever knows these addresses may write there.
  {
    find: /(\b(?:hooks\.slack\.com|discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks)\/)[^\s"'<>\x60]+/gi,
    put: afterName,
  },
  { find: /1\/\/0[\w-]{12,}/g, put: whole },
  // Bytes in base 64; a path has neither of what tells them.
  { find: /(?<![\w+/.-])[\w+/]{32,}={0,2}/g, put: onlyIf((text) => /[+=]/.test(text) && isRandom(text)) },
];

export const rules: readonly (Rule | Search)[] = [
  // A key as it stands in a file, to its end or that of the text.
  { find: /-----BEGIN [A-Z\d ]{0,40}-----(?:[^-]|-(?!----END))*(?:-----END [A-Z\d ]{0,40}-----)?/g, put: whole },
  (text, put) => replaceNamed(text, (before, value) => put(before + value, before)),
  // A word behind them is one of a sentence.
  {
    find: /(\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)[ \t]{1,4})(?!(?:[A-Z]{1,16}|[A-Z]?[a-z]{1,16}(?:[A-Z][a-z]{1,16}){0,3})(?![\w.~+/=-])|[\w-]+=[^=\s])[\w.~+/=-]+/g,
    put: afterName,
  },
  // What servers of GraphQL say of a value that does not fit.
  {
    find: new RegExp(
      String.raw`(\b(?:got invalid value|cannot represent [\w -]{0,60}value:)[ \t]{1,4})(?:${QUOTED}|[^\s"',;()[\]{}]+)`,
      'gi',
    ),
    put: afterName,
  },
  { find: /([ \t](?:-u|--user)[ =]{1,4}["']?[^\s:"']{1,100}:)[^\s"']+/g, put: afterName },
  // JSON Web Tokens, also those with parts missing.
  { find: /(?<![\w-])eyJ[\w-]{4,}(?:\.[\w-]*)*/g, put: whole },
  // Keys that say by their beginning whose they are.
  {
    find: /\b(?:[srp]k_(?:live|test)_|whsec_|gh[pousr]_|github_pat_|gl(?:pa|r)t-|xox[a-z]-|xapp-|AKIA|ASIA|AIza|ya29\.|sq0[a-z]{3}-|EAA(?=\w{20})|shp(?:at|ca|pa|ss)_|hvs\.|SG\.|do[op]_v1_|pypi-)[\w.-]{12,}/g,
    put: whole,
  },
  { find: /\b(?:npm_|sk-|hf_)[\w.-]{12,}/g, put: onlyIf(isMixed) },
  // People write "token abc123…" into the console as well as "token=abc123…".
  {
    find: new RegExp(
      String.raw`(${SECRET_WORD}s?[ \t]{1,4}(?:(?:is|was|of|for|with|id|value)[ \t]{1,4}){0,2}["'(]?)(?=[\w+/=.~-]*\d)[\w+/=.~-]{6,}`,
      'gi',
    ),
    put: afterName,
  },
  {
    find: new RegExp(String.raw`(${CODE_WORD}[ \t]{1,4}(?:is[ \t]{1,4})?["'(]?)\d{4,8}(?!\w)`, 'gi'),
    put: afterName,
  },
  // Addresses of people; not `logo@2x.png`, and not `lit@3.3.3`.
  {
    find: /(?<![\p{L}\d.%+_-])[\p{L}\d.%+_-]+(?:@|%40)(?!\dx\.)(?:[\p{L}\d-]+\.)+\p{L}{2,}/giu,
    put: whole,
  },
  { find: /(?<!\d\.?)[2-6]\d{3}(?:[ .\-\u00a0]?\d){9,15}(?!\d)/g, put: numbered(isCardNumber) },
  { find: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,3})?\b/gi, put: numbered(isIban) },
  // Of telephone numbers only those with a country: others look like anything.
  { find: /(?<![\w+])\+\d(?:[ ()./-]{0,2}\d){7,14}(?!\d)/g, put: whole },
  { find: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, put: whole },
  ...slashed,
  { find: /(?<![\w-])[\w-]{32,}/g, put: onlyIf(isRandom) },
];

/** What stays although it looks like a secret: texts and expressions, of which one is in the match. */
export type Allowed = readonly (RegExp | string)[];

/** Takes out what the rules find. */
export function applyRules(text: string, list: readonly (Rule | Search)[], allow: Allowed = []): string {
  const isAllowed = (match: string): boolean =>
    allow.some((one) => (typeof one === 'string' ? match.includes(one) : match.search(one) >= 0));
  const unlessAllowed =
    (put: Rule['put']): Rule['put'] =>
    (match, ...groups) =>
      isAllowed(match) ? match : put(match, ...groups);
  return list.reduce(
    (result, rule) =>
      typeof rule === 'function'
        ? rule(result, unlessAllowed(afterName))
        : result.replace(rule.find, unlessAllowed(rule.put)),
    text,
  );
}
