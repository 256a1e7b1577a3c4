import { ByteReader, latin1, Remains, type ByteSource, type Piece } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { readExif } from './descriptions.js';
import { cleanFilm } from './film.js';
import { cleanHeif } from './heif.js';
import { cleanJpeg } from './jpeg.js';
import { cleanPng } from './png.js';
import { cleanWebp } from './webp.js';

/** What became of the place at which a picture or a film was taken. */
export interface WithoutLocation {
  /** What the file consists of now, in order; absent where it can stay as it is. */
  readonly pieces?: readonly Piece[];
  /** `removed`: it said where it was taken, and does no more. `kept`: it says so, or may. `none`: it does not say. */
  readonly location: 'removed' | 'kept' | 'none';
}

type Clean = (file: ByteReader, cleaning: Cleaning) => Promise<Remains>;

const PICTURES = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs]|miaf)/;
const FILMS = /^(?:ftyp|moov|mdat|wide|free|skip)/;

/** By how a file begins: names and types say what somebody wishes it to be. */
function cleanerFor(beginning: string): Clean | undefined {
  if (beginning.startsWith('\xff\xd8\xff')) return cleanJpeg;
  if (beginning.startsWith('\x89PNG\r\n\x1a\n')) return cleanPng;
  if (/^RIFF[^]{4}WEBP/.test(beginning)) return cleanWebp;
  if (/^(?:II\*\0|MM\0\*)/.test(beginning)) return noteTiff;
  if (PICTURES.test(beginning.slice(4))) return cleanHeif;
  return FILMS.test(beginning.slice(4)) ? cleanFilm : undefined;
}

/** In a TIFF everything is where something else says that it is: it is left as it is. */
async function noteTiff(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  cleaning.mayKeep = readExif(await file.bytes(0, Math.min(file.size, 0x100000))).isLocated;
  const remains = new Remains();
  remains.keep(0, file.size);
  return remains;
}

/**
 * Takes out of a picture or a film where it was taken, without decoding it: what is seen and heard stays bit by bit what
 * it was. Of JPEG, PNG, WebP, HEIC and AVIF all descriptions go, because makers of cameras hide a place in many of them;
 * how a picture has to be turned stays, and so do its colours. Of MP4 and MOV, the notes that name a place are emptied, and
 * those of makers. A file that does not hold together stays as it is. Never rejects, and reads no more than it has to.
 */
export async function withoutLocation(source: ByteSource): Promise<WithoutLocation> {
  const cleaning: Cleaning = { isLocated: false, mayKeep: false };
  let isKnown = false;
  try {
    const file = new ByteReader(source);
    const clean = cleanerFor(latin1(await file.bytes(0, Math.min(16, file.size))));
    if (!clean) return { location: 'none' };
    isKnown = true;
    const { pieces } = await clean(file, cleaning);
    const [first] = pieces;
    const isWhole = pieces.length === 1 && first && 'end' in first && first.start === 0 && first.end === file.size;
    const location = cleaning.mayKeep ? 'kept' : cleaning.isLocated ? 'removed' : 'none';
    return isWhole ? { location } : { pieces, location };
  } catch {
    // The browser may draw it all the same, and a person may want to show just that it is broken.
    return { location: isKnown ? 'kept' : 'none' };
  }
}
