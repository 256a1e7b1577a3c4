/** Points and rectangles, in pixels of the picture unless said otherwise. Pure. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const plus = (one: Point, other: Point): Point => ({ x: one.x + other.x, y: one.y + other.y });

export const minus = (one: Point, other: Point): Point => ({ x: one.x - other.x, y: one.y - other.y });

export const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The smallest rectangle around points. */
export function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The rectangle of whole pixels that covers another one. */
export function wholePixels({ x, y, width, height }: Rect): Rect {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

export const cornersOf = ({ x, y, width, height }: Rect): [Point, Point, Point, Point] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

export const contains = ({ x, y, width, height }: Rect, point: Point, slack = 0): boolean =>
  point.x >= x - slack && point.x <= x + width + slack && point.y >= y - slack && point.y <= y + height + slack;

/** The nearest point that is inside. */
export const inside = ({ x, y, width, height }: Rect, point: Point): Point => ({
  x: clamp(point.x, x, x + width),
  y: clamp(point.y, y, y + height),
});

/** How far a rectangle has to move to be inside of another; one that is larger stays at its start. */
export function wayInside(area: Rect, { x, y, width, height }: Rect): Point {
  return {
    x: clamp(x, area.x, Math.max(area.x, area.x + area.width - width)) - x,
    y: clamp(y, area.y, Math.max(area.y, area.y + area.height - height)) - y,
  };
}

/** What two rectangles share. */
export function shared(one: Rect, other: Rect): Rect {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** How far a point is from the line between two others. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const way = minus(to, from);
  const length = way.x ** 2 + way.y ** 2;
  const at = length && clamp(((point.x - from.x) * way.x + (point.y - from.y) * way.y) / length, 0, 1);
  return distance(point, { x: from.x + at * way.x, y: from.y + at * way.y });
}
