/** Kinds of picture that cannot run anything. Never SVG, which is a document. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** A larger one is worth a download, not a preview. */
const MAX_BYTES = 5_000_000;

/** Device pixels: sharp at twice the size at which it is shown. */
const MAX_SIZE = { width: 640, height: 400 } as const;

/** Whether a file is shown as a picture, by what its server says of it. */
export const isPicture = ({ type, size }: { type: string; size: number }): boolean =>
  PICTURES.includes(type) && size <= MAX_BYTES;

/**
 * Draws a picture, made smaller where it is large; nothing where the browser cannot read it. Drawn on a canvas: its
 * bytes are decoded as a picture whatever they are, and pages whose policy allows no images from `blob:` have it too.
 */
export async function drawPicture(
  file: Blob,
  most: { width: number; height: number } = MAX_SIZE,
): Promise<HTMLCanvasElement | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
    const canvas = Reflect.apply(Document.prototype.createElement, document, ['canvas']) as HTMLCanvasElement;
    const scale = Math.min(1, most.width / bitmap.width, most.height / bitmap.height);
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas;
  } catch {
    return undefined;
  }
}
