/**
 * What secrets look like in a text. Each expression is linear: what repeats without a limit either starts only where
 * nothing of its kind precedes, or cannot contain its own beginning. A test holds every one of them to that.
 */
import { endOfNumber, isCardNumber, isIban } from './checked-numbers.js';
import { isRandom } from './randomness.js';
import { SECRET_NAME, SECRET_WORD } from './secret-names.js';

/** Stands where something was taken out. */
export const REDACTED = '[redacted]';

/** Something to take out: what it looks like, and what to write instead of a match and its groups. */
export interface Rule {
  readonly find: RegExp;
  readonly put: (match: string, ...groups: (string | undefined)[]) => string;
}

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

/** Between a name and what it names: in headers, forms, JSON (also within a string), tuples, lists of pairs, XML. */
const GAP = String.raw`(?:\\{0,3}["'\x60]?\]?[ \t]{0,4}(?:=>|[:=]|%3[AD])[ \t]{0,4}|\\{0,3}["'][ \t]{0,4},?[ \t]{0,4}(?:\\{0,3}["']?value\\{0,3}["']?[ \t]{0,4}[:=]|,)[ \t]{0,4}|>(?=[^\s<]))`;
/** Says that there is nothing, which helps and harms nobody. */
const NOTHING = String.raw`(?!(?:null|undefined|true|false|nan|""|'')(?![\w-]))`;
const QUOTED = String.raw`\\{1,3}"(?:[^"\\\r\n]|\\[^"])*|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|\x60[^\x60]*\x60?|\[[^\]\r\n]*\]?|\{[^}\r\n]*\}?`;
const WORD = String.raw`(?:(?:bearer|basic|digest|token)[ \t]+(?![\w-]+=))?[^\s"'\x60&<>]+`;

export const rules: readonly Rule[] = [
  // A key as it stands in a file, to its end or that of the text.
  { find: /-----BEGIN [A-Z\d ]{0,40}-----(?:[^-]|-(?!----END))*(?:-----END [A-Z\d ]{0,40}-----)?/g, put: whole },
  // What a header says to the end of its line; a cookie has several parts.
  {
    find: new RegExp(
      String.raw`(\b(?:(?:proxy-)?authorization|(?:set-)?cookies?2?)${GAP})${NOTHING}(?:${QUOTED}|(?:=\\{0,3}["'][^"'\r\n]*["']?|[^\r\n"'])+)`,
      'gi',
    ),
    put: afterName,
  },
  { find: new RegExp(String.raw`(${SECRET_NAME}${GAP})${NOTHING}(?:${QUOTED}|${WORD})`, 'gi'), put: afterName },
  { find: /(\b(?:bearer|basic)[ \t]{1,4})(?![a-z]{1,16}(?![\w.~+/=-])|[\w-]+=[^=\s])[\w.~+/=-]+/gi, put: afterName },
  // JSON Web Tokens, also those with parts missing.
  { find: /(?<![\w-])eyJ[\w-]{4,}(?:\.[\w-]*)*/g, put: whole },
  // Keys that say by their beginning whose they are.
  {
    find: /\b(?:[srp]k_(?:live|test)_|whsec_|gh[pousr]_|github_pat_|glpat-|npm_|xox[a-z]-|xapp-|AKIA|ASIA|AIza|ya29\.|sk-|shp(?:at|ca|pa|ss)_|hvs\.|SG\.|dop_v1_|pypi-)[\w.-]{12,}/g,
    put: whole,
  },
  // People write "token abc123…" into the console as well as "token=abc123…".
  {
    find: new RegExp(
      String.raw`(${SECRET_WORD}s?[ \t]{1,4}(?:(?:is|was|of|for|with|id|value)[ \t]{1,4}){0,2}["'(]?)(?=[\w+/=.~-]*\d)[\w+/=.~-]{6,}`,
      'gi',
    ),
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
  { find: /(?<![\w-])[\w-]{32,}/g, put: onlyIf(isRandom) },
];

/** What stays although it looks like a secret: texts and expressions, of which one is in the match. */
export type Allowed = readonly (RegExp | string)[];

/** Takes out what the rules find. */
export function applyRules(text: string, list: readonly Rule[], allow: Allowed = []): string {
  const isAllowed = (match: string): boolean =>
    allow.some((one) => (typeof one === 'string' ? match.includes(one) : match.search(one) >= 0));
  return list.reduce(
    (result, { find, put }) =>
      result.replace(find, (match: string, ...groups: (string | undefined)[]) =>
        allow.length > 0 && isAllowed(match) ? match : put(match, ...groups),
      ),
    text,
  );
}
