/**
 * Makes the file. It comes from a canvas and from nothing else: what was cropped or redacted is in none of its pixels, and
 * what the file of the picture said besides pixels (place, camera, a small copy) stays behind. All is drawn at full size
 * before it is made smaller, so that a redaction never mixes with what it covers.
 */
import type { Drawing } from '../model/drawing.js';
import { makeCanvas, penOf } from './canvas.js';
import { paint } from './paint.js';

type ExportFault = 'too-large' | 'withheld';

/** A picture that cannot be made into a file. */
export class ExportError extends Error {
  readonly code: ExportFault;

  constructor(code: ExportFault, message: string) {
    super(message);
    this.name = 'ExportError';
    this.code = code;
  }
}

interface Attempt {
  readonly type: 'image/png' | 'image/jpeg';
  readonly quality?: number;
  readonly scale: number;
}

/** From the best to the smallest: letters stay sharp longest in a PNG, and a picture can be read longest at its full size. */
const ATTEMPTS: readonly Attempt[] = [
  { type: 'image/png', scale: 1 },
  ...[0.92, 0.8, 0.65].map((quality): Attempt => ({ type: 'image/jpeg', quality, scale: 1 })),
  ...[0.75, 0.5, 0.35, 0.25].map((scale): Attempt => ({ type: 'image/jpeg', quality: 0.75, scale })),
];

/** A file of at most `maxSize` bytes. What came as a photo goes as a photo, which would be many times as large as a PNG. */
export async function exportPicture(
  bitmap: ImageBitmap,
  drawing: Drawing,
  { isPhoto, maxSize }: { isPhoto: boolean; maxSize: number },
): Promise<Blob> {
  const { x, y, width, height } = drawing.crop;
  const canvas = makeCanvas(width, height);
  const pen = penOf(canvas);
  pen.translate(-x, -y);
  paint(pen, bitmap, drawing, drawing.crop);
  checkReadable();
  let isTooLarge = false;
  for (const attempt of ATTEMPTS) {
    if (isPhoto && attempt.type === 'image/png') continue;
    const blob = await encode(canvas, attempt);
    if (blob && blob.size <= maxSize) return blob;
    isTooLarge ||= blob !== null;
  }
  // Short of memory, browsers give nothing at all.
  if (!isTooLarge) throw new Error('The browser made no file of the picture.');
  throw new ExportError('too-large', `The picture does not fit into ${maxSize} bytes.`);
}

function encode(canvas: HTMLCanvasElement, { type, quality, scale }: Attempt): Promise<Blob | null> {
  const isPlain = type === 'image/png' && scale === 1;
  const source = isPlain ? canvas : onWhite(canvas, scale);
  return new Promise((resolve) => source.toBlob(resolve, type, quality));
}

/** A JPEG has no transparency; without this it would be black. */
function onWhite(canvas: HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const width = Math.max(1, Math.round(canvas.width * scale));
  const height = Math.max(1, Math.round(canvas.height * scale));
  const copy = makeCanvas(width, height);
  const pen = penOf(copy);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(canvas, 0, 0, width, height);
  return copy;
}

/** Browsers that guard against being recognised hand out noise instead of what was drawn; nobody should send that. */
function checkReadable(): void {
  const canvas = makeCanvas(8, 8);
  const pen = penOf(canvas);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 8, 8);
  // Some only blur the last bits, which nobody sees.
  if (pen.getImageData(0, 0, 8, 8).data.some((value) => value < 240)) {
    throw new ExportError('withheld', 'The browser gives other pixels than were drawn.');
  }
}
