import { decides, ELEMENTS, endedBy, endRules, FOREIGN, VOID } from './elements.js';
import type { Token } from './tokens.js';

/** What begins or ends in them says nothing of what is open around them. */
const SCOPES: readonly string[] = 'object applet marquee template caption table foreignobject'.split(' ');

/** Deeper ones are only counted. */
const MAX_DEPTH = 60;

const isForeign = (tag: string): boolean => FOREIGN.includes(tag);
const shown = (tag: string): string => ELEMENTS.get(tag) ?? tag;

/** A part of a mail that is left out. It ends where a browser would end it, so that what follows is shown. */
export class Dropped {
  /** The tags that are open in it, after its own. */
  #open: string[] = [];
  #deeper = 0;

  /** Whether a part is being left out. */
  get isOn(): boolean {
    return this.#open.length > 0;
  }

  begin(tag: string): void {
    this.#open = [tag];
    this.#deeper = 0;
  }

  /**
   * Whether a piece belongs to the part. One that does not ends it.
   *
   * @param around the names of what is open around the part
   */
  takes(token: Token, around: () => readonly string[]): boolean {
    if (!this.isOn) return false;
    if (token.kind === 'text') return true;
    const takes = token.kind === 'open' ? this.#begin(token, around) : this.#close(token.name, around);
    if (!takes) this.#open = [];
    return takes;
  }

  #begin({ name: tag, isEmpty }: Token & { kind: 'open' }, around: () => readonly string[]): boolean {
    // The end of a head is often left out.
    if (this.#open[0] === 'head') return !ELEMENTS.has(tag) && tag !== 'body';
    for (const { ends, within } of endRules(shown(tag))) {
      const names = this.#open.map(shown);
      const at = decides(names, { ends, within: [...within, ...SCOPES] });
      const open = at < 0 ? around() : names;
      const isEnd = ends.includes(open[at < 0 ? decides(open, { ends, within }) : at] ?? '');
      if (isEnd && at <= 0) return false;
      if (isEnd) this.#open.length = at;
    }
    if (VOID.includes(tag) || (isEmpty && [...this.#open, tag].some(isForeign))) return true;
    if (this.#open.length < MAX_DEPTH) this.#open.push(tag);
    else this.#deeper++;
    return true;
  }

  #close(tag: string, around: () => readonly string[]): boolean {
    if (this.#deeper > 0) {
      this.#deeper--;
      return true;
    }
    const at = this.#open.lastIndexOf(tag);
    if (at >= 0) {
      this.#open.length = at;
      return true;
    }
    if (this.#open.some((other) => SCOPES.includes(other))) return true;
    const names = around();
    const ended = endedBy([...names, ...this.#open], shown(tag));
    return ended <= 0 || ended >= names.length;
  }
}
