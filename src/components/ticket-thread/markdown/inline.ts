/**
 * The marks within a line of Markdown: bold, italic, code, links. One pass over the text, whose work per character is
 * bounded: what is open is kept in a stack that never grows beyond a few, so that no text, however hostile, is slow.
 */

/** A piece of a line. */
export type Inline =
  | string
  | { kind: 'strong'; children: Inline[] }
  | { kind: 'em'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; address: string; children: Inline[] };

/** A mark that waits for its end. */
interface Frame {
  /** As written: `**`, `*`, `__`, `_` or `[`. */
  mark: string;
  children: Inline[];
}

/** Nobody writes deeper; beyond it a mark is text. */
const MAX_OPEN = 16;

const MAX_ADDRESS = 2_000;

const ADDRESS = /https?:\/\/[^\s<>"'`*[\]]*[^\s<>"'`*[\].,;:!?)}_]/iy;

const PLAIN = /[^\\`*_[\]!hH]+/y;

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Blanks that only keep a backtick away from those around the code. */
const isPadded = (code: string): boolean => code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';

/** Where the run of backticks ends that closes the one at each place, found from the back in one go. */
function codeEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  const runs = [...text.matchAll(/`+/g)];
  for (const { 0: run, index } of runs.reverse()) {
    const end = next.get(run.length);
    if (end !== undefined) ends.set(index, end);
    next.set(run.length, index);
  }
  return ends;
}

class InlineReader {
  readonly #text: string;
  readonly #codeEnds: Map<number, number>;
  readonly #base: Frame = { mark: '', children: [] };
  readonly #frames: Frame[] = [this.#base];
  #at = 0;
  /** Where the next `)` is; found once for all that ask before it. */
  #parenthesis = -1;

  constructor(text: string) {
    this.#text = text;
    this.#codeEnds = codeEnds(text);
  }

  /** The innermost open mark. */
  get #top(): Frame {
    return this.#frames.at(-1) ?? this.#base;
  }

  read(): Inline[] {
    while (this.#at < this.#text.length) this.#step();
    while (this.#frames.length > 1) this.#giveUp();
    return this.#top.children;
  }

  #step(): void {
    const text = this.#text;
    const character = text.charAt(this.#at);
    switch (character) {
      case '\\':
        if (/[!-/:-@[-`{-~]/.test(text[this.#at + 1] ?? '')) this.#at++;
        return this.#put(1);
      case '`':
        return this.#code();
      case '*':
      case '_':
        return this.#emphasis(character);
      case '!':
        // An image is a link to it: nothing is fetched for having been read.
        if (text[this.#at + 1] !== '[') return this.#put(1);
        this.#at++;
        return;
      case '[':
        return this.#open('[');
      case ']':
        return this.#link();
      case 'h':
      case 'H':
        return this.#address();
      default:
        PLAIN.lastIndex = this.#at;
        return this.#put(PLAIN.exec(text)?.[0].length ?? 1);
    }
  }

  /** So many characters are just text. */
  #put(length: number): void {
    const { children } = this.#top;
    const piece = this.#text.slice(this.#at, this.#at + length);
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + piece;
    else children.push(piece);
    this.#at += length;
  }

  #open(mark: string): void {
    if (this.#frames.length > MAX_OPEN) return this.#put(mark.length);
    this.#frames.push({ mark, children: [] });
    this.#at += mark.length;
  }

  /** The innermost open mark was just text. */
  #giveUp(): void {
    const { mark, children } = this.#top;
    this.#frames.pop();
    this.#top.children.push(mark, ...children);
  }

  /** Ends what the mark at `depth` began, if all within it is text. */
  #close(depth: number, make: (children: Inline[]) => Inline): void {
    while (this.#frames.length - 1 > depth) this.#giveUp();
    const { children } = this.#top;
    this.#frames.pop();
    this.#top.children.push(make(children));
  }

  #code(): void {
    const text = this.#text;
    let length = 1;
    while (text[this.#at + length] === '`') length++;
    const end = this.#codeEnds.get(this.#at);
    if (end === undefined) return this.#put(length);
    const code = text.slice(this.#at + length, end).replace(/\n/g, ' ');
    this.#top.children.push({ kind: 'code', text: isPadded(code) ? code.slice(1, -1) : code });
    this.#at = end + length;
  }

  #emphasis(character: string): void {
    const text = this.#text;
    let end = this.#at + 1;
    while (text[end] === character) end++;
    const [before, after] = [text[this.#at - 1], text[end]];
    // Underscores within a word are part of a name.
    const within = character === '_';
    const mayClose = !isSpace(before) && !(within && isWord(after));
    const mayOpen = !isSpace(after) && !(within && isWord(before));
    if (!mayOpen && !mayClose) return this.#put(end - this.#at);
    while (this.#at < end) {
      const left = end - this.#at;
      const depth = mayClose ? this.#openAt(character, left) : -1;
      const length = this.#frames[depth]?.mark.length;
      if (length) {
        this.#close(depth, (children) => ({ kind: length === 2 ? 'strong' : 'em', children }));
        this.#at += length;
      } else if (mayOpen) this.#open(character.repeat(Math.min(2, left)));
      else this.#put(left);
    }
  }

  /** How deep the innermost open mark is that so many of a character can end; -1 for none. A link is not crossed. */
  #openAt(character: string, left: number): number {
    const top = this.#frames.length - 1;
    const depth = this.#frames.findLastIndex(({ mark, children }, at) => {
      const isFilled = children.length > 0 || at < top;
      return mark === '[' || (mark.startsWith(character) && mark.length <= left && isFilled);
    });
    return this.#frames[depth]?.mark === '[' ? -1 : depth;
  }

  #link(): void {
    const depth = this.#frames.findLastIndex(({ mark }) => mark === '[');
    const address = depth > 0 ? this.#target() : undefined;
    if (address === undefined) {
      // What stands in brackets is text, brackets and all; emphasis around it goes on.
      this.#put(1);
      if (depth > 0) while (this.#frames.length > depth) this.#giveUp();
      return;
    }
    const length = address.length + 3;
    this.#close(depth, (children) => ({ kind: 'link', address: address.trim().replace(/\s.*$/s, ''), children }));
    this.#at += length;
  }

  /** What stands in parentheses right behind a bracket. */
  #target(): string | undefined {
    const start = this.#at + 2;
    if (this.#text[this.#at + 1] !== '(') return undefined;
    if (this.#parenthesis < start && this.#parenthesis !== Infinity) {
      const found = this.#text.indexOf(')', start);
      this.#parenthesis = found < 0 ? Infinity : found;
    }
    return this.#parenthesis - start > MAX_ADDRESS ? undefined : this.#text.slice(start, this.#parenthesis);
  }

  #address(): void {
    ADDRESS.lastIndex = this.#at;
    const address = isWord(this.#text[this.#at - 1]) ? undefined : ADDRESS.exec(this.#text)?.[0];
    if (!address || this.#frames.some(({ mark }) => mark === '[')) return this.#put(address?.length ?? 1);
    this.#top.children.push({ kind: 'link', address, children: [address] });
    this.#at += address.length;
  }
}

/** Reads the marks of a paragraph. */
export const readInline = (text: string): Inline[] => new InlineReader(text).read();
