import type { FetchPort } from '../../src/client/index.js';
import type { Gateway } from '../../src/gateway/index.js';

/** What may happen to a request on its way. */
export type Mishap = (request: Request, deliver: () => Promise<Response>) => Promise<Response> | Response;

/** The request never arrives. */
export const lostRequest: Mishap = () => Promise.reject(new TypeError('Failed to fetch'));

/** The server does what it is asked to, but nobody hears of it. */
export const lostAnswer: Mishap = async (_, deliver) => {
  await deliver();
  throw new TypeError('Failed to fetch');
};

/** Somebody on the way answers instead. */
export const answeredWith =
  (status: number, headers: Record<string, string> = {}): Mishap =>
  () =>
    new Response(null, { status, headers });

/** A network between a client and a gateway in the same process, in which things go wrong when a test says so. */
export class GatewayNetwork {
  /** What was sent, oldest first: `PATCH /uploads/1`. */
  readonly calls: string[] = [];
  readonly requests: Request[] = [];
  readonly #gateway: Gateway;
  readonly #base: string;
  #mishaps: { method: string; mishap: Mishap }[] = [];

  /** @param base path that is left out of `calls` */
  constructor(gateway: Gateway, base = '') {
    this.#gateway = gateway;
    this.#base = base;
  }

  /** The next requests with this method meet these fates, one after the other. */
  next(method: string, ...mishaps: Mishap[]): void {
    this.#mishaps.push(...mishaps.map((mishap) => ({ method, mishap })));
  }

  readonly fetch: FetchPort = async (url, init) => {
    init.signal?.throwIfAborted();
    const request = new Request(url, init);
    this.requests.push(request.clone());
    this.calls.push(`${request.method} ${new URL(url).pathname.slice(this.#base.length)}`);
    const deliver = (): Promise<Response> => this.#gateway(request);
    const index = this.#mishaps.findIndex(({ method }) => method === request.method);
    const [found] = index < 0 ? [] : this.#mishaps.splice(index, 1);
    return found ? found.mishap(request, deliver) : deliver();
  };
}
