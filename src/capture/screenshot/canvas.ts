import { CaptureError } from '../capture-error.js';
import { genuine } from '../privacy/genuine.js';
import { COVER_COLOR } from '../privacy/shield-screen.js';

/** What is read to see whether there is anything at all. */
const SAMPLE = 64;

export interface Canvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

export function makeCanvas(width: number, height: number): Canvas {
  const canvas = genuine(document).createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new CaptureError('failed', 'This browser gives no canvas');
  return { canvas, context };
}

/** Paints over what nobody is to see; `scale` is pixels of the canvas per pixel of the viewport. */
export function cover({ context }: Canvas, boxes: Iterable<DOMRectReadOnly>, scale: number): void {
  context.fillStyle = COVER_COLOR;
  for (const { left, top, right, bottom } of boxes) {
    const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
    context.fillRect(x, y, Math.ceil(right * scale) - x, Math.ceil(bottom * scale) - y);
  }
}

/** A small copy of all pixels. */
export function sampleOf(source: CanvasImageSource): Uint8ClampedArray {
  const { context } = makeCanvas(SAMPLE, SAMPLE);
  context.drawImage(source, 0, 0, SAMPLE, SAMPLE);
  return context.getImageData(0, 0, SAMPLE, SAMPLE).data;
}

/** Whether nothing has been painted at all; a small copy would lose a single letter. */
export const isBlank = ({ canvas, context }: Canvas): boolean =>
  new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer).every((pixel) => pixel === 0);

export const toPng = ({ canvas }: Canvas): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new CaptureError('failed', 'The picture could not be written'));
    }, 'image/png');
  });
