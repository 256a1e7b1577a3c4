import { boundsOf, cornersOf, plus, type Point, type Rect } from '../model/geometry.js';
import { extentOf, handlesOf, type Shape } from '../model/shapes.js';

const HANDLE = 10;

/** Between a shape and its frame. */
const GAP = 4;

/** Black on white, which is seen on any picture and with any colours that a reader may have forced. */
const INK = '#111';
const PAPER = '#fff';

/** Draws what is selected, and what a crop would cut off; none of it gets into the file. */
export function paintMarks(
  pen: CanvasRenderingContext2D,
  selected: Shape | undefined,
  area: Rect,
  toRoom: (point: Point) => Point,
): void {
  if (!selected) return;
  const roomOf = (rect: Rect): Rect => boundsOf(cornersOf(rect).map(toRoom));
  const frame = roomOf(extentOf(selected));
  if (selected.kind === 'crop') shade(pen, roomOf(area), frame);
  if (selected.kind !== 'arrow') outline(pen, frame, selected.kind === 'crop' ? 0 : GAP);
  // Where it would hide the end of a line or of a word, the handle stands at the frame.
  const aside = selected.kind === 'text' || selected.kind === 'pen' ? GAP : 0;
  for (const handle of handlesOf(selected)) paintHandle(pen, plus(toRoom(handle), { x: aside, y: aside }));
}

function shade(pen: CanvasRenderingContext2D, all: Rect, kept: Rect): void {
  pen.beginPath();
  pen.rect(all.x, all.y, all.width, all.height);
  pen.rect(kept.x, kept.y, kept.width, kept.height);
  pen.fillStyle = 'rgb(0 0 0 / 0.6)';
  pen.fill('evenodd');
}

function outline(pen: CanvasRenderingContext2D, { x, y, width, height }: Rect, gap: number): void {
  const path = new Path2D();
  path.rect(x - gap, y - gap, width + 2 * gap, height + 2 * gap);
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.strokeStyle = PAPER;
  pen.stroke(path);
  pen.setLineDash([4, 4]);
  pen.strokeStyle = INK;
  pen.stroke(path);
  pen.setLineDash([]);
}

function paintHandle(pen: CanvasRenderingContext2D, { x, y }: Point): void {
  pen.beginPath();
  pen.rect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
  pen.fillStyle = PAPER;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = INK;
  pen.stroke();
}
