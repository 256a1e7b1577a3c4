import type { LayOut } from '../model/drawing.js';
import { makeCanvas, penOf } from './canvas.js';

/** The size of letters, in widths of a line. */
const LETTERS = 5;

const LINE_HEIGHT = 1.25;

export const fontOf = (thickness: number): string => `600 ${thickness * LETTERS}px system-ui, sans-serif`;

export const lineHeightOf = (thickness: number): number => thickness * LETTERS * LINE_HEIGHT;

/** Letters that run from right to left: those of Hebrew, Arabic and their neighbours. */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);

/** Breaks words into lines; a word that is longer than a line is broken where the line ends. */
function* linesOf(content: string, fits: (line: string) => boolean): Generator<string> {
  let line = '';
  for (const word of content.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) yield line;
    line = '';
    for (const letter of word) {
      if (line && !fits(line + letter)) {
        yield line;
        line = '';
      }
      line += letter;
    }
  }
  yield line;
}

/** Measures with a canvas of its own, which is made when the first text is. */
export function makeLayOut(): LayOut {
  let pen: CanvasRenderingContext2D | undefined;
  return (content, thickness, maxWidth) => {
    pen ??= penOf(makeCanvas(1, 1));
    const measure = pen;
    measure.font = fontOf(thickness);
    const widthOf = (line: string): number => measure.measureText(line).width;
    const lines = [...linesOf(content, (line) => widthOf(line) <= maxWidth)];
    // Room to be seen and taken hold of, also where nothing is written yet.
    const width = Math.max(thickness * LETTERS, ...lines.map(widthOf));
    return { content, lines, width, height: lines.length * lineHeightOf(thickness) };
  };
}
