/** Browsers draw on no canvas beyond these; the number of pixels is that of iOS, the smallest. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 16_777_216;

/** A picture that can be drawn on. */
export interface Picture {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  /** Its size as a file, where it had to be made smaller. */
  readonly original?: { readonly width: number; readonly height: number };
}

/** How much smaller a picture has to be made to be drawn on. */
export const scaleToFit = (width: number, height: number): number =>
  Math.min(1, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_PIXELS / (width * height)));

/**
 * Decodes a picture, without an `<img>` on a `blob:` address that the policy of a page may forbid. Rejects where the browser
 * cannot read it.
 */
export async function openPicture(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const scale = scaleToFit(width, height);
  if (scale === 1) return { bitmap, width, height };
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  try {
    const smaller = await createImageBitmap(bitmap, {
      resizeWidth: size.width,
      resizeHeight: size.height,
      resizeQuality: 'high',
    });
    return { bitmap: smaller, ...size, original: { width, height } };
  } finally {
    bitmap.close();
  }
}
