/** Where bytes come from: a file of which only some parts are ever read. */
export interface ByteSource {
  readonly size: number;
  /** Bytes from `start` up to, but not with, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A part of the file as it is, or bytes in its stead. */
export type Piece = Uint8Array<ArrayBuffer> | { readonly start: number; readonly end: number };

/** The file is not what its beginning promises. */
export class Malformed extends Error {}

const BLOCK = 64 * 1024;

/** Nothing that is read in one go is longer: descriptions are not, and what claims to be has another purpose. */
const LONGEST = 1024 * 1024;

/** A file of tiny parts could keep the page busy for ever. */
const MOST_READS = 200_000;

/** Reads a file by blocks, so that many small steps cost few reads. */
export class ByteReader {
  readonly size: number;
  readonly #source: ByteSource;
  #block: Uint8Array = new Uint8Array();
  #start = 0;
  #reads = 0;

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** @throws {Malformed} where the file has no such bytes */
  async bytes(start: number, length: number): Promise<Uint8Array> {
    const end = start + length;
    if (end > this.size || length > LONGEST || ++this.#reads > MOST_READS) throw new Malformed();
    if (start < this.#start || end > this.#start + this.#block.length) {
      this.#block = await this.#source.read(start, Math.min(this.size, start + Math.max(length, BLOCK)));
      this.#start = start;
      if (this.#block.length < length) throw new Malformed();
    }
    return this.#block.subarray(start - this.#start, end - this.#start);
  }

  async view(start: number, length: number): Promise<DataView> {
    const { buffer, byteOffset } = await this.bytes(start, length);
    return new DataView(buffer, byteOffset, length);
  }

  /** As many bytes as are at hand from there on; none at the end. */
  async some(start: number): Promise<Uint8Array> {
    return this.bytes(start, Math.min(BLOCK, this.size - start));
  }
}

/** What remains of a file, in order. */
export class Remains {
  readonly pieces: Piece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  keep(start: number, end: number): void {
    const last = this.pieces.at(-1);
    this.#length += end - start;
    if (last && 'end' in last && last.end === start) this.pieces[this.pieces.length - 1] = { start: last.start, end };
    else this.pieces.push({ start, end });
  }

  put(bytes: Uint8Array<ArrayBuffer>): void {
    this.#length += bytes.length;
    this.pieces.push(bytes);
  }
}

/** Bytes as text of one letter each, to look for names in them. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

export const startsWith = (bytes: Uint8Array, text: string): boolean => latin1(bytes.subarray(0, text.length)) === text;
