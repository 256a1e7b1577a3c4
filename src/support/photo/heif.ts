import { Patches, readBoxes, type Box } from './boxes.js';
import { latin1, Malformed, type ByteReader, type Remains } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { isXmpLocated, readExif } from './descriptions.js';

/** A beginning of Exif without an entry: where its header is, the header, and an empty directory. */
const NO_EXIF = [0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];
const NO_XMP = new TextEncoder().encode('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>');

/** Reads numbers one after the other. */
class Cursor {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, at = 0) {
    this.#view = view;
    this.#at = at;
  }

  /** @param size in bytes: 0, 1, 2, 4 or 8 */
  next(size: number): number {
    const at = this.#at;
    this.#at += size;
    if (size === 8) return Number(this.#view.getBigUint64(at));
    if (size === 4) return this.#view.getUint32(at);
    if (size === 2) return this.#view.getUint16(at);
    return size === 1 ? this.#view.getUint8(at) : 0;
  }
}

/**
 * Empties the descriptions of a HEIC or AVIF picture in place, so that nothing moves: a table in it tells where each part
 * begins. How it has to be turned stands elsewhere, and the picture is not touched.
 */
export async function cleanHeif(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  const patches = new Patches();
  const meta = (await readBoxes(file, 0, file.size)).find(({ type }) => type === 'meta');
  if (!meta) throw new Malformed();
  const parts = await readBoxes(file, meta.body + 4, meta.end);
  const part = (type: string): Box | undefined => parts.find((box) => box.type === type);
  const [names, places] = [part('iinf'), part('iloc')];
  if (names && places) {
    const kinds = await readKinds(file, names);
    for (const { id, start, end } of await readPlaces(file, places, part('idat'))) {
      const kind = kinds.get(id);
      if (kind === undefined) continue;
      if (start === undefined) {
        cleaning.mayKeep = true;
        continue;
      }
      const bytes = await file.bytes(start, end - start);
      if (kind === 'Exif') {
        const header = 4 + (bytes.length >= 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : 0);
        cleaning.isLocated ||= readExif(bytes.subarray(header)).isLocated;
        patches.fill(start, end, NO_EXIF);
      } else {
        cleaning.isLocated ||= isXmpLocated(bytes);
        patches.fill(start, end, NO_XMP, 0x20);
      }
    }
  }
  return patches.applyTo(file.size);
}

/** The items that describe, by their number. */
async function readKinds(file: ByteReader, { body, end }: Box): Promise<Map<number, 'Exif' | 'XMP'>> {
  const kinds = new Map<number, 'Exif' | 'XMP'>();
  const version = (await file.view(body, 1)).getUint8(0);
  for (const item of await readBoxes(file, body + (version === 0 ? 6 : 8), end)) {
    const view = await file.view(item.body, item.end - item.body);
    const cursor = new Cursor(view, 4);
    const id = cursor.next(view.getUint8(0) === 3 ? 4 : 2);
    cursor.next(2);
    const text = latin1(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    const type = String.fromCharCode(...[1, 1, 1, 1].map((size) => cursor.next(size)));
    if (type === 'Exif') kinds.set(id, 'Exif');
    else if (type === 'mime' && text.includes('application/rdf+xml')) kinds.set(id, 'XMP');
  }
  return kinds;
}

interface Place {
  readonly id: number;
  /** Absent where the item is in several parts or in another file. */
  readonly start?: number;
  readonly end: number;
}

async function readPlaces(file: ByteReader, { body, end }: Box, data: Box | undefined): Promise<Place[]> {
  const view = await file.view(body, end - body);
  const version = view.getUint8(0);
  const cursor = new Cursor(view, 4);
  const [offsetSize, lengthSize] = nibbles(cursor.next(1));
  const [baseSize, indexSize] = nibbles(cursor.next(1));
  const count = cursor.next(version < 2 ? 2 : 4);
  const places: Place[] = [];
  for (let item = 0; item < count; item++) {
    const id = cursor.next(version < 2 ? 2 : 4);
    // Where it counts from: the beginning of the file, or that of a box beside this one.
    const method = version === 0 ? 0 : cursor.next(2) & 15;
    const origin = method === 0 ? 0 : method === 1 ? data?.body : undefined;
    const isElsewhere = cursor.next(2) !== 0;
    const base = cursor.next(baseSize);
    const extents = cursor.next(2);
    let [offset, length] = [0, 0];
    for (let extent = 0; extent < extents; extent++) {
      if (version > 0) cursor.next(indexSize);
      [offset, length] = [cursor.next(offsetSize), cursor.next(lengthSize)];
    }
    const start = extents === 1 && !isElsewhere && origin !== undefined ? origin + base + offset : undefined;
    places.push(start === undefined ? { id, end: 0 } : { id, start, end: start + length });
  }
  return places;
}

const nibbles = (byte: number): readonly [number, number] => [byte >> 4, byte & 15];
