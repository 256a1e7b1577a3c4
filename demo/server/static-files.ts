import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compress, type Encoded } from './compression.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** How the files of a folder are served. */
export interface StaticOptions {
  folder: string;
  /** Values for `{{name}}` in HTML files. */
  values?: () => Readonly<Record<string, string>>;
  /** Headers of every answer, or of the answer for one path. */
  headers?: (pathname: string) => Readonly<Record<string, string>>;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The file that a path means; undefined for everything that tries to leave the folder or to see hidden files. */
function fileOf(folder: string, pathname: string): string | undefined {
  try {
    const wanted = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const segments = wanted.split('/').slice(1);
    const isPlain = segments.every((segment) => /^[\w@][\w@. -]*$/.test(segment));
    return isPlain ? path.join(folder, ...segments) : undefined;
  } catch {
    return undefined;
  }
}

/** Serves files, compressed and with an ETag. @returns undefined for what is not there */
export function staticFiles({ folder, values, headers }: StaticOptions) {
  const encoded = new Map<string, Encoded>();

  return async (request: Request): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url);
    const file = fileOf(folder, pathname);
    if (!file || !['GET', 'HEAD'].includes(request.method)) return undefined;
    if (!(await stat(file).catch(() => undefined))?.isFile()) return undefined;
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    let bytes = new Uint8Array(await readFile(file));
    if (values && file.endsWith('.html')) {
      const known = values();
      const html = new TextDecoder()
        .decode(bytes)
        .replace(/{{(\w+)}}/g, (_, name: string) => escapeHtml(known[name] ?? ''));
      bytes = new TextEncoder().encode(html);
    }
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const answer = new Headers({
      'cache-control': 'no-cache',
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'Accept-Encoding',
      etag,
      ...headers?.(pathname),
    });
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: answer });
    const accepted = request.headers.get('accept-encoding');
    const key = `${etag} ${accepted ?? ''}`;
    const { body, encoding } = encoded.get(key) ?? (await compress(bytes, type, accepted));
    encoded.set(key, { body, encoding });
    if (encoding) answer.set('content-encoding', encoding);
    answer.set('content-length', String(body.length));
    return new Response(request.method === 'HEAD' ? null : body, { headers: answer });
  };
}
