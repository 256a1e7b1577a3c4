/** Where a row stands in the window. */
type Row = Pick<DOMRect, 'top' | 'bottom'>;

/** The place among rows, without the one that is dragged, that a pointer at `y` means. */
export const placeAt = (others: readonly Row[], y: number): number =>
  others.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;

/** What dragging knows of the list. */
interface DragList {
  rows(): readonly HTMLElement[];
  lines(): readonly string[];
  /** Shows the lines in another order, which may be taken back. */
  show(lines: readonly string[], at: number | undefined): void;
  /** The line stays where it was dropped. */
  drop(before: readonly string[], to: number): void;
}

/**
 * Moves a line with its handle. The rows change places under the pointer; it keeps hold of the handle where it began,
 * which therefore hears of everything until the end. Escape, and whatever takes the pointer away, takes it back.
 */
export class Dragging {
  readonly #list: DragList;
  #before?: readonly string[];
  #at = 0;

  constructor(list: DragList) {
    this.#list = list;
  }

  begin(event: PointerEvent, index: number): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    // Neither marks text nor takes the focus from the line that is being written.
    event.preventDefault();
    this.#before = this.#list.lines();
    this.#at = index;
    this.#list.show(this.#before, index);
    const ending = new AbortController();
    const { signal } = ending;
    const end = (isDropped: boolean): void => {
      ending.abort();
      this.#end(isDropped);
    };
    handle.addEventListener('pointermove', ({ clientY }) => this.#follow(clientY), { signal });
    handle.addEventListener('pointerup', () => end(true), { signal });
    handle.addEventListener('lostpointercapture', () => end(false), { signal });
    const root = handle.ownerDocument;
    const escape = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end(false);
    };
    root.addEventListener('keydown', escape, { signal, capture: true });
  }

  #follow(y: number): void {
    const rows = this.#list.rows().map((row) => row.getBoundingClientRect());
    const to = placeAt(
      rows.filter((_, index) => index !== this.#at),
      y,
    );
    if (to === this.#at) return;
    const lines = [...this.#list.lines()];
    lines.splice(to, 0, ...lines.splice(this.#at, 1));
    this.#at = to;
    this.#list.show(lines, to);
  }

  #end(isDropped: boolean): void {
    const before = this.#before;
    if (!before) return;
    this.#before = undefined;
    if (isDropped) this.#list.drop(before, this.#at);
    else this.#list.show(before, undefined);
  }
}
