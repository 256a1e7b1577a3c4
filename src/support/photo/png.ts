import { latin1, Malformed, Remains, startsWith, type ByteReader } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { isXmpLocated, readExif, writeExif } from './descriptions.js';

const EXIF = 'eXIf';

/** Needed to draw: what no decoder may pass over begins with a capital; the rest is transparency, colours, size and motion. */
const NEEDED =
  /^(?:[A-Z]|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDC[Vv]|cLL[Ii]|bKGD|hIST|sPLT|pHYs|oFFs|sTER|acTL|fcTL|fdAT)/;

const XMP = 'XML:com.adobe.xmp\0\0';

/** Drops every chunk that is not needed to draw a PNG, and what follows its end. The picture's own chunks are not touched. */
export async function cleanPng(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  const remains = new Remains();
  remains.keep(0, 8);
  for (let at = 8; at < file.size;) {
    const head = await file.bytes(at, 8);
    const type = latin1(head.subarray(4));
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
    const end = at + 12 + length;
    if (!/^[a-z]{4}$/i.test(type) || (end > file.size && type !== 'IDAT')) throw new Malformed();
    if (NEEDED.test(type)) remains.keep(at, Math.min(end, file.size));
    else {
      const body = await file.bytes(at + 8, Math.min(length, 0x100000));
      const { orientation, isLocated } = type === EXIF ? readExif(body) : { orientation: 1, isLocated: false };
      cleaning.isLocated ||= isLocated || (startsWith(body, XMP) && isXmpLocated(body));
      if (orientation > 1) remains.put(chunkOf(EXIF, writeExif(orientation)));
    }
    if (type === 'IEND') break;
    at = end;
  }
  return remains;
}

function chunkOf(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + body.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(body, 8);
  view.setUint32(8 + body.length, crc32(chunk.subarray(4, 8 + body.length)));
  return chunk;
}

/** The check sum at the end of each chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
