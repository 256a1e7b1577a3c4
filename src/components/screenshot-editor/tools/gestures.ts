/**
 * What a press on the picture begins. Whatever can be dragged can also be done by two taps, the second of which says where
 * the dragging would have ended: a gesture that was only tapped waits for it.
 */
import { isSame } from '../model/drawing.js';
import { boundsOf, contains, cornersOf, distance, inside, minus, type Point } from '../model/geometry.js';
import type { EditingSession } from '../model/session.js';
import {
  handleAt,
  isAt,
  movedBy,
  movedInside,
  reshaped,
  shapeAt,
  type Shape,
  type ShapeKind,
} from '../model/shapes.js';

export interface Gesture {
  /** The pointer has gone on to a point; `isPressed` while it draws there. */
  follow: (to: Point, isPressed: boolean) => void;
  finish: () => void;
  /** All is as before. */
  drop: () => void;
  /** What it ends with is a new shape. */
  readonly isDrawing?: boolean;
  /** What a tap does; without it, the gesture waits for a second one. */
  tap?: () => void;
}

/** How near is near enough, in pixels of the picture. */
interface Reach {
  readonly handle: number;
  readonly line: number;
  /** What is smaller was not meant. */
  readonly least: number;
}

/** What a press with nothing to take hold of may need. */
interface Ground {
  /** Drags the picture itself. */
  pan: () => Gesture;
  placeText: (at: Point) => void;
}

export function gestureAt(session: EditingSession, at: Point, reach: Reach, ground: Ground): Gesture {
  const { selected, tool, drawing } = session;
  const handle = selected && handleAt(selected, at, reach.handle);
  if (selected && handle !== undefined) {
    return change(session, selected, (to) => reshaped(selected, handle, inside(session.area, to)));
  }
  if (selected && isInHand(session, selected, at, reach.line)) return move(session, selected, at);
  if (tool === 'select') {
    const shape = shapeAt(drawing.shapes, at, reach.line);
    session.select(shape?.id);
    return shape ? { ...move(session, shape, at), tap: () => session.drop() } : ground.pan();
  }
  if (tool === 'text') {
    const place = (): void => ground.placeText(inside(session.area, at));
    return { follow: () => undefined, finish: place, drop: () => undefined, tap: place };
  }
  return draw(session, tool, inside(session.area, at), reach);
}

/** With a tool that draws, one may want to draw inside of a box, or to go over a line again. */
function isInHand({ tool, area }: EditingSession, shape: Shape, at: Point, slack: number): boolean {
  if (shape.kind === 'crop') return contains(boundsOf(shape.points), at) && !isSame(boundsOf(shape.points), area);
  return tool === 'select' ? shapeAt([shape], at, slack) !== undefined : tool !== 'pen' && isAt(shape, at, slack);
}

function change(session: EditingSession, shape: Shape, to: (point: Point) => Shape): Gesture {
  return {
    follow: (point) => session.show(to(point)),
    finish: () => session.settle(0),
    drop: () => (shape.kind === 'crop' ? session.show(shape) : session.drop()),
  };
}

const move = (session: EditingSession, shape: Shape, from: Point): Gesture =>
  change(session, shape, (to) => movedInside(movedBy(shape, minus(to, from)), session.area));

function draw(session: EditingSession, kind: ShapeKind, from: Point, { least }: Reach): Gesture {
  session.select(undefined);
  const before = session.selected;
  let shape = session.begin(kind, kind === 'pen' ? [from] : [from, from]);
  const restore = (): void => (before ? session.show(before) : session.drop());
  return {
    isDrawing: kind !== 'crop',
    follow: (point, isPressed) => {
      const to = inside(session.area, point);
      const last = shape.points.at(-1) ?? from;
      if (kind !== 'pen' || !isPressed) shape = { ...shape, points: [from, to] };
      else if (distance(last, to) > least / 3) shape = { ...shape, points: [...shape.points, to] };
      session.show(shape);
    },
    finish: () => {
      const { width, height } = boundsOf(shape.points);
      if (kind === 'crop' && Math.min(width, height) < least) return restore();
      session.show(kind === 'arrow' || kind === 'pen' ? shape : upright(shape));
      session.settle(least);
    },
    drop: restore,
  };
}

/** From its upper left corner to its lower right one, whichever way it was drawn. */
function upright(shape: Shape): Shape {
  const [from, , to] = cornersOf(boundsOf(shape.points));
  return { ...shape, points: [from, to] };
}
