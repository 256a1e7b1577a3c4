import { latin1, Malformed, Remains, startsWith, type ByteReader } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { isXmpLocated, readExif, writeExif } from './descriptions.js';

const HAS = { exif: 0x08, xmp: 0x04 } as const;
const HEAD = 12;

/** Drops the chunks of a WebP that only describe it, and what follows its end. The picture's own chunks are not touched. */
export async function cleanWebp(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  const stop = 8 + (await file.view(4, 4)).getUint32(0, true);
  if (stop > file.size) throw new Malformed();
  const body = new Remains();
  let canvas: Uint8Array<ArrayBuffer> | undefined;
  for (let at = HEAD; at + 8 <= stop;) {
    const head = await file.bytes(at, 8);
    const type = latin1(head.subarray(0, 4));
    const length = new DataView(head.buffer, head.byteOffset).getUint32(4, true);
    // Filled up to an even number; some programs forget that at the end.
    const end = Math.min(stop, at + 8 + length + (length & 1));
    if (at + 8 + length > stop) throw new Malformed();
    if (type === 'VP8X') {
      const known = new Uint8Array(await file.bytes(at, end - at));
      if (hasFlags(known)) {
        canvas = known;
        setFlags(canvas, 0);
        body.put(canvas);
      } else body.keep(at, end);
    } else if (type === 'EXIF') {
      const exif = await file.bytes(at + 8, length);
      const { orientation, isLocated } = readExif(startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif);
      cleaning.isLocated ||= isLocated;
      if (orientation > 1 && canvas) {
        setFlags(canvas, HAS.exif);
        body.put(chunkOf(writeExif(orientation)));
      }
    } else if (type === 'XMP ') {
      cleaning.isLocated ||= isXmpLocated(await file.bytes(at + 8, length));
    } else body.keep(at, end);
    at = end;
  }
  const remains = new Remains();
  if (body.length === file.size - HEAD) remains.keep(0, HEAD);
  else remains.put(headOf(body.length));
  for (const piece of body.pieces) {
    if ('end' in piece) remains.keep(piece.start, piece.end);
    else remains.put(piece);
  }
  return remains;
}

const FLAGS = HAS.exif | HAS.xmp;

const hasFlags = ({ 8: flags = 0 }: Uint8Array): boolean => (flags & FLAGS) !== 0;

/** Says which descriptions there are. */
function setFlags(canvas: Uint8Array, flags: number): void {
  canvas[8] = ((canvas[8] ?? 0) & ~FLAGS) | flags;
}

function headOf(length: number): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode('RIFF    WEBP');
  new DataView(head.buffer).setUint32(4, 4 + length, true);
  return head;
}

function chunkOf(exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(8 + exif.length);
  chunk.set(new TextEncoder().encode('EXIF'));
  new DataView(chunk.buffer).setUint32(4, exif.length, true);
  chunk.set(exif, 8);
  return chunk;
}
