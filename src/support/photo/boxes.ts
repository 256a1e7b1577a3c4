import { latin1, Malformed, Remains, type ByteReader } from './bytes.js';

/** A box of an ISO base media file (MP4, MOV, HEIC, AVIF): a length, a type of four letters, and what is in it. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where what is in it begins. */
  readonly body: number;
  readonly end: number;
}

/** The boxes in a part of a file. */
export async function readBoxes(file: ByteReader, start: number, end: number): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end;) {
    const head = await file.view(at, 8);
    const type = latin1(new Uint8Array(head.buffer, head.byteOffset + 4, 4));
    let size = head.getUint32(0);
    let body = at + 8;
    if (size === 1) {
      size = Number((await file.view(at + 8, 8)).getBigUint64(0));
      body += 8;
    } else if (size === 0) {
      // Lists of older programs end with a zero, the last box of a file may leave its length open.
      if (type === '\0\0\0\0') break;
      size = end - at;
    }
    if (at + size > end || at + size < body) throw new Malformed();
    boxes.push({ type, start: at, body, end: at + size });
    at += size;
  }
  return boxes;
}

/** Bytes that take the place of as many others, so that nothing else in the file moves: its tables count from its beginning. */
export class Patches {
  readonly #patches: { at: number; bytes: Uint8Array<ArrayBuffer> }[] = [];

  /** Fills a part with a beginning and then with one byte. */
  fill(start: number, end: number, beginning: Uint8Array | readonly number[] = [], filler = 0): void {
    const bytes = new Uint8Array(end - start).fill(filler);
    if (beginning.length <= bytes.length) bytes.set(beginning);
    this.#patches.push({ at: start, bytes });
  }

  /** Makes a box into one of which nobody expects anything. */
  empty({ start, body, end }: Box): void {
    this.fill(start + 4, start + 8, new TextEncoder().encode('free'));
    this.fill(body, end);
  }

  applyTo(size: number): Remains {
    const remains = new Remains();
    let done = 0;
    for (const { at, bytes } of this.#patches.sort((a, b) => a.at - b.at)) {
      if (at < done) throw new Malformed();
      if (at > done) remains.keep(done, at);
      remains.put(bytes);
      done = at + bytes.length;
    }
    if (done < size) remains.keep(done, size);
    return remains;
  }
}
