/**
 * What a person does to a picture, whatever they do it with: pointers, keys and buttons all end here. It knows neither the
 * page nor the picture's pixels; the bytes of the result are made elsewhere, from the same drawing.
 */
import { usualThickness, withShape, type Drawing, type LayOut, type Tool } from './drawing.js';
import { DrawingHistory } from './drawing-history.js';
import type { Point, Rect } from './geometry.js';
import { isTooSmall, type ColorName, type Shape, type ShapeKind } from './shapes.js';

export class EditingSession {
  /** All of the picture. */
  readonly whole: Rect;
  #color: ColorName = 'red';
  #tool: Tool = 'box';
  #selectedId?: number;
  /** A shape as it would be if the pointer were let go now, or a text of which nothing is written yet. */
  #draft?: Shape;
  #cropBox?: Shape;
  #lastId = 0;
  readonly #history: DrawingHistory;
  readonly #layOut: LayOut;
  readonly #changed: () => void;

  constructor({ width, height }: Pick<Rect, 'width' | 'height'>, layOut: LayOut, changed: () => void) {
    this.whole = { x: 0, y: 0, width, height };
    this.#history = new DrawingHistory(this.whole);
    this.#layOut = layOut;
    this.#changed = changed;
  }

  get tool(): Tool {
    return this.#tool;
  }
  set tool(tool: Tool) {
    this.select(undefined);
    this.#tool = tool;
    this.#cropBox = tool === 'crop' ? this.#history.cropBox : undefined;
    this.#changed();
  }

  /** Of what is drawn next, and of what is selected. */
  get color(): ColorName {
    return this.selected?.color ?? this.#color;
  }
  set color(color: ColorName) {
    this.#color = color;
    const { selected } = this;
    if (selected && this.#draft) this.#draft = { ...selected, color };
    else if (selected) this.#history.put({ ...selected, color }, `color ${selected.id}`);
    this.#changed();
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The drawing as it is shown now. */
  get drawing(): Drawing {
    const { shapes, crop } = this.#history.now;
    return { shapes: this.#draft ? withShape(shapes, this.#draft) : shapes, crop };
  }

  /** The part of the picture that is shown: while it is cropped, all of it. */
  get area(): Rect {
    return this.#cropBox ? this.whole : this.#history.now.crop;
  }

  /** The shape in hand; while the picture is cropped, the box of the crop. */
  get selected(): Shape | undefined {
    return this.#cropBox ?? this.drawing.shapes.find(({ id }) => id === this.#selectedId);
  }

  /** Something would be cut off, or come back, if the crop were applied now. */
  get isCropChanged(): boolean {
    return this.#cropBox !== undefined && !this.#history.isCrop(this.#cropBox);
  }

  select(id: number | undefined): void {
    this.drop();
    const { selected } = this;
    // A text of which nothing is left is nothing.
    if (selected?.kind === 'text' && selected.id !== id && isTooSmall(selected, 0)) this.remove();
    this.#selectedId = id;
    this.#changed();
  }

  /** A shape of its own that nobody sees yet. */
  begin(kind: ShapeKind, points: readonly Point[]): Shape {
    const shape = { id: ++this.#lastId, kind, color: this.#color, points, thickness: usualThickness(this.area) };
    return kind === 'crop' ? { ...shape, id: 0 } : this.#laidOut(shape);
  }

  /** Shows a shape as it would be. */
  show(shape: Shape): void {
    if (shape.kind === 'crop') {
      this.#cropBox = shape;
    } else {
      this.#draft = this.#laidOut(shape);
      this.#selectedId = shape.id;
    }
    this.#changed();
  }

  /** What is shown stays, unless it is too small to be meant. */
  settle(least: number, step?: string): void {
    const draft = this.#draft;
    if (draft && isTooSmall(draft, least)) this.drop();
    else if (draft) this.#history.put(draft, step);
    this.#draft = undefined;
    this.#changed();
  }

  /** What is shown goes. */
  drop(): void {
    if (this.#draft && !this.#history.has(this.#draft.id)) this.#selectedId = undefined;
    this.#draft = undefined;
    this.#changed();
  }

  /** Gives the selected text other words. */
  write(content: string): void {
    const { selected } = this;
    if (selected?.kind !== 'text') return;
    this.#draft = undefined;
    this.#history.put(this.#laidOut(selected, content), `text ${selected.id}`);
    this.#changed();
  }

  remove(): void {
    const { selected } = this;
    if (!selected || selected.kind === 'crop') return;
    this.#history.remove(selected.id, `text ${selected.id}`);
    this.#selectedId = this.#draft = undefined;
    this.#changed();
  }

  /** Keeps only what is inside of the crop's box, and shows it. */
  applyCrop(): void {
    if (this.#cropBox) this.#history.crop(this.#cropBox);
    this.tool = 'select';
  }

  undo(): void {
    this.drop();
    this.#history.undo();
    this.#afterTravel();
  }

  redo(): void {
    this.drop();
    this.#history.redo();
    this.#afterTravel();
  }

  #afterTravel(): void {
    if (this.#cropBox) this.#cropBox = this.#history.cropBox;
    this.#changed();
  }

  /** A text takes as much room as its words need. */
  #laidOut(shape: Shape, content = shape.text?.content ?? ''): Shape {
    const [start] = shape.points;
    if (shape.kind !== 'text' || !start) return shape;
    const { x, width } = this.area;
    return { ...shape, text: this.#layOut(content, shape.thickness, Math.max(width / 4, x + width - start.x)) };
  }
}
