/** The address of the ticket API is missing or must not be used. The message is for the integrator. */
export class ApiAddressError extends Error {
  /** The code under which the troubleshooting guide explains it. */
  readonly code = 'HD101';

  override get name(): string {
    return 'ApiAddressError';
  }
}

/** Browsers count these as safe without TLS, and so does everybody who develops. */
const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/**
 * Reads the address of a ticket API. A relative one counts from the page's own address, not from its `<base href>`: that
 * is there for links, and a page that sets it to a CDN must not send its tickets there.
 * @returns the absolute address, with a slash at the end so that paths can be put behind it.
 * @throws {ApiAddressError}
 */
export function resolveApiUrl(address: string, page?: string): string {
  const refuse = (why: string): never => {
    throw new ApiAddressError(`The address of the ticket API ${why}.`);
  };
  const text = address.trim();
  if (!text) return refuse('is missing');
  if (!URL.canParse(text, page)) return refuse(`is not a URL: "${text}"`);
  const url = new URL(text, page);
  if (!/^https?:$/.test(url.protocol)) return refuse(`is not http(s): "${url.protocol}"`);
  if (url.username || url.password) return refuse('must not carry a user name or password');
  if (url.search || url.hash) return refuse('must not carry a query or fragment');
  const isSecurePage = page !== undefined && new URL(page).origin.startsWith('https:');
  if (isSecurePage && url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refuse(`is not encrypted, which browsers refuse on an https page: "${url.origin}"`);
  }
  return url.href.replace(/\/*$/, '/');
}
