/** Supplied by the host page: a short-lived token that its server signed, or nothing (`null`, `undefined`, '') for a visitor who is not signed in. */
export type GetToken = () => string | null | undefined | Promise<string | null | undefined>;

/** A token on its way. Its identity tells whether two requests were sent with the same one. */
export type PendingToken = Promise<string>;

/**
 * Asks the host for a token once and lets all requests share it. When the server refuses one, the first request that
 * hears of it makes the host fetch another, and all others that were sent with the refused one wait for that.
 */
export class TokenSource {
  readonly #getToken: GetToken;
  #token?: PendingToken;

  constructor(getToken: GetToken) {
    this.#getToken = getToken;
  }

  current(): PendingToken {
    this.#token ??= this.#ask();
    return this.#token;
  }

  /** The token after one that was refused. */
  after(refused: PendingToken): PendingToken {
    if (this.#token === refused) this.#token = undefined;
    return this.current();
  }

  #ask(): PendingToken {
    const token = (async () => {
      const given: unknown = (await this.#getToken()) ?? '';
      // An object would be sent as "[object Object]".
      if (typeof given !== 'string') throw new TypeError('It has to be a string.');
      return given;
    })();
    // A failure is for those who wait now; the next request may ask again. It also must not become an unhandled
    // rejection of the host page when everybody who waited has been aborted.
    token.catch(() => {
      if (this.#token === token) this.#token = undefined;
    });
    return token;
  }
}
