/**
 * What a file is, by its first bytes. What a browser or a name says of it is a claim: it is right nearly always, and
 * whoever means harm writes what they like.
 */
import { magicType } from './magic-numbers.js';
import { textType } from './markup.js';

/** Bytes that are enough to tell; more of them tell no more. */
export const SIGNATURE_BYTES = 4096;

/** Pictures of pixels: they hold nothing that could run, and every browser of today can show them. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'];
const FILMS = ['video/mp4', 'video/quicktime', 'video/webm'];

/** The MIME type that the bytes of a file speak for; undefined when they speak for none that is known here. */
export function fileSignature(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const head = bytes.subarray(0, SIGNATURE_BYTES);
  let latin1 = '';
  for (const byte of head) latin1 += String.fromCharCode(byte);
  // Programs for Windows begin with two letters with which a text may begin as well.
  return (
    magicType(latin1) ?? textType(head, latin1) ?? (latin1.startsWith('MZ') ? 'application/x-executable' : undefined)
  );
}

/**
 * Whether a browser may show a file of this type inside a page: a picture or a film, of those that hold no script. The
 * type has to come from {@link fileSignature}; SVG and HTML are none of them, whatever they contain.
 */
export function showableAs(signature: string | undefined): 'picture' | 'film' | undefined {
  if (signature === undefined) return undefined;
  return PICTURES.includes(signature) ? 'picture' : FILMS.includes(signature) ? 'film' : undefined;
}
