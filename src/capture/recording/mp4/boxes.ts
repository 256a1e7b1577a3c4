/** The grammar of MP4 files: boxes of a size, a name and content, one inside the other (ISO/IEC 14496-12). */

/** Where a box stands in the bytes. */
export interface Box {
  readonly name: string;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
}

const HEAD = 8;

/** The boxes between two places, as far as they are complete. */
export function* boxesIn(view: DataView, start: number, end: number): Generator<Box> {
  for (let at = start; at + HEAD <= end;) {
    const size = view.getUint32(at);
    const name = String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(at + index)));
    // Sizes of 64 bits are for files that nobody records here.
    if (size < HEAD || at + size > end) return;
    yield { name, start: at, content: at + HEAD, end: at + size };
    at += size;
  }
}

/** The first box of a name inside another one, or further inside. */
export function boxAt(view: DataView, { content, end }: Omit<Box, 'name'>, ...path: string[]): Box | undefined {
  const [name, ...rest] = path;
  for (const box of boxesIn(view, content, end)) {
    if (box.name === name) return rest.length > 0 ? boxAt(view, box, ...rest) : box;
  }
  return undefined;
}

/** A number whose length depends on the version of its box. */
export const longAt = (view: DataView, at: number, isLong: boolean): number =>
  isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);

/** A box with a version, of numbers of 32 bits. */
export function makeBox(name: string, version: number, numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(HEAD + 4 + 4 * numbers.length));
  view.setUint32(0, view.byteLength);
  for (let index = 0; index < name.length; index++) view.setUint8(4 + index, name.charCodeAt(index));
  view.setUint8(HEAD, version);
  numbers.forEach((number, index) => view.setUint32(HEAD + 4 + 4 * index, number));
  return new Uint8Array(view.buffer);
}

/** A number of 64 bits as two of 32. */
export const long = (number: number): [number, number] => [Math.floor(number / 2 ** 32), number % 2 ** 32];
