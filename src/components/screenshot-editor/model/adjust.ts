/** What keys and buttons do without a pointer: a shape in the middle, and then step by step to where it belongs. Pure. */
import type { EditingSession } from './session.js';
import { inside, plus, type Point, type Rect } from './geometry.js';
import {
  extentOf,
  handlesOf,
  lastHandle,
  movedBy,
  movedInside,
  pointsAround,
  reshaped,
  type Shape,
  type ShapeKind,
} from './shapes.js';

/** A side can be made no shorter by keys, in pixels of the picture. */
const LEAST = 4;

/** How many shapes that are added in a row lie beside one another. */
const PLACES = 8;

/** Puts a shape of its usual size around a point, as far as that is free; a text waits for its words. */
export function addShape(session: EditingSession, kind: ShapeKind, at: Point, visible: Rect): void {
  session.select(undefined);
  const shape = session.begin(kind, pointsAround(kind, at, visible));
  const places = Array.from({ length: PLACES }, (_, step) => {
    const way = { x: (step * visible.width) / 24, y: (step * visible.height) / 24 };
    return movedInside(movedBy(shape, way), session.area);
  });
  // One that began where another does would hide it.
  const isFree = (place: Shape): boolean => !session.drawing.shapes.some((other) => isSameStart(other, place));
  session.show(places.find(isFree) ?? shape);
  if (kind !== 'text') session.settle(0);
}

const isSameStart = ({ points: [one] }: Shape, { points: [other] }: Shape): boolean =>
  one?.x === other?.x && one?.y === other?.y;

export function moveSelected(session: EditingSession, way: Point): void {
  const { selected, area } = session;
  if (!selected) return;
  session.show(movedInside(movedBy(selected, way), area));
  session.settle(0, `move ${selected.id}`);
}

/** Moves the corner or end that belongs to the keys. */
export function stretchSelected(session: EditingSession, way: Point): void {
  const { selected, area } = session;
  if (!selected) return;
  const handle = lastHandle(selected);
  const from = handlesOf(selected)[handle];
  if (!from) return;
  const { x, y } = extentOf(selected);
  const to = inside(area, plus(from, way));
  // A corner that passed the one across would be another corner from then on.
  const least = selected.kind === 'arrow' ? to : { x: Math.max(x + LEAST, to.x), y: Math.max(y + LEAST, to.y) };
  session.show(reshaped(selected, handle, least));
  session.settle(0, `form ${selected.id}`);
}
