/** A key under which a server takes a request once. Not `randomUUID`: pages without TLS have none. */
export const makeKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
