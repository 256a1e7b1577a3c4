/** Steps as lines of text: how they are added, moved and taken out. Pure. */

/** Lines with something in them. */
export const filled = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Without the line at `index`; one line always stays. */
export function without(lines: readonly string[], index: number): string[] {
  return lines.length > 1 ? lines.filter((_, other) => other !== index) : [''];
}

/** With the line at `index` moved to the place `to`. */
export function moved(lines: readonly string[], index: number, to: number): string[] {
  const rest = lines.filter((_, other) => other !== index);
  rest.splice(to, 0, lines[index] ?? '');
  return rest;
}

/** What was pasted as steps: one a line, without the numbers or bullets that it was listed with. */
export const pastedLines = (text: string): string[] =>
  filled(text).map((line) => line.replace(/^(\d{1,3}[.)]|[-*•])\s+/, ''));

/** With room for a line at `index`, and where that room is then. Other empty lines go: one is enough. */
export function withRoom(lines: readonly string[], index: number): { lines: string[]; at: number } {
  const isFilled = (line: string): boolean => line.trim() !== '';
  const before = lines.slice(0, index).filter(isFilled);
  return { lines: [...before, '', ...lines.slice(index).filter(isFilled)], at: before.length };
}
