/** The grammar of WebM files: elements of an id, a size and content, one inside the other (RFC 8794). */

/** Ids of the elements that matter here. */
export const ID = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cuePositions: 0xb7,
  cueTrack: 0xf7,
  cueCluster: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;

/** Where an element stands in the bytes. */
export interface Element {
  readonly id: number;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  /** Where it ends; infinite where it does not say, because it was written while it grew. */
  readonly end: number;
}

/** The length of a number that says by its leading zeros how long it is. */
const lengthOf = (first: number): number => Math.clz32(first) - 23;

/** Reads what stands at a place; nothing where the bytes end before its content begins. */
export function elementAt(bytes: Uint8Array, start: number): Element | undefined {
  const idLength = lengthOf(bytes[start] ?? 0);
  const sizeAt = start + idLength;
  const first = bytes[sizeAt] ?? 0;
  const sizeLength = lengthOf(first);
  const content = sizeAt + sizeLength;
  if (idLength > 4 || sizeLength > 8 || content > bytes.length) return undefined;
  const rest = first & (0xff >> sizeLength);
  const size = readUint(bytes, sizeAt + 1, content, rest);
  const isUnknown = size === 2 ** (7 * sizeLength) - 1 || !Number.isSafeInteger(size);
  return { id: readUint(bytes, start, sizeAt), start, content, end: isUnknown ? Infinity : content + size };
}

/** The elements between two places, as far as they are complete; one of unknown size is the last. */
export function* elementsIn(bytes: Uint8Array, start: number, end: number): Generator<Element> {
  for (let at = start; at < end;) {
    const element = elementAt(bytes, at);
    if (!element || (element.end > end && element.end !== Infinity)) return;
    yield element;
    at = element.end;
  }
}

export function readUint(bytes: Uint8Array, start: number, end: number, before = 0): number {
  let number = before;
  for (let at = start; at < end; at++) number = number * 256 + (bytes[at] ?? 0);
  return number;
}

/** Its content as a number. */
export const uintOf = (bytes: Uint8Array, { content, end }: Element): number => readUint(bytes, content, end);

function bigEndian(number: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(number / 256 ** (length - 1 - index)) % 256);
}

/** The head of an element, with its size in eight bytes so that the length of the head is known before the size is. */
export function headOf(id: number, size: number): number[] {
  const idLength = Math.ceil((32 - Math.clz32(id)) / 8);
  return [...bigEndian(id, idLength), 0x01, ...bigEndian(size, 7)];
}

export const element = (id: number, content: readonly number[]): number[] => [
  ...headOf(id, content.length),
  ...content,
];

export const uint = (id: number, number: number): number[] => element(id, bigEndian(number, 8));

export function float(id: number, number: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return element(id, [...new Uint8Array(view.buffer)]);
}
