import { CLIENT, TICKET_KEYS } from '../contract/index.js';
import type { Clock } from './clock.js';
import { loadRefusal } from './parts.js';
import { TicketApiError } from './ticket-api-error.js';
import { withTimeLimit } from './time-limit.js';
import { TokenSource, type GetToken, type PendingToken } from './token-source.js';

/** The part of `fetch` that is used; a gateway in the same process fits as well: `(url, init) => gateway(new Request(url, init))`. */
export type FetchPort = (url: string, init: RequestInit) => Promise<Response>;

/** One request to the ticket API. */
export interface ApiRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API's address. */
  path: string;
  query?: URLSearchParams;
  headers?: Record<string, string>;
  body?: BodyInit;
  /** Access keys of anonymous tickets; left out when a token says who is asking. */
  keys?: readonly string[];
  /** Whoever asks reads the body: no part of it is waited for. */
  unread?: boolean;
  signal?: AbortSignal;
}

/** What came back. */
export interface Answer {
  /** Method and path, for messages; no query, it may hold what people typed. */
  call: string;
  status: number;
  headers: Headers;
  /** The body, where it claims to be JSON; nothing else is ever looked at. */
  text?: string;
  /** What was asked for `unread`, where the answer is a success. */
  body?: ReadableStream<Uint8Array<ArrayBuffer>> | null;
  /** The request had no token; whether a cookie says who is asking is known to the server only. */
  isAnonymous: boolean;
}

/** Something that an integrator should know of although the call went on. */
export interface ClientFault {
  /** `HD105`: entries that do not fit the contract were left out. `HD111`: `getToken` failed. */
  code: 'HD105' | 'HD111';
  message: string;
  cause?: unknown;
}

export interface ConnectionOptions {
  /** Absolute, with a slash at its end. */
  baseUrl: string;
  fetch: FetchPort;
  getToken?: GetToken;
  credentials: 'omit' | 'include';
  locale?: string;
  /** Milliseconds until an answer must have come to its end. */
  timeout: number;
  clock: Clock;
  onFault: (fault: ClientFault) => void;
}

/**
 * The way to one ticket API: who is asking, in which language, for how long at most.
 *
 * Redirects are never followed. A browser drops `Authorization` when it follows one to another origin, but neither the
 * body nor the access keys of anonymous tickets; and a redirect to a login page would come back as a page that says 200.
 * An API has no need of them: whoever moves it changes the one address in the configuration.
 *
 * With cookies, every request says `Helpdock-Client`, which no form and no image can send and no script of another
 * origin without a preflight: a gateway that demands it needs no other protection against forged requests. The preflight
 * is the price, so it is not paid where nothing is at stake.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #tokens?: TokenSource;
  /** The server's time without the clock's ticks, as far as its answers told. */
  #epoch = -Infinity;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#tokens = options.getToken && new TokenSource(options.getToken);
  }

  get baseUrl(): string {
    return this.#options.baseUrl;
  }

  /** Whether a cookie may say who is asking. */
  get usesCookies(): boolean {
    return this.#options.credentials === 'include';
  }

  /** The server's time, or this browser's while no answer has told the server's. */
  get now(): number {
    const { clock } = this.#options;
    return this.#epoch > -Infinity ? this.#epoch + clock.ticks() : clock.now();
  }

  /**
   * Sends a request once, and once more with a fresh token where the first was refused.
   * @throws {TicketApiError} when there is no answer or one that says no; the signal's reason when it was aborted.
   */
  async send(request: ApiRequest): Promise<Answer> {
    const { clock, timeout: ms } = this.#options;
    const answer = await withTimeLimit({ clock, ms, signal: request.signal }, async (signal) => {
      const token = this.#tokens?.current();
      const first = await this.#attempt(request, signal, token);
      return first.status === 401 && token ? this.#attempt(request, signal, this.#tokens?.after(token)) : first;
    });
    // 304 is only sent to those who asked for it.
    const { status } = answer;
    if ((status >= 200 && status < 300) || status === 304) return answer;
    throw (await loadRefusal()).refusalOf(answer, clock.now());
  }

  async #attempt(request: ApiRequest, signal: AbortSignal, pending?: PendingToken): Promise<Answer> {
    const { method, path, query, body, keys, unread } = request;
    const { baseUrl, clock, credentials, fetch } = this.#options;
    const headers = this.#headers(request);
    // A cookie may be of somebody who is not signed in: of those whom it names the server ignores the keys.
    const isAnonymous = !(await this.#authorize(headers, pending));
    if (isAnonymous && keys?.length) headers.set(TICKET_KEYS, keys.join(','));
    signal.throwIfAborted();
    try {
      const url = `${baseUrl}${path}${query?.size ? `?${query.toString()}` : ''}`;
      const response = await fetch(url, { method, headers, body, credentials, signal, redirect: 'manual' });
      const { status, headers: answered } = response;
      const answer: Answer = { call: `${method} /${path}`, status, headers: answered, isAnonymous };
      // Seconds are cut off, answers take their time and may come from a cache: the latest time is the nearest to the truth.
      const epoch = Date.parse(answered.get('Date') ?? '') - clock.ticks();
      if (epoch > this.#epoch) this.#epoch = epoch;
      if (unread && response.ok) {
        answer.body = response.body;
      } else if (/^application\/(?:.+\+)?json\b/i.test(answered.get('Content-Type') ?? '')) {
        answer.text = await response.text();
      } else {
        // Nobody will read it: a login page, a proxy's apology.
        response.body?.cancel().catch(() => {});
      }
      return answer;
    } catch (cause) {
      throw new TicketApiError('offline', `No answer from ${new URL(baseUrl).origin}.`, { cause });
    }
  }

  async #authorize(headers: Headers, pending?: PendingToken): Promise<boolean> {
    try {
      const token = await pending;
      if (token) headers.set('Authorization', `Bearer ${token}`);
      return Boolean(token);
    } catch (cause) {
      this.#options.onFault({ code: 'HD111', message: 'getToken() gave no token that can be sent.', cause });
      throw new TicketApiError('unauthorized', 'The host page gave no token.', { cause });
    }
  }

  #headers({ headers: own, body }: ApiRequest): Headers {
    const { locale, credentials } = this.#options;
    const headers = new Headers({ Accept: 'application/json, application/problem+json', ...own });
    if (typeof body === 'string') headers.set('Content-Type', 'application/json');
    if (locale) headers.set('Accept-Language', locale);
    if (credentials === 'include') headers.set(CLIENT, '1');
    return headers;
  }
}
