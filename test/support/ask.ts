import { PROBLEM_TYPE, type Problem } from '../../src/contract/index.js';
import type { Connection, Gateway } from '../../src/gateway/index.js';

/** Origin under which tests reach a gateway that is no server. */
export const API = 'https://api.example';

/** A request as a test writes it; what is not a text becomes JSON. */
export interface Question {
  headers?: Record<string, string>;
  body?: unknown;
  connection?: Connection;
}

/** Asks a gateway. JSON gets its content type unless the headers name another. */
export function ask(gateway: Gateway, call: string, { headers, body, connection }: Question = {}): Promise<Response> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const isRaw =
    body === undefined || typeof body === 'string' || body instanceof ReadableStream || ArrayBuffer.isView(body);
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: { ...(!isRaw && { 'content-type': 'application/json' }), ...headers },
    body: isRaw ? (body as BodyInit | undefined) : JSON.stringify(body),
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  };
  return gateway(new Request(`${API}${path}`, init), connection);
}

let serial = 0;
/** A new idempotency key. */
export const newKey = (): string => `test-key-${++serial}-${'x'.repeat(8)}`;

/** Files a question of Ada's, or of whoever the headers name. */
export const file = (gateway: Gateway, { headers, body }: Question = {}): Promise<Response> =>
  ask(gateway, 'POST /tickets', {
    headers: { authorization: 'Bearer ada', 'idempotency-key': newKey(), ...headers },
    body: body ?? { type: 'question', fields: { subject: 'How?' } },
  });

/** Reads a problem document and checks that it is one. */
export async function problemOf(response: Response): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  if (response.headers.get('content-type') !== PROBLEM_TYPE) throw new Error('This is no problem document.');
  if (problem.status !== response.status)
    throw new Error(`The problem says ${problem.status}, not ${response.status}.`);
  return problem;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Announces an upload. */
export const startUpload = (
  gateway: Gateway,
  {
    size,
    name = 'a.png',
    type = 'image/png',
    headers,
  }: { size: number; name?: string; type?: string; headers?: Record<string, string> },
): Promise<Response> =>
  ask(gateway, 'POST /uploads', {
    headers: {
      authorization: 'Bearer ada',
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
      ...headers,
    },
  });

/** Sends bytes of an upload. */
export const sendBytes = (
  gateway: Gateway,
  location: string,
  offset: number,
  body: Uint8Array | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Response> =>
  ask(gateway, `PATCH ${location}`, {
    headers: {
      authorization: 'Bearer ada',
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    body,
  });
