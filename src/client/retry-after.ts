/**
 * Reads `Retry-After`: when the server wants to be asked again, in milliseconds since the epoch by this browser's clock.
 *
 * A date is the server's time. Subtracting the server's own `Date` gives a span that is right even where the browser's
 * clock is not. A server in another origin has to expose both headers (`Access-Control-Expose-Headers`).
 */
export function retryAtOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return now + Number(value) * 1000;
  // Browsers read all kinds of text as some date.
  const at = value.endsWith('GMT') ? Date.parse(value) : NaN;
  const serverNow = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? undefined : now + Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow));
}
