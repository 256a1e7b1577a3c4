/** What is shown of a long text at first. */
const FIRST = { characters: 600, lines: 12 } as const;

/** How much each "show more" adds: a text of megabytes must never be laid out in one go. */
const STEP = 20_000;

/** The last few characters are not worth a button. */
const SLACK = 80;

/** Where so many lines end. */
function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text.length;
  }
  return at;
}

/**
 * The beginning of a text, up to a number of characters and, at first, of lines. A pair of code units that makes one
 * character is never torn apart.
 *
 * @param steps how often the reader asked for more
 */
export function excerpt(text: string, steps: number): string {
  let end = FIRST.characters + steps * STEP;
  if (steps === 0) end = endOfLine(text.slice(0, end), FIRST.lines);
  if (text.length <= end + SLACK) return text;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? end - 1 : end);
}
