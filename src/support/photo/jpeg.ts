import { Malformed, Remains, startsWith, type ByteReader } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { isIptcLocated, isXmpLocated, readExif, writeExif } from './descriptions.js';

const MARKER = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe } as const;

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/';
const IPTC = 'Photoshop 3.0\0';

/** Without these a picture would look different; all other segments of applications only describe it. */
const NEEDED: Record<number, string> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

const isNeeded = (marker: number, body: Uint8Array): boolean => {
  const beginning = NEEDED[marker];
  return beginning !== undefined && startsWith(body, beginning);
};

/** These stand alone, without a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Drops every segment that is not needed to draw a JPEG, and what follows its end: short films of phones, and second
 * pictures for brighter screens, have descriptions of their own. The scans are not touched.
 */
export async function cleanJpeg(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  const remains = new Remains();
  remains.keep(0, 2);
  let at = 2;
  while (at < file.size) {
    const [first, marker = 0] = await file.bytes(at, 2);
    if (first !== 0xff) throw new Malformed();
    let end = at + 2;
    if (marker === 0xff) end = at + 1;
    else if (!isAlone(marker) && marker !== MARKER.end) end += (await file.view(at + 2, 2)).getUint16(0);
    if (marker === MARKER.scan) end = await endOfScan(file, end);
    if (end > file.size) throw new Malformed();
    if (isApplication(marker)) {
      const body = await file.bytes(at + 4, Math.max(0, end - at - 4));
      if (isNeeded(marker, body)) remains.keep(at, end);
      else {
        const orientation = inspect(body, cleaning);
        if (orientation > 1) remains.put(segmentOf(orientation));
      }
    } else if (marker !== MARKER.comment) remains.keep(at, end);
    if (marker === MARKER.end) break;
    at = end;
  }
  return remains;
}

/** Notes what a description says of the place. @returns how the picture has to be turned; 1 where it does not say */
function inspect(body: Uint8Array, cleaning: Cleaning): number {
  if (startsWith(body, EXIF)) {
    const exif = readExif(body.subarray(EXIF.length));
    cleaning.isLocated ||= exif.isLocated;
    return exif.orientation;
  }
  cleaning.isLocated ||= startsWith(body, XMP) && isXmpLocated(body);
  cleaning.isLocated ||= startsWith(body, IPTC) && isIptcLocated(body.subarray(IPTC.length));
  return 1;
}

function segmentOf(orientation: number): Uint8Array<ArrayBuffer> {
  const exif = writeExif(orientation);
  const head = [0xff, 0xe1, 0, 2 + EXIF.length + exif.length, ...new TextEncoder().encode(EXIF)];
  return Uint8Array.from([...head, ...exif]);
}

/** The next marker that is neither a stuffed byte nor a restart; the end of the file where there is none. */
async function endOfScan(file: ByteReader, start: number): Promise<number> {
  for (let at = start; at < file.size - 1;) {
    const block = await file.some(at);
    for (let found = block.indexOf(0xff); found >= 0; found = block.indexOf(0xff, found + 1)) {
      const next = block[found + 1];
      if (next === undefined) break;
      if (next !== 0 && next !== 0xff && !isAlone(next)) return at + found;
    }
    // The last byte may be the first half of a marker.
    at += Math.max(1, block.length - 1);
  }
  return file.size;
}
