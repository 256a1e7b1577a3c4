/** Pictures and films as cameras write them, put together byte by byte. */
import { withoutLocation, type WithoutLocation } from '../../../../src/support/photo/index.js';

export type Bytes = Uint8Array<ArrayBuffer>;

export const join = (...parts: (ArrayLike<number> | string)[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : Array.from(part))));

/** One byte for each letter. */
export const text = (letters: string): Bytes => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

export const u16 = (value: number): number[] => [value >> 8, value & 255];
export const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const le16 = (value: number): number[] => u16(value).reverse();
const le32 = (value: number): number[] => u32(value).reverse();

/** Latitude as three fractions; to be found again as bytes. */
export const LATITUDE = [48, 1, 8, 1, 31, 1].flatMap(le32);
export const XMP = '<x:xmpmeta><rdf:Description exif:GPSLatitude="48,8.5N"/></x:xmpmeta>';

/** Exif in little-endian order: how the picture has to be turned, and where it was taken. */
export function exif({ orientation = 1, isLocated = true } = {}): Bytes {
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...le16(tag),
    ...le16(type),
    ...le32(count),
    ...value,
  ];
  const gps = 8 + 2 + 2 * 12 + 4;
  return join(
    'II*\0',
    le32(8),
    le16(2),
    entry(0x0112, 3, 1, [...le16(orientation), 0, 0]),
    isLocated ? entry(0x8825, 4, 1, le32(gps)) : entry(0x0132, 2, 1, le32(0)),
    le32(0),
    ...(isLocated
      ? [le16(2), entry(1, 2, 2, [0x4e, 0, 0, 0]), entry(2, 5, 3, le32(gps + 2 + 24 + 4)), le32(0), LATITUDE]
      : []),
  );
}

/** A picture with colours in it, encoded by the browser. */
export async function draw(type: string, width = 24, height = 16): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  for (let x = 0; x < width; x += 4) {
    pen.fillStyle = `hsl(${x * 15} 80% ${30 + x}%)`;
    pen.fillRect(x, x / 4, 4, height);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

const segment = (marker: number, ...body: (ArrayLike<number> | string)[]): Bytes => {
  const bytes = join(...body);
  return join([0xff, marker], u16(2 + bytes.length), bytes);
};
const iptc = join([0x1c, 2, 90], u16(5), 'Paris');

/** What phones and programs put into a JPEG, between its beginning and the rest. */
export const jpegParts = {
  exif: (orientation = 1, isLocated = true) => segment(0xe1, 'Exif\0\0', exif({ orientation, isLocated })),
  xmp: () => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', XMP),
  iptc: () => segment(0xed, 'Photoshop 3.0\0', '8BIM', u16(0x0404), [0, 0], u32(iptc.length), iptc, [0]),
  comment: () => segment(0xfe, 'N 48 8 31'),
  index: () => segment(0xe2, 'MPF\0', [1, 2, 3]),
  thumbnail: () => segment(0xe0, 'JFXX\0', [0x10, 1, 2]),
  colors: () => segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'not really a profile'),
};

/** A JPEG with parts after its first segment. */
export const jpegWith = (jpeg: Bytes, ...parts: Bytes[]): Bytes => {
  const at = 4 + (jpeg[4]! << 8) + jpeg[5]!;
  return join(jpeg.slice(0, at), ...parts, jpeg.slice(at));
};

function crc(bytes: ArrayLike<number>): number {
  let sum = -1;
  for (const byte of Array.from(bytes)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

export const pngChunk = (type: string, ...body: (ArrayLike<number> | string)[]): Bytes => {
  const bytes = join(...body);
  return join(u32(bytes.length), type, bytes, u32(crc(join(type, bytes))));
};

/** A PNG with chunks after its header. */
export const pngWith = (png: Bytes, ...chunks: Bytes[]): Bytes => join(png.slice(0, 33), ...chunks, png.slice(33));

const webpChunk = (type: string, body: ArrayLike<number>): Bytes =>
  join(type, le32(body.length), body, body.length % 2 ? [0] : []);

/** A WebP with descriptions after the picture. */
export function webpWith(webp: Bytes, descriptions: Record<string, ArrayLike<number>>, width = 24, height = 16): Bytes {
  const flags = ('EXIF' in descriptions ? 8 : 0) | ('XMP ' in descriptions ? 4 : 0);
  const canvas = [flags, 0, 0, 0, ...le32(width - 1).slice(0, 3), ...le32(height - 1).slice(0, 3)];
  const rest = Object.entries(descriptions).map(([type, body]) => webpChunk(type, body));
  const simple = text('VP8X').every((byte, index) => webp[12 + index] === byte) ? webp.slice(30) : webp.slice(12);
  // Its own canvas says whether some of it can be seen through.
  if (simple.length < webp.length - 12) canvas[0]! |= webp[20]!;
  const body = join(webpChunk('VP8X', canvas), simple, ...rest);
  return join('RIFF', le32(4 + body.length), 'WEBP', body);
}

export const box = (type: string, ...body: (ArrayLike<number> | string)[]): Bytes => {
  const bytes = join(...body);
  return join(u32(8 + bytes.length), type, bytes);
};

/** What a file is after its location was taken out, and whether it is another one than before. */
export async function clean(bytes: Bytes): Promise<WithoutLocation & { bytes: Bytes; isAsItWas: boolean }> {
  const result = await withoutLocation({
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  });
  const parts = (result.pieces ?? [bytes]).map((piece) =>
    'end' in piece ? bytes.subarray(piece.start, piece.end) : piece,
  );
  return {
    ...result,
    bytes: new Uint8Array(await new Blob(parts).arrayBuffer()),
    isAsItWas: result.pieces === undefined,
  };
}

/** What is seen: the size and every pixel. Nothing where the browser sees nothing. */
export async function look(bytes: Bytes): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const pen = new OffscreenCanvas(width, height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    return `${width}×${height} ${pen.getImageData(0, 0, width, height).data.join()}`;
  } catch {
    return undefined;
  }
}

export const contains = (bytes: Bytes, part: ArrayLike<number> | string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(new TextDecoder('latin1').decode(join(part)));
