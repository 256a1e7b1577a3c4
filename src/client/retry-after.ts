const LONGEST = 60 * 60 * 1000;

/**
 * Reads `Retry-After`: when the server wants to be asked again, in milliseconds since the epoch by this browser's clock.
 *
 * A date is the server's time. Subtracting the server's own `Date` gives a span that is right even where the browser's
 * clock is not. A server in another origin has to expose both headers (`Access-Control-Expose-Headers`).
 *
 * At most an hour: more is a slip of the server (milliseconds for seconds, a wrong year), and would lock the form for good.
 */
export function retryAtOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return now + Math.min(LONGEST, Number(value) * 1000);
  // Browsers read all kinds of text as some date.
  const at = value.endsWith('GMT') ? Date.parse(value) : NaN;
  const serverNow = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at)
    ? undefined
    : now + Math.min(LONGEST, Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow)));
}
