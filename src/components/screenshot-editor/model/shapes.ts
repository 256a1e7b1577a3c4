/**
 * What is drawn over a picture. Every shape is a list of points, so that all of them move alike; they differ in where they
 * can be taken hold of. Pure: how large a text is comes with its shape.
 */
import {
  boundsOf,
  contains,
  cornersOf,
  distance,
  distanceToLine,
  minus,
  plus,
  wayInside,
  type Point,
  type Rect,
} from './geometry.js';

/** A box, redaction or crop has two corners, an arrow its ends, a text its start. */
export type ShapeKind = 'box' | 'arrow' | 'pen' | 'text' | 'redaction' | 'crop';

export type ColorName = 'red' | 'yellow' | 'green' | 'blue';

/** A text in lines, as large as it is when drawn. */
export interface TextBlock {
  readonly content: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface Shape {
  readonly id: number;
  readonly kind: ShapeKind;
  readonly color: ColorName;
  readonly points: readonly Point[];
  /** Of the line; a text is a multiple of it. */
  readonly thickness: number;
  readonly text?: TextBlock;
}

/** What it takes up. */
export function extentOf({ points, text }: Shape): Rect {
  const bounds = boundsOf(points);
  return text ? { x: bounds.x, y: bounds.y, width: text.width, height: text.height } : bounds;
}

/** Where it can be taken hold of to change its form. */
export function handlesOf(shape: Shape): readonly Point[] {
  if (shape.kind === 'arrow') return shape.points;
  const corners = cornersOf(extentOf(shape));
  return shape.kind === 'pen' || shape.kind === 'text' ? [corners[2]] : corners;
}

/** The handle that keys move: the one at the end. */
export const lastHandle = ({ kind }: Shape): number =>
  kind === 'arrow' ? 1 : kind === 'pen' || kind === 'text' ? 0 : 2;

export const movedBy = (shape: Shape, way: Point): Shape => ({
  ...shape,
  points: shape.points.map((point) => plus(point, way)),
});

/** Moved back to where all of it can be seen, as far as it fits. */
export const movedInside = (shape: Shape, area: Rect): Shape => movedBy(shape, wayInside(area, extentOf(shape)));

/** With one of its handles somewhere else. */
export function reshaped(shape: Shape, handle: number, to: Point): Shape {
  if (shape.kind === 'arrow')
    return { ...shape, points: shape.points.map((point, at) => (at === handle ? to : point)) };
  const { x, y, width, height } = extentOf(shape);
  if (shape.kind === 'text') {
    const factor = Math.max(0.2, (to.y - y) / Math.max(1, height));
    return { ...shape, thickness: Math.max(1, shape.thickness * factor) };
  }
  if (shape.kind === 'pen') {
    const factor = { x: Math.max(0, to.x - x) / (width || 1), y: Math.max(0, to.y - y) / (height || 1) };
    const stretch = (point: Point): Point => ({ x: x + (point.x - x) * factor.x, y: y + (point.y - y) * factor.y });
    return { ...shape, points: shape.points.map(stretch) };
  }
  const opposite = cornersOf({ x, y, width, height })[(handle + 2) % 4] ?? to;
  return { ...shape, points: [opposite, to] };
}

/** Whether it is smaller than anybody means; a text without words is nothing. */
export function isTooSmall(shape: Shape, least: number): boolean {
  if (shape.kind === 'text') return !shape.text?.content.trim();
  const { width, height } = extentOf(shape);
  const isLine = shape.kind === 'arrow' || shape.kind === 'pen';
  return Math.max(width, height) < least || (!isLine && Math.min(width, height) < 1);
}

/** A shape of its usual size around a point, for whoever does not draw it. */
export function pointsAround(kind: ShapeKind, at: Point, { width, height }: Rect): readonly Point[] {
  const half = { x: width / 6, y: height / 8 };
  if (kind === 'text') return [at];
  const [from, to] = [minus(at, half), plus(at, half)];
  return kind === 'pen'
    ? [
        { x: from.x, y: at.y },
        { x: to.x, y: at.y },
      ]
    : [from, to];
}

const isFilled = ({ kind }: Shape): boolean => kind === 'text' || kind === 'redaction';

function isOnLine({ kind, points }: Shape, point: Point, slack: number): boolean {
  const corners = kind === 'box' ? cornersOf(boundsOf(points)) : points;
  const closed = kind === 'box' && corners[0] ? [...corners, corners[0]] : corners;
  return closed.some((from, at) => distanceToLine(point, from, closed[at + 1] ?? from) <= slack);
}

/** Redactions lie above everything else. */
export const inOrder = (shapes: readonly Shape[]): readonly Shape[] => [
  ...shapes.filter(({ kind }) => kind !== 'redaction'),
  ...shapes.filter(({ kind }) => kind === 'redaction'),
];

/** Whether what is painted of it is at a point. */
export const isAt = (shape: Shape, point: Point, slack: number): boolean =>
  isFilled(shape) ? contains(extentOf(shape), point, slack) : isOnLine(shape, point, slack + shape.thickness / 2);

/** The topmost shape at a point; what is inside of a box is nearer than the box. */
export function shapeAt(shapes: readonly Shape[], point: Point, slack: number): Shape | undefined {
  const fromTop = [...inOrder(shapes)].reverse();
  const isAround = (shape: Shape): boolean => shape.kind === 'box' && contains(extentOf(shape), point);
  return fromTop.find((shape) => isAt(shape, point, slack)) ?? fromTop.find(isAround);
}

/** The nearest handle within reach. */
export function handleAt(shape: Shape, point: Point, reach: number): number | undefined {
  const far = handlesOf(shape).map((handle) => distance(handle, point));
  const nearest = far.indexOf(Math.min(...far));
  return (far[nearest] ?? Infinity) <= reach ? nearest : undefined;
}
