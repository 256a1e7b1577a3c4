import type { EditingSession } from '../model/session.js';
import { paint } from '../picture/paint.js';
import { paintMarks } from './marks.js';
import type { Size, View } from './view.js';

/** What is on the stage. */
export interface Play {
  readonly session: EditingSession;
  readonly bitmap: ImageBitmap;
}

/** Draws what can be seen of a picture, at the sharpness of the screen. */
export function drawOn(
  canvas: HTMLCanvasElement,
  { clientWidth, clientHeight }: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  view: View,
  { session, bitmap }: Play,
): void {
  const ratio = devicePixelRatio;
  canvas.style.width = `${clientWidth}px`;
  canvas.style.height = `${clientHeight}px`;
  const size: Size = { width: Math.round(clientWidth * ratio), height: Math.round(clientHeight * ratio) };
  // Also empties the canvas.
  Object.assign(canvas, size);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const start = view.toRoom({ x: 0, y: 0 });
  const scale = view.scale * ratio;
  pen.setTransform(scale, 0, 0, scale, Math.round(start.x * ratio), Math.round(start.y * ratio));
  paint(pen, bitmap, session.drawing, session.area);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintMarks(pen, session.selected, session.area, (point) => view.toRoom(point));
}
