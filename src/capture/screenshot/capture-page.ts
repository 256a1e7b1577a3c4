import { CaptureError, isCaptureError } from '../capture-error.js';
import { genuine } from '../privacy/genuine.js';
import { privateParts } from '../privacy/private-parts.js';
import { cover, isBlank, makeCanvas, toPng } from './canvas.js';
import { writePicture, type Picture } from './page/write-picture.js';
import { within } from './within.js';

export interface CaptureOptions {
  signal?: AbortSignal;
  /** Milliseconds until it is given up. */
  limit?: number;
}

const LIMIT_MS = 15_000;

/** Beyond this, canvases stay empty on phones. */
const MAX_PIXELS = 16_000_000;

/** A policy that forbids it says so by an event, not by the error. */
async function load({ svg }: Picture): Promise<HTMLImageElement> {
  const image = new Image();
  const broken = new Set<string>();
  const handleViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    broken.add(effectiveDirective);
  };
  genuine(document).addEventListener('securitypolicyviolation', handleViolation);
  try {
    // Not `blob:`, whose pixels some browsers do not give back.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    return image;
  } catch (cause) {
    // The event comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    const code = broken.has('img-src') ? 'blocked' : 'failed';
    throw new CaptureError(code, 'The picture of the page could not be drawn', { cause });
  } finally {
    genuine(document).removeEventListener('securitypolicyviolation', handleViolation);
  }
}

async function draw(signal: AbortSignal): Promise<Blob> {
  const [width, height] = [innerWidth, innerHeight];
  const boxes = privateParts();
  const picture = await writePicture(signal);
  const image = await load(picture);
  signal.throwIfAborted();
  const scale = Math.min(devicePixelRatio, Math.sqrt(MAX_PIXELS / (width * height || 1)));
  const drawn = makeCanvas(width * scale, height * scale);
  const { canvas, context } = drawn;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // What is covered has not been drawn.
  if (picture.hasText && boxes.length === 0 && isBlank(drawn)) {
    throw new CaptureError('empty', 'The picture of the page is empty');
  }
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = picture.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = 'source-over';
  // The page may have moved while it was written.
  cover(
    drawn,
    [...boxes, ...privateParts()].map(({ box }) => box),
    scale,
  );
  return toPng(drawn);
}

/**
 * A picture of what can be seen of this page, as PNG, drawn by the browser from the page's own elements: nobody is asked
 * for permission. Private parts are not in it, nor is what Helpdock shows itself. Rejects with a {@link CaptureError}, or
 * with the reason of the signal.
 */
export async function capturePage({ signal, limit = LIMIT_MS }: CaptureOptions = {}): Promise<Blob> {
  try {
    return await within(limit, signal, draw);
  } catch (error) {
    signal?.throwIfAborted();
    if (isCaptureError(error)) throw error;
    throw new CaptureError('failed', 'The page could not be drawn', { cause: error });
  }
}
