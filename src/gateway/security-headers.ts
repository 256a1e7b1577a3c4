/** Headers that every answer gets unless a handler has set a stricter one. */
const DEFAULTS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Only scripts that CORS lets in may read answers; nothing here is for embedding as an image or a script.
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Finishes an answer: security headers, CORS, and the server's clock, by which clients with a wrong one can still tell
 * when to come back.
 */
export function harden(response: Response, cors: Readonly<Record<string, string>>, method: string): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(DEFAULTS)) if (!headers.has(name)) headers.set(name, value);
  for (const [name, value] of Object.entries(cors)) {
    if (name === 'vary' && headers.has('vary')) headers.append('vary', value);
    else headers.set(name, value);
  }
  if (!headers.has('vary')) headers.set('vary', 'Origin');
  headers.set('date', new Date().toUTCString());
  const body = method === 'HEAD' ? null : response.body;
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}
