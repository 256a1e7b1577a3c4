/**
 * Draws a picture with all that was drawn on it: for the eye and for the file alike, so that the file is what was seen.
 * Redactions come last. They are filled in whole pixels of whatever is drawn on, because the edge of one that covers half of
 * a pixel would let the other half shine through.
 */
import type { Drawing } from '../model/drawing.js';
import { boundsOf, middleOf, type Point, type Rect } from '../model/geometry.js';
import type { Shape, ShapeKind } from '../model/shapes.js';
import { colors, REDACTED } from './colors.js';
import { fontOf, isRightToLeft, lineHeightOf } from './text-layout.js';

/** Draws the part `area` of a picture, and nothing beyond it, in the coordinates that the pen has. */
export function paint(pen: CanvasRenderingContext2D, bitmap: CanvasImageSource, { shapes }: Drawing, area: Rect): void {
  pen.save();
  pen.beginPath();
  pen.rect(area.x, area.y, area.width, area.height);
  pen.clip();
  // Whoever looks that closely wants to see the pixels.
  pen.imageSmoothingEnabled = pen.getTransform().a < 2;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0);
  pen.lineCap = pen.lineJoin = 'round';
  for (const shape of shapes) if (shape.kind !== 'redaction') paintShape(pen, shape);
  for (const shape of shapes) if (shape.kind === 'redaction') redact(pen, boundsOf(shape.points));
  pen.restore();
}

function redact(pen: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  const { a, d, e, f } = pen.getTransform();
  const [left, top] = [Math.floor(x * a + e), Math.floor(y * d + f)];
  pen.save();
  pen.resetTransform();
  pen.fillStyle = REDACTED;
  pen.fillRect(left, top, Math.ceil((x + width) * a + e) - left, Math.ceil((y + height) * d + f) - top);
  pen.restore();
}

function paintShape(pen: CanvasRenderingContext2D, shape: Shape): void {
  const { ink, halo } = colors[shape.color];
  const { thickness } = shape;
  if (shape.kind === 'text') {
    paintText(pen, shape, ink, halo);
    return;
  }
  const line = lines[shape.kind]?.(shape);
  if (!line) return;
  pen.lineWidth = thickness * 1.8;
  pen.strokeStyle = halo;
  pen.stroke(line);
  pen.lineWidth = thickness;
  pen.strokeStyle = ink;
  pen.stroke(line);
}

function boxLine({ points }: Shape): Path2D {
  const path = new Path2D();
  const { x, y, width, height } = boundsOf(points);
  path.rect(x, y, width, height);
  return path;
}

function arrowLine({ points, thickness }: Shape): Path2D {
  const path = new Path2D();
  const [from, to] = points as [Point, Point];
  const direction = Math.atan2(to.y - from.y, to.x - from.x);
  const head = Math.min(thickness * 5, Math.hypot(to.x - from.x, to.y - from.y));
  path.moveTo(from.x, from.y);
  path.lineTo(to.x, to.y);
  for (const side of [-0.5, 0.5]) {
    path.moveTo(to.x - head * Math.cos(direction + side), to.y - head * Math.sin(direction + side));
    path.lineTo(to.x, to.y);
  }
  return path;
}

/** A curve through the middles between points: as smooth as the hand was meant to be. */
function penLine({ points }: Shape): Path2D {
  const path = new Path2D();
  const [first, ...rest] = points as [Point, ...Point[]];
  path.moveTo(first.x, first.y);
  rest.forEach((point, at) => {
    const next = rest[at + 1];
    if (!next) return path.lineTo(point.x, point.y);
    const { x, y } = middleOf(boundsOf([point, next]));
    path.quadraticCurveTo(point.x, point.y, x, y);
  });
  return path;
}

const lines: Partial<Record<ShapeKind, (shape: Shape) => Path2D>> = { box: boxLine, arrow: arrowLine, pen: penLine };

function paintText(pen: CanvasRenderingContext2D, { points, text, thickness }: Shape, ink: string, halo: string): void {
  const [start] = points;
  if (!text || !start) return;
  const isTurned = isRightToLeft(text.content);
  pen.font = fontOf(thickness);
  pen.textBaseline = 'middle';
  pen.direction = isTurned ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.lineWidth = thickness;
  pen.strokeStyle = halo;
  pen.fillStyle = ink;
  const x = isTurned ? start.x + text.width : start.x;
  text.lines.forEach((line, at) => {
    const y = start.y + (at + 0.5) * lineHeightOf(thickness);
    pen.strokeText(line, x, y);
    pen.fillText(line, x, y);
  });
}
