import { readCatalog, type Catalog } from '../contract/index.js';
import { resolveApiUrl } from './api-address.js';
import type { CallContext } from './call-context.js';
import { systemClock, type Clock } from './clock.js';
import { Connection, type ClientFault, type FetchPort } from './connection.js';
import type { LateCall } from './part.js';
import { loadCalls, loadRefusal } from './parts.js';
import { readAnswer } from './reading.js';
import { getting } from './retry.js';
import type { RequestOptions, TicketApi, TicketWatcher, WatchOptions } from './ticket-api.js';
import type { TicketKeyStore } from './ticket-keys.js';
import type { GetToken } from './token-source.js';
import type { UploadStore } from './upload-store.js';

/** How to reach a ticket API. Only `baseUrl` is needed. */
export interface HttpTicketApiOptions {
  /** Absolute, or relative to the page's address (not to its `<base href>`). */
  baseUrl: string;
  /** Signed requesters: gives a short-lived token; asked once, and again when the server refuses the token. */
  getToken?: GetToken;
  /** `include` for requesters whom the API knows by a cookie. Default `omit`. */
  credentials?: 'omit' | 'include';
  /** Language of the answers, BCP 47. */
  locale?: string;
  /** Milliseconds until an answer must be complete. Default 30 000. */
  timeout?: number;
  /** Told of what went wrong on the other side without stopping a call. */
  onFault?: (fault: ClientFault) => void;
  /** Default: the browser's own, as it is now. */
  fetch?: FetchPort;
  /** Keeps what anonymous requesters need to follow their tickets. Default: `localStorage`. */
  keys?: TicketKeyStore;
  /** Remembers uploads that have not come to their end, so that they go on after a reload. Default: `localStorage`. */
  uploads?: UploadStore;
  clock?: Clock;
  /** Spreads retries; 0 to 1. */
  random?: () => number;
}

/**
 * The ticket API over HTTP, as the contract describes it.
 *
 * A form needs no more than the catalog at first. The code of the other calls is fetched once that has come, and is there
 * before somebody has filled the form in; that of uploads with the first file.
 */
export class HttpTicketApi implements TicketApi {
  readonly #context: CallContext;
  #catalog?: { tag: string; value: Catalog };

  /** @throws {ApiAddressError} when `baseUrl` is missing or must not be used. */
  constructor(options: HttpTicketApiOptions) {
    const { getToken, credentials = 'omit', locale, timeout = 30_000, keys, uploads, onFault = () => {} } = options;
    const { clock = systemClock, random = Math.random, fetch = globalThis.fetch.bind(globalThis) } = options;
    const page = 'location' in globalThis ? location.href : undefined;
    const baseUrl = resolveApiUrl(options.baseUrl, page);
    const connection = new Connection({ baseUrl, fetch, getToken, credentials, locale, timeout, clock, onFault });
    this.#context = {
      connection,
      clock,
      random,
      onFault,
      keys,
      uploads,
      timeout,
      unfinished: new WeakMap(),
      watches: new Set(),
    };
  }

  readonly create = this.#call('create');
  readonly list = this.#call('list');
  readonly get = this.#call('get');
  readonly upload = this.#call('upload');
  readonly removeUpload = this.#call('removeUpload');
  readonly reply = this.#call('reply');
  readonly update = this.#call('update');
  readonly attachment = this.#call('attachment');
  readonly notices = this.#call('notices');
  readonly joinNotice = this.#call('joinNotice');
  readonly articles = this.#call('articles');

  async catalog({ signal }: RequestOptions = {}): Promise<Catalog> {
    const known = this.#catalog;
    const headers: Record<string, string> = known ? { 'If-None-Match': known.tag } : {};
    const answer = await getting({ path: 'catalog', headers, signal }, this.#context);
    if (known && answer.status === 304) return known.value;
    const value = readAnswer(answer, readCatalog);
    const tag = answer.headers.get('ETag');
    this.#catalog = tag ? { tag, value } : undefined;
    // To have them when they are needed; who needs them then hears of a failure.
    Promise.all([loadCalls(), loadRefusal()]).then(
      ([{ claim }]) => claim(this.#context, value, answer),
      () => {},
    );
    return value;
  }

  watch(watcher: TicketWatcher, options: WatchOptions): void {
    // Without the code for it whoever wants to watch goes on asking, and the next to watch tries again.
    loadCalls().then(
      ({ watch }) => watch(this.#context, watcher, options),
      () => {},
    );
  }

  now(): number {
    return this.#context.connection.now;
  }

  /** Forgets the anonymous tickets and the unfinished uploads of this browser, for example on a shared computer. */
  async forgetKeys(): Promise<void> {
    const { forgetKeys, forgetUploads } = await loadCalls();
    forgetKeys(this.#context);
    await forgetUploads(this.#context);
  }

  #call<Name extends LateCall>(name: Name): NonNullable<TicketApi[Name]> {
    const call = async (...args: unknown[]): Promise<unknown> => {
      const { calls } = await loadCalls();
      return (calls[name] as (...args: unknown[]) => unknown)(this.#context, ...args);
    };
    return call as NonNullable<TicketApi[Name]>;
  }
}
