/**
 * What a person does to a picture, whatever they do it with: pointers, keys and buttons all end here. It knows neither the
 * page nor the picture's pixels; the bytes of the result are made elsewhere, from the same drawing.
 */
import {
  boxOfCrop,
  cropOfBox,
  isSame,
  usualThickness,
  withShape,
  type Drawing,
  type LayOut,
  type Tool,
} from './drawing.js';
import type { Point, Rect } from './geometry.js';
import { History } from './history.js';
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
  readonly #history: History<Drawing>;
  readonly #layOut: LayOut;
  readonly #changed: () => void;

  constructor({ width, height }: Pick<Rect, 'width' | 'height'>, layOut: LayOut, changed: () => void) {
    this.whole = { x: 0, y: 0, width, height };
    this.#history = new History<Drawing>({ shapes: [], crop: this.whole });
    this.#layOut = layOut;
    this.#changed = changed;
  }

  get tool(): Tool {
    return this.#tool;
  }
  set tool(tool: Tool) {
    this.select(undefined);
    this.#tool = tool;
    this.#cropBox = tool === 'crop' ? boxOfCrop(this.#history.now.crop) : undefined;
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
    else if (selected) this.#take(withShape(this.#history.now.shapes, { ...selected, color }), `color ${selected.id}`);
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
    return this.#cropBox !== undefined && !isSame(cropOfBox(this.#cropBox), this.#history.now.crop);
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

  /** What is shown stays, unless it is too small to be meant. Steps of the same name are undone at once. */
  settle(least: number, step?: string): void {
    const draft = this.#draft;
    if (draft && isTooSmall(draft, least)) this.drop();
    this.#draft = undefined;
    if (draft && this.#selectedId === draft.id) this.#take(withShape(this.#history.now.shapes, draft), step);
    this.#changed();
  }

  /** What is shown goes. */
  drop(): void {
    const isNew = !this.#history.now.shapes.some(({ id }) => id === this.#draft?.id);
    if (this.#draft && isNew) this.#selectedId = undefined;
    this.#draft = undefined;
    this.#changed();
  }

  /** Gives the selected text other words. */
  write(content: string): void {
    const { selected } = this;
    if (selected?.kind !== 'text') return;
    const text = { content, lines: [], width: 0, height: 0 };
    this.#draft = undefined;
    this.#take(withShape(this.#history.now.shapes, this.#laidOut({ ...selected, text })), `text ${selected.id}`);
  }

  remove(): void {
    const { selected } = this;
    if (!selected || selected.kind === 'crop') return;
    this.#draft = undefined;
    const rest = this.#history.now.shapes.filter(({ id }) => id !== selected.id);
    if (rest.length < this.#history.now.shapes.length) this.#take(rest, `text ${selected.id}`);
    this.#selectedId = undefined;
    this.#changed();
  }

  /** Keeps only what is inside of the crop's box, and shows it. */
  applyCrop(): void {
    const box = this.#cropBox;
    if (box && this.isCropChanged) this.#history.take({ ...this.#history.now, crop: cropOfBox(box) });
    this.tool = 'select';
  }

  undo(): void {
    this.#travel(() => this.#history.undo());
  }

  redo(): void {
    this.#travel(() => this.#history.redo());
  }

  #travel(go: () => void): void {
    this.drop();
    go();
    if (this.#cropBox) this.#cropBox = boxOfCrop(this.#history.now.crop);
    this.#changed();
  }

  #laidOut(shape: Shape): Shape {
    const [start] = shape.points;
    if (shape.kind !== 'text' || !start) return shape;
    const { x, width } = this.area;
    const room = Math.max(width / 4, x + width - start.x);
    return { ...shape, text: this.#layOut(shape.text?.content ?? '', shape.thickness, room) };
  }

  #take(shapes: readonly Shape[], step?: string): void {
    this.#history.take({ ...this.#history.now, shapes }, step);
    this.#changed();
  }
}
