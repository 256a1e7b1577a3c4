/** The blocks of a Markdown text. One pass over its lines for each level of quotes and lists, and few levels. */

/** A block of a text. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Block[][] };

/** Deeper quotes and lists are shown at this depth. */
const MAX_DEPTH = 6;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?=\S)/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const QUOTE = /^ {0,3}>/;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})[.)])([ \t]+|$)/;
const BLANK = /^[ \t]*$/;

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #lines: readonly string[];
  readonly #depth: number;
  #at = 0;

  constructor(lines: readonly string[], depth: number) {
    this.#lines = lines;
    this.#depth = depth;
  }

  read(): Block[] {
    for (let line = this.#line; line !== undefined; line = this.#line) this.#step(line);
    return this.blocks;
  }

  /** The line that is read next. */
  get #line(): string | undefined {
    return this.#lines[this.#at];
  }

  /** Goes on while lines are of a kind. */
  #skip(isSo: (line: string) => boolean): void {
    while (this.#line !== undefined && isSo(this.#line)) this.#at++;
  }

  #step(line: string): void {
    const [, fence] = FENCE.exec(line) ?? [];
    if (BLANK.test(line)) this.#at++;
    else if (fence) this.#code(fence);
    else if (QUOTE.test(line)) this.#quote();
    else if (line.length < 200 && RULE.test(line)) this.#add({ kind: 'rule' });
    else if (this.#depth < MAX_DEPTH && ITEM.test(line)) this.#list();
    else if (HEADING.test(line)) {
      const text = line.replace(HEADING, '').trimEnd();
      this.#add({ kind: 'heading', text: text.replace(/\s#{1,6}$/, '') });
    } else this.#paragraph();
  }

  #add(block: Block): void {
    this.blocks.push(block);
    this.#at++;
  }

  #code(fence: string): void {
    const start = ++this.#at;
    const isEnd = (line: string): boolean =>
      line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '';
    this.#skip((line) => !isEnd(line));
    this.#add({ kind: 'code', text: this.#lines.slice(start, this.#at).join('\n') });
  }

  #quote(): void {
    const start = this.#at;
    this.#skip((line) => QUOTE.test(line));
    const isDeepest = this.#depth + 1 >= MAX_DEPTH;
    const strip = isDeepest ? /^[ >]+/ : /^ {0,3}> ?/;
    const inner = this.#lines.slice(start, this.#at).map((line) => line.replace(strip, ''));
    const blocks = new BlockReader(inner, this.#depth + 1).read();
    this.blocks.push({ kind: 'quote', blocks });
  }

  #list(): void {
    const [, , bullet, number] = ITEM.exec(this.#line ?? '') ?? [];
    const isOrdered = number !== undefined;
    const items: Block[][] = [];
    for (let line = this.#line; line !== undefined; line = this.#line) {
      const match = ITEM.exec(line);
      if (!match || (match[3] !== undefined) !== isOrdered || (!isOrdered && match[2] !== bullet)) break;
      items.push(this.#item(line.slice(match[0].length)));
    }
    this.blocks.push({ kind: 'list', isOrdered, start: Number(number ?? 1), items });
  }

  /** The lines of one item: its own, and those that follow indented. */
  #item(first: string): Block[] {
    const lines = [first];
    this.#at++;
    for (let line = this.#line; line !== undefined; line = this.#lines[++this.#at]) {
      if (BLANK.test(line)) {
        // A blank line belongs to the item if what follows is indented.
        if (!/^(?: {2}|\t)/.test(this.#lines[this.#at + 1] ?? '')) break;
        lines.push('');
      } else if (/^(?: {2}|\t)/.test(line)) lines.push(line.replace(/^(?:\t| {1,4})/, ''));
      else if (ITEM.test(line) || QUOTE.test(line) || FENCE.test(line) || lines.at(-1) === '') break;
      else lines.push(line);
    }
    this.#skip((line) => BLANK.test(line));
    return new BlockReader(lines, this.#depth + 1).read();
  }

  #paragraph(): void {
    const start = this.#at++;
    this.#skip((line) => !this.#interrupts(line));
    this.blocks.push({ kind: 'paragraph', text: this.#lines.slice(start, this.#at).join('\n').trim() });
  }

  #interrupts(line: string): boolean {
    return (
      BLANK.test(line) ||
      FENCE.test(line) ||
      QUOTE.test(line) ||
      HEADING.test(line) ||
      (this.#depth < MAX_DEPTH && ITEM.test(line))
    );
  }
}

/** Reads the blocks of a text. */
export const readBlocks = (text: string): Block[] => new BlockReader(text.split(/\r\n?|\n/), 0).read();
