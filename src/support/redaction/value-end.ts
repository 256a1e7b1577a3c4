/** Where a value ends that stands in a text: in quotes, also of a text within a text, in brackets, or by itself. */

/** A quote with its backslashes; within a text within a text it has one, in that of the next floor three. */
const QUOTE = /(\\*)(["'\x60])/y;
const BARE = {
  word: /(?:(?:bearer|basic|digest|token)[ \t]+(?![\w-]+=))?[^\s"'\x60&<>,;)}\]]+/iy,
  /** Not the name of what comes next. */
  phrase: /[^\s"'\x60&<>,;)}\]]+(?:[ \t]+(?![\w.-]+[:=])[^\s"'\x60&<>,;)}\]]+)*/y,
  /** A header, of which parts may be in quotes; other quotes enclose it. */
  line: /(?:=\\{0,3}["'][^"'\r\n]*["']?|[^\r\n"'])+/y,
};

function matchAt(find: RegExp, text: string, start: number): RegExpExecArray | null {
  find.lastIndex = start;
  return find.exec(text);
}

/** At the quote that closes it, that of what it is part of, or the end of the line. */
function endOfString(text: string, start: number): number {
  const [opening = '', { length: depth } = '', quote] = matchAt(QUOTE, text, start) ?? [];
  const mark = /(?<!\\)(\\*)(["'\x60\r\n])/g;
  mark.lastIndex = start + opening.length;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [all, { length } = '', character] = found;
    if (character === quote) {
      if (length < depth) return found.index;
      // With more backslashes it is a quote within the text, with twice as many behind a backslash of the text's own.
      if (length % (2 * depth + 2) === depth) return found.index + all.length;
    } else if (quote !== '`' && /[\r\n]/.test(all)) return found.index;
  }
  return text.length;
}

/** At the bracket that closes the first; without one, at the end of everything. */
function endOfBrackets(text: string, start: number): number {
  const mark = /(?<!\\)\\*["'\x60]|[[\]{}]/g;
  mark.lastIndex = start;
  let open = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [bracket] = found;
    if (bracket === '[' || bracket === '{') open++;
    else if (bracket !== ']' && bracket !== '}') mark.lastIndex = endOfString(text, found.index);
    else if (--open === 0) return mark.lastIndex;
  }
  return text.length;
}

/** Where the value ends that begins here; there is none if that is where it begins. */
export function endOfValue(text: string, start: number, reach: keyof typeof BARE): number {
  if (matchAt(QUOTE, text, start)) return endOfString(text, start);
  if (text[start] === '[' || text[start] === '{') return endOfBrackets(text, start);
  return start + (matchAt(BARE[reach], text, start)?.[0].length ?? 0);
}
