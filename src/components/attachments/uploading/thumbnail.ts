/** Device pixels: sharp at twice the size at which it is shown. */
const SIZE = 80;

/** Decoding a larger one costs more memory than a thumbnail is worth. */
const MAX_BYTES = 20_000_000;

/**
 * Draws a square picture of an image file; nothing where the browser cannot read it. Drawn on a canvas because an
 * `<img>` on a `blob:` address would violate the policy of pages that allow no images from there.
 */
export async function drawThumbnail(file: File): Promise<HTMLCanvasElement | undefined> {
  if (!file.type.startsWith('image/') || file.size > MAX_BYTES) return undefined;
  try {
    const bitmap = await createImageBitmap(file);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
    const canvas = Reflect.apply(Document.prototype.createElement, document, ['canvas']) as HTMLCanvasElement;
    canvas.width = canvas.height = SIZE;
    const scale = SIZE / Math.min(bitmap.width, bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    canvas.getContext('2d')?.drawImage(bitmap, (SIZE - width) / 2, (SIZE - height) / 2, width, height);
    bitmap.close();
    return canvas;
  } catch {
    return undefined;
  }
}
