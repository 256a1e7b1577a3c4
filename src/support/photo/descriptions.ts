/** What descriptions inside of pictures say of where they were taken, and the one thing in them that a picture needs. */
import { latin1, startsWith } from './bytes.js';

/** What is looked for in Exif. */
export interface Exif {
  /** How the picture has to be turned, 1 to 8; 1 is upright. */
  orientation: number;
  isLocated: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** Latitude, longitude, both of the destination, name of the area. */
const PLACES = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);

/** Reads Exif: a TIFF header and its directories. What does not hold together is passed over. */
export function readExif(bytes: Uint8Array): Exif {
  const exif: Exif = { orientation: 1, isLocated: false };
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const little = startsWith(bytes, 'II');
    const eachEntry = (directory: number, visit: (tag: number, at: number) => void): void => {
      const count = view.getUint16(directory, little);
      for (let index = 0; index < count; index++) {
        const at = directory + 2 + 12 * index;
        visit(view.getUint16(at, little), at);
      }
    };
    eachEntry(view.getUint32(4, little), (tag, at) => {
      const orientation = tag === ORIENTATION ? view.getUint16(at + 8, little) : 1;
      if (orientation > 1 && orientation <= 8) exif.orientation = orientation;
      if (tag === GPS) {
        eachEntry(view.getUint32(at + 8, little), (place) => {
          exif.isLocated ||= PLACES.has(place);
        });
      }
    });
  } catch {
    // A directory leads out of the bytes.
  }
  return exif;
}

/** Exif that says nothing but how the picture has to be turned. */
export const writeExif = (orientation: number): Uint8Array<ArrayBuffer> =>
  // Big-endian header; one entry in the only directory: 0x0112, a SHORT, one of it, its value; no further directory.
  Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);

/** As an attribute or as an element, with something in it. */
const PLACE_IN_XMP =
  /\b(?:GPSLatitude|GPSLongitude|photoshop:(?:City|State|Country)|Iptc4xmp\w+:(?:Location\w*|Sublocation|City|CountryCode))(?:="[^"]|='[^']|>\s*[^\s<])/;

/** Whether XMP says where a picture was taken. */
export const isXmpLocated = (bytes: Uint8Array): boolean => PLACE_IN_XMP.test(latin1(bytes));

/** City, sublocation, state, code and name of the country. */
const PLACES_IN_IPTC = new Set([90, 92, 95, 100, 101]);

/** Whether Photoshop's blocks, in which IPTC stands, say where a picture was taken. */
export function isIptcLocated(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    for (let at = 0; startsWith(bytes.subarray(at), '8BIM');) {
      const id = view.getUint16(at + 4);
      // A name with its length before it, filled up to an even number.
      const head = at + 6 + ((view.getUint8(at + 6) + 2) & ~1);
      const end = head + 4 + view.getUint32(head);
      if (id === 0x0404 && hasPlace(bytes.subarray(head + 4, end))) return true;
      at = end + (end & 1);
    }
  } catch {
    // A block leads out of the bytes.
  }
  return false;
}

function hasPlace(records: Uint8Array): boolean {
  for (let at = 0; records[at] === 0x1c;) {
    const [, record, dataset = 0, high = 0, low = 0] = records.subarray(at, at + 5);
    if (record === 2 && PLACES_IN_IPTC.has(dataset)) return true;
    at += 5 + (high << 8) + low;
  }
  return false;
}
