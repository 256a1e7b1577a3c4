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
  const fault = faultOf(address.trim(), page);
  if (fault) throw new ApiAddressError(`The address of the ticket API ${fault}.`);
  return new URL(address.trim(), page).href.replace(/\/*$/, '/');
}

/** Says nothing of the value itself: a password may be in it. */
function faultOf(address: string, page?: string): string | undefined {
  if (!address) return 'is missing';
  if (!URL.canParse(address, page)) return 'is not a URL';
  const { protocol, username, password, search, hash, hostname } = new URL(address, page);
  if (!/^https?:$/.test(protocol)) return 'is not http(s)';
  if (username || password || search || hash) return 'must not carry a user name, password, query or fragment';
  const isSecurePage = page !== undefined && new URL(page).origin.startsWith('https:');
  if (isSecurePage && protocol === 'http:' && !isLoopback(hostname)) {
    return 'is not encrypted, which browsers refuse on an https page';
  }
  return undefined;
}
