/**
 * Values that somebody has named: in headers, forms, JSON (also within a text), tuples, lists of pairs, XML. Looks at what
 * stands between names and values, then at the name before it, and only behind that of a secret for the end of the value.
 */
import { reachOf, secretNameAtEnd } from './secret-names.js';
import { endOfValue } from './value-end.js';

const SIGN = String.raw`\\{0,3}["'\x60]?\]?[ \t]{0,4}(?:=>|={1,3}|%3[AD]|:(?:[ \t]{0,4}\r?\n(?=[ \t]))?)[ \t]{0,8}`;
const PAIR = String.raw`\\{0,3}["'][ \t]{0,4},?[ \t]{0,4}(?:\\{0,3}["']?(?:value|content)\\{0,3}["']?[ \t]{0,4}[:=]|,)[ \t]{0,4}`;
/** Between the head of a part of a form and what was filled in. */
const EMPTY_LINE = String.raw`\\{0,3}["'](?:\r?\n|(?:\\{1,3}r)?\\{1,3}n){2}`;
/** Between a name and what it names. */
const GAP = `${SIGN}|${PAIR}|${EMPTY_LINE}|>(?=[^\\s<])`;

/** What helps and harms nobody: that there is nothing, or what is wrong with it. */
const NOTHING_WORD = String.raw`(?:null|undefined|true|false|nan|none|missing|expired|invalid|incorrect|wrong|required|empty|unknown|enabled|disabled|failed|include|omit|same-origin|must|should|cannot|is|was|has|does|not|at|too)(?![\w-])`;
const NOTHING = String.raw`(?!${NOTHING_WORD}|(\\{0,3}["'])(?:${NOTHING_WORD})?\1|\d{1,2}(?![\w.-]))`;

const gap = new RegExp(String.raw`(?<=[\w-])(?:${GAP})`, 'gi');
const something = new RegExp(NOTHING, 'iy');

/** A text in which `put` has its way with every secret that is named; it gets the name with what is behind it, and the value. */
export function replaceNamed(text: string, put: (before: string, value: string) => string): string {
  let result = '';
  let done = 0;
  let from = 0;
  gap.lastIndex = 0;
  for (let found = gap.exec(text); found; found = gap.exec(text)) {
    const start = gap.lastIndex;
    const name = secretNameAtEnd(text.slice(Math.max(from, found.index - 80), found.index));
    from = start;
    if (name === undefined) continue;
    something.lastIndex = start;
    const end = something.test(text) ? endOfValue(text, start, reachOf(name)) : start;
    if (end === start) continue;
    const begin = found.index - name.length;
    result += text.slice(done, begin) + put(text.slice(begin, start), text.slice(start, end));
    gap.lastIndex = done = from = end;
  }
  return result + text.slice(done);
}
