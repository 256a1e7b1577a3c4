import { genuine } from '../../privacy/genuine.js';
import { startTag, type Attributes } from './markup.js';
import type { Resources } from './resources.js';

type Bitmap = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;

const sizeOf = (source: Bitmap): [number, number] => {
  if ('videoWidth' in source) return [source.videoWidth, source.videoHeight];
  return 'naturalWidth' in source ? [source.naturalWidth, source.naturalHeight] : [source.width, source.height];
};

/** A still of what a bitmap shows, no larger than it is seen; nothing where the page may not read its pixels. */
function stillOf(source: Bitmap, pixels = source): string | undefined {
  const [width, height] = sizeOf(pixels);
  const box = source.getBoundingClientRect();
  if (!width || !height || !box.width || !box.height) return undefined;
  // Cropped by `object-fit`, more of it is needed than its box has pixels: hence the larger of both.
  const scale = Math.min(1, Math.max(box.width / width, box.height / height) * devicePixelRatio);
  try {
    const canvas = genuine(document).createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(pixels, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL();
  } catch {
    return undefined;
  }
}

/** A bitmap as an image that brings its pixels along; where that cannot be, the room that it takes, in grey. */
export function writeStill(
  source: Bitmap,
  attributes: Attributes,
  isPrivate: boolean,
  resources: Resources,
): string | Promise<string> {
  const write = (src: string | undefined): string =>
    `${startTag('img', { ...attributes, ...(src === undefined ? { style: 'background:#8884' } : { src }) })}</img>`;
  const still = isPrivate ? undefined : stillOf(source);
  if (still !== undefined || isPrivate || !('naturalWidth' in source) || !source.currentSrc) return write(still);
  // Its server may let any page read it, though this page has not asked when it showed it.
  const { currentSrc } = source;
  return resources
    .image(currentSrc)
    .then(async (image) => write(image && (stillOf(source, image) ?? (await resources.load(currentSrc)))));
}
