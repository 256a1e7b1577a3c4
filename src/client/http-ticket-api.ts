import {
  IDEMPOTENCY_KEY,
  TICKET_KEYS,
  catalogSchema,
  readTicket,
  readTicketPage,
  type Attachment,
  type Catalog,
  type CreatedTicket,
  type NewTicket,
  type TicketDetail,
  type TicketPage,
  type TicketQuery,
} from '../contract/index.js';
import type { Answer } from './answer.js';
import { resolveApiUrl } from './api-address.js';
import { systemClock, type Clock } from './clock.js';
import { Connection, type ApiRequest, type ClientFault, type FetchPort } from './connection.js';
import { asUnconfirmed, pauseWhenFiling } from './filing.js';
import { toJson } from './json-writer.js';
import { readAnswer, readLenient } from './reading.js';
import { pauseWhenTransient, retrying } from './retry.js';
import { TicketApiError } from './ticket-api-error.js';
import type { CreateOptions, RequestOptions, TicketApi, UploadOptions } from './ticket-api.js';
import { localTicketKeys, type TicketKeyStore } from './ticket-keys.js';
import { pathOf, queryOf } from './ticket-query.js';
import type { GetToken } from './token-source.js';
import type * as Uploads from './uploads.js';

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
  clock?: Clock;
  /** Spreads retries; 0 to 1. */
  random?: () => number;
}

/** The ticket API over HTTP, as the contract describes it. */
export class HttpTicketApi implements TicketApi {
  readonly #connection: Connection;
  readonly #keys: TicketKeyStore;
  readonly #onFault: (fault: ClientFault) => void;
  readonly #timing: { clock: Clock; random: () => number };
  readonly #unfinished = new WeakMap<File, string>();
  #catalog?: { tag: string; value: Catalog };

  /** @throws {ApiAddressError} when `baseUrl` is missing or must not be used. */
  constructor(options: HttpTicketApiOptions) {
    const { getToken, credentials = 'omit', locale, timeout = 30_000, onFault = () => {} } = options;
    const { clock = systemClock, random = Math.random, fetch = globalThis.fetch.bind(globalThis) } = options;
    const page = 'location' in globalThis ? location.href : undefined;
    const baseUrl = resolveApiUrl(options.baseUrl, page);
    this.#connection = new Connection({ baseUrl, fetch, getToken, credentials, locale, timeout, clock, onFault });
    this.#keys = options.keys ?? localTicketKeys(baseUrl);
    this.#timing = { clock, random };
    this.#onFault = onFault;
  }

  async catalog({ signal }: RequestOptions = {}): Promise<Catalog> {
    const known = this.#catalog;
    const headers: Record<string, string> = known ? { 'If-None-Match': known.tag } : {};
    const answer = await this.#get({ path: 'catalog', headers, signal });
    if (known && answer.status === 304) return known.value;
    const value = readAnswer(answer, (json) => catalogSchema.parse(json));
    const tag = answer.headers.get('ETag');
    this.#catalog = tag ? { tag, value } : undefined;
    return value;
  }

  async create(ticket: NewTicket, { idempotencyKey, signal }: CreateOptions): Promise<CreatedTicket> {
    const request: ApiRequest = {
      method: 'POST',
      path: 'tickets',
      headers: { [IDEMPOTENCY_KEY]: idempotencyKey },
      body: toJson(ticket),
      signal,
    };
    try {
      const context = { ...this.#timing, signal };
      const answer = await retrying(() => this.#connection.send(request), pauseWhenFiling, context);
      const created = readLenient(answer, readTicket, this.#onFault);
      if (created.accessKey && !this.#connection.isIdentified) this.#keys.add(created.accessKey);
      return created;
    } catch (error) {
      throw asUnconfirmed(error);
    }
  }

  async list(query: TicketQuery = {}, { signal }: RequestOptions = {}): Promise<TicketPage> {
    const request = { path: 'tickets', query: queryOf(query), headers: this.#keyHeaders(), signal };
    return readLenient(await this.#get(request), readTicketPage, this.#onFault);
  }

  async get(id: string, { signal }: RequestOptions = {}): Promise<TicketDetail> {
    const request = { path: pathOf('tickets', id), headers: this.#keyHeaders(), signal };
    return readLenient(await this.#get(request), readTicket, this.#onFault);
  }

  async upload(file: File, options: UploadOptions = {}): Promise<Attachment> {
    const { upload } = await loadUploads();
    return upload(file, options, this.#uploads());
  }

  async removeUpload(id: string, { signal }: RequestOptions = {}): Promise<void> {
    const { removeUpload } = await loadUploads();
    await removeUpload(id, { ...this.#uploads(), signal });
  }

  /** Forgets the anonymous tickets of this browser, for example on a shared computer. */
  forgetKeys(): void {
    this.#keys.clear();
  }

  #get(request: Omit<ApiRequest, 'method'>): Promise<Answer> {
    const context = { ...this.#timing, signal: request.signal };
    return retrying(() => this.#connection.send({ ...request, method: 'GET' }), pauseWhenTransient, context);
  }

  #uploads(): Uploads.UploadContext {
    return { connection: this.#connection, unfinished: this.#unfinished, ...this.#timing };
  }

  #keyHeaders(): Record<string, string> {
    const keys = this.#connection.isIdentified ? [] : this.#keys.read();
    return keys.length > 0 ? { [TICKET_KEYS]: keys.join(',') } : {};
  }
}

/** Most tickets have no file, so that what sends them is fetched with the first one. */
async function loadUploads(): Promise<typeof Uploads> {
  try {
    return await import('./uploads.js');
  } catch (cause) {
    throw new TicketApiError('offline', 'The part that sends files could not be loaded.', { cause });
  }
}
