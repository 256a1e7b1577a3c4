import { sha256 } from './bytes.js';
import { GatewayProblem } from './gateway-problem.js';

/** A part of a file: its first and its last byte, both of which belong to it, counted from 0 (as HTTP counts them). */
export interface ByteRange {
  first: number;
  last: number;
}

/** Bytes of a file, whole or, where their store can do it, in parts. */
export interface FileContent {
  open(): Promise<ReadableStream<Uint8Array>>;
  /** Opens a part. Without this, parts are not offered: films then cannot be wound, and downloads not resumed. */
  openRange?(range: ByteRange): Promise<ReadableStream<Uint8Array>>;
}

/** How a file is handed out. */
export interface FileAnswer {
  /** Names the file; what is stored under it never changes, so that it also tells whether a client has the same. */
  id: string;
  /** Bytes in all. */
  size: number;
  headers: Readonly<Record<string, string>>;
}

/**
 * The part that a `Range` header asks for (RFC 9110 §14). Several parts at once, other units and what cannot be read
 * count as no wish at all, which the standard allows: the answer then is the whole file.
 */
export function requestedRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (!from && !to) return undefined;
  const range = from
    ? { first: Number(from), last: Math.min(to ? Number(to) : Infinity, size - 1) }
    : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (from && to && Number(to) < Number(from)) return undefined;
  return range.first > range.last ? 'unsatisfiable' : range;
}

/**
 * Answers with a file, or with the part of it that was asked for: 200 or 206. Where the client's part is of another file
 * (`If-Range`), the answer is all of this one.
 * @throws {GatewayProblem} `bad-range`
 */
export async function fileResponse(
  { method, headers: asked }: Request,
  content: FileContent,
  { id, size, headers }: FileAnswer,
): Promise<Response> {
  const etag = `"${(await sha256(id)).slice(0, 22)}"`;
  const common = { ...headers, etag, ...(content.openRange && { 'accept-ranges': 'bytes' }) };
  // Nobody would read what is opened for HEAD, and what nobody reads to its end stays open.
  if (method === 'HEAD') return new Response(null, { headers: { ...common, 'content-length': String(size) } });
  const isSame = [null, etag].includes(asked.get('if-range'));
  const range = content.openRange && isSame ? requestedRange(asked.get('range'), size) : undefined;
  if (range === 'unsatisfiable') {
    throw new GatewayProblem('bad-range', { headers: { 'content-range': `bytes */${size}` } });
  }
  if (!range || !content.openRange) {
    return new Response(await content.open(), { headers: { ...common, 'content-length': String(size) } });
  }
  const { first, last } = range;
  const part = { 'content-length': String(last - first + 1), 'content-range': `bytes ${first}-${last}/${size}` };
  return new Response(await content.openRange(range), { status: 206, headers: { ...common, ...part } });
}
