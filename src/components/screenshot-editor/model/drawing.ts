import { boundsOf, cornersOf, wholePixels, type Rect } from './geometry.js';
import type { Shape, ShapeKind, TextBlock } from './shapes.js';

/** What a pointer does: it takes hold of shapes, or makes one. */
export type Tool = 'select' | ShapeKind;

/** All that is done to a picture. */
export interface Drawing {
  readonly shapes: readonly Shape[];
  /** The part that is kept, in whole pixels. */
  readonly crop: Rect;
}

/** Breaks a text into lines of at most a width. */
export type LayOut = (content: string, thickness: number, maxWidth: number) => TextBlock;

/** With a shape in the place of the one that it was, or at the end. */
export const withShape = (shapes: readonly Shape[], shape: Shape): readonly Shape[] =>
  shapes.some(({ id }) => id === shape.id)
    ? shapes.map((other) => (other.id === shape.id ? shape : other))
    : [...shapes, shape];

/** As thick as a line has to be to be seen where all of an area is. */
export const usualThickness = ({ width, height }: Rect): number =>
  Math.max(2, Math.round(Math.hypot(width, height) / 300));

/** A crop as something that can be moved and taken hold of like a shape. */
export function boxOfCrop(crop: Rect): Shape {
  const [from, , to] = cornersOf(crop);
  return { id: 0, kind: 'crop', color: 'red', points: [from, to], thickness: 1 };
}

/** What a box of a crop keeps: whole pixels, and at least one. */
export function cropOfBox({ points }: Shape): Rect {
  const { x, y, width, height } = wholePixels(boundsOf(points));
  return { x, y, width: Math.max(1, width), height: Math.max(1, height) };
}

export const isSame = (one: Rect, other: Rect): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
