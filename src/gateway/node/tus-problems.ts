import { ERRORS } from '@tus/server';
import type { AttachmentPolicy } from '../../contract/index.js';
import { GatewayProblem, type ProblemCode } from '../gateway-problem.js';

/** Every answer of a tus server carries it. */
export const TUS_HEADERS = { 'tus-resumable': '1.0.0' } as const;

const CODES: Record<number, ProblemCode> = {
  403: 'not-found',
  404: 'not-found',
  409: 'offset-conflict',
  410: 'gone',
  412: 'tus-required',
  413: 'too-large',
  415: 'unsupported-type',
  423: 'locked',
};

/** What ends an upload from within a hook of the library. */
export const tusError = (status: number): Error =>
  Object.assign(new Error(`Refused with ${status}.`), { status_code: status, body: '' });

/** The problem behind a status of the tus library, whose own texts are for its authors. A fault of its own stays one. */
export function toTusProblem(status: number, failure: unknown): Error {
  if (failure === ERRORS.ERR_LOCK_TIMEOUT) return new GatewayProblem('locked', { headers: TUS_HEADERS });
  if (status >= 500) return failure instanceof Error ? failure : new Error(`The upload failed with ${status}.`);
  const code = CODES[status] ?? 'bad-upload';
  return new GatewayProblem(code, { headers: TUS_HEADERS });
}

const isWholeNumber = (text: string | null): boolean => text !== null && /^\d{1,15}$/.test(text);

/** What can be refused by looking at the headers. */
export function tusRefusal(
  { method, headers }: Request,
  { maxFileSize }: AttachmentPolicy,
): GatewayProblem | undefined {
  const refuse = (code: ProblemCode, detail: string) => new GatewayProblem(code, { detail, headers: TUS_HEADERS });
  if (headers.get('tus-resumable') !== '1.0.0') return refuse('tus-required', 'Send the header Tus-Resumable: 1.0.0.');
  if (method === 'POST' && !isWholeNumber(headers.get('upload-length'))) {
    return refuse('bad-upload', 'Send the header Upload-Length with the number of bytes.');
  }
  if (Number(headers.get('upload-length')) > maxFileSize) {
    return refuse('too-large', `A file may have at most ${maxFileSize} bytes.`);
  }
  if (method !== 'PATCH') return undefined;
  if (headers.get('content-type') !== 'application/offset+octet-stream') {
    return refuse('unsupported-type', 'Send the content type application/offset+octet-stream.');
  }
  if (!isWholeNumber(headers.get('upload-offset'))) return refuse('bad-upload', 'Send the header Upload-Offset.');
  return undefined;
}

/** CORS is the gateway's, and the metadata names the owner. */
export function withoutLibraryHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('access-control-') || name === 'upload-metadata' || name === 'content-type')
      headers.delete(name);
  }
  return new Response(null, { status: response.status, headers });
}
