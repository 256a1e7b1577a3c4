import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Types that gain from it; pictures and fonts are compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json)|image\/svg)/;
/** Below it a header costs more than is saved. */
const MIN_BYTES = 200;

/** A body as it is sent. */
export interface Encoded {
  body: Uint8Array<ArrayBuffer>;
  encoding?: 'br' | 'gzip';
}

/**
 * Compresses for whoever asked, as hard as possible: files change rarely, so the caller keeps the result.
 * @param accepted the `Accept-Encoding` header
 */
export async function compress(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  accepted: string | null,
): Promise<Encoded> {
  if (!COMPRESSIBLE.test(type) || bytes.length < MIN_BYTES) return { body: bytes };
  const encodings = (accepted ?? '').split(',').map((entry) => entry.split(';')[0]?.trim());
  if (encodings.includes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    return { body: new Uint8Array(await toBrotli(bytes, { params })), encoding: 'br' };
  }
  if (encodings.includes('gzip')) return { body: new Uint8Array(await toGzip(bytes, { level: 9 })), encoding: 'gzip' };
  return { body: bytes };
}
