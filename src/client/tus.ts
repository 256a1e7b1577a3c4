import type { Connection } from './connection.js';
import { TicketApiError } from './ticket-api-error.js';
import { pathOf } from './ticket-query.js';

/**
 * The four requests of tus 1.0 (core, creation, termination) that an upload needs.
 *
 * The id of an upload is the last segment of its URL, and the client itself builds the URL from it, below `/uploads` of
 * the API. A server behind a proxy often names a host in `Location` that no browser can reach, and no token may go to
 * another host anyway.
 */
const TUS = { 'Tus-Resumable': '1.0.0' };

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function metadataOf({ name, type }: File): string {
  const entries = Object.entries({ filename: name, filetype: type }).filter(([, value]) => value);
  return entries.map(([key, value]) => `${key} ${base64(value)}`).join(',');
}

/** Announces a file. @returns the id of its upload. */
export async function createUpload(connection: Connection, file: File): Promise<string> {
  const metadata = metadataOf(file);
  const { call, headers } = await connection.send({
    method: 'POST',
    path: 'uploads',
    headers: { ...TUS, 'Upload-Length': `${file.size}`, ...(metadata && { 'Upload-Metadata': metadata }) },
  });
  const id = /(?:^|\/)([\w.~-]+)\/*(?:[?#].*)?$/.exec(headers.get('Location') ?? '')?.[1];
  if (id) return id;
  throw new TicketApiError('contract', `${call}: the answer has no Location, or CORS does not expose it.`);
}

/** How many bytes the server has, and how many it expects in all where it says so. */
export async function storedBytes(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): Promise<{ offset: number; length: number | undefined }> {
  const { call, headers } = await connection.send({
    method: 'HEAD',
    path: pathOf('uploads', id),
    headers: TUS,
    signal,
  });
  const length = headers.get('Upload-Length');
  return { offset: offsetIn(call, headers), length: length ? Number(length) : undefined };
}

/** Adds bytes. @returns how many bytes the server has now. */
export async function appendBytes(
  connection: Connection,
  id: string,
  { offset, bytes, signal }: { offset: number; bytes: Blob; signal?: AbortSignal },
): Promise<number> {
  const { call, headers } = await connection.send({
    method: 'PATCH',
    path: pathOf('uploads', id),
    headers: { ...TUS, 'Upload-Offset': `${offset}`, 'Content-Type': 'application/offset+octet-stream' },
    body: bytes,
    signal,
  });
  return offsetIn(call, headers);
}

export async function terminateUpload(connection: Connection, id: string, signal?: AbortSignal): Promise<void> {
  await connection.send({ method: 'DELETE', path: pathOf('uploads', id), headers: TUS, signal });
}

function offsetIn(call: string, headers: Headers): number {
  const offset = headers.get('Upload-Offset');
  if (offset && /^\d+$/.test(offset)) return Number(offset);
  throw new TicketApiError('contract', `${call}: the answer has no Upload-Offset, or CORS does not expose it.`);
}
