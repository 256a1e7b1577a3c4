/**
 * Notes requests that failed: without an answer, or with a status that says so. Never a body, a header or a query; and
 * nothing of those that went well. The page gets what it would have got.
 */
import { redactAddress } from '../../support/index.js';
import { attempt, outsideOfZones, type Note, type Told } from './note.js';
import { wrap } from './wrap.js';

interface Started {
  method: string;
  address: string;
  at: number;
}

/** What the browser itself answers with, also where the page has another `Promise`. */
const nativePromise = Reflect.getPrototypeOf((async () => {})());

/**
 * A promise and no more than that: one with abilities of its own must reach the page as it is. What those of Angular's
 * zones keep in themselves comes with every other of them.
 */
function isPromise(value: unknown): value is Promise<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype !== nativePromise && prototype !== Promise.prototype) return false;
  return Reflect.ownKeys(value).every((key) => String(key).startsWith('__zone_symbol__'));
}

const isOf = <Type>(value: unknown, name: string): value is Type =>
  Object.prototype.toString.call(value) === `[object ${name}]`;

/** The address that is asked for, if it is one of those that browsers know, also where it comes from another window. */
function addressOf(asked: unknown): string | undefined {
  if (typeof asked === 'string') return asked;
  if (isOf<URL>(asked, 'URL')) return asked.href;
  return isOf<Request>(asked, 'Request') ? asked.url : undefined;
}

/** Whether an address is that of the other, or below it; as for the client, the page is where that begins, not its base. */
const isBelow = (href: string, other: string): boolean =>
  URL.canParse(other, location.href) && `${href}/`.startsWith(new URL(other, location.href).href.replace(/\/*$/, '/'));

function startOf(asked: unknown, method: unknown = 'GET'): Started | undefined {
  const address = addressOf(asked);
  if (address === undefined || typeof method !== 'string') return undefined;
  return { method: method.toUpperCase(), address, at: performance.now() };
}

/** Watches `fetch` and `XMLHttpRequest`, save for what is asked of the addresses in `except` and below them. */
export function watchRequests(note: Note, told: Told, except: readonly string[]): (() => void)[] {
  const noteFailure = ({ method, address, at }: Started, status: number): void =>
    note(() => {
      const base = Reflect.get<Node, 'baseURI'>(Node.prototype, 'baseURI', document);
      const { href, origin } = new URL(address, base);
      if (except.some((one) => isBelow(href, one))) return undefined;
      const place = redactAddress(href);
      const path = origin === location.origin ? place.slice(origin.length) : place;
      return {
        kind: 'request',
        method: method.toUpperCase(),
        path,
        status,
        duration: Math.round(performance.now() - at),
      };
    });

  const unwrapFetch = wrap(globalThis, 'fetch', (call, _, [input, init]) => {
    const started = attempt(() => {
      const { method } = (init ?? {}) as RequestInit;
      return startOf(input, method ?? (isOf<Request>(input, 'Request') ? input.method : undefined));
    });
    const answer = call();
    if (!started || !isPromise(answer)) return answer;
    return answer.then(
      (response) => {
        if (response instanceof Response && response.status >= 400) noteFailure(started, response.status);
        return response;
      },
      (error: unknown) => {
        if (error instanceof Error) {
          if (error.name !== 'AbortError') noteFailure(started, 0);
          told.add(error);
        }
        throw error;
      },
    );
  });

  const started = new WeakMap<object, Started>();
  const settle = ({ type, currentTarget: request }: Event): void => {
    if (!(request instanceof XMLHttpRequest)) return;
    const known = started.get(request);
    if (known && (type !== 'load' || request.status >= 400)) noteFailure(known, type === 'load' ? request.status : 0);
  };
  const unwrapOpen = wrap(XMLHttpRequest.prototype, 'open', (call, self, [method, address]) => {
    const start = attempt(() => startOf(address, method));
    if (self instanceof XMLHttpRequest) {
      // One that is used again asks for something else now, even where it cannot be said what.
      if (start) started.set(self, start);
      else started.delete(self);
    }
    return call();
  });
  const unwrapSend = wrap(XMLHttpRequest.prototype, 'send', (call, self) => {
    const known = self instanceof XMLHttpRequest ? started.get(self) : undefined;
    if (known) {
      known.at = performance.now();
      outsideOfZones(() => {
        // A request that is used again has them already: the same listener is added once.
        for (const type of ['load', 'error', 'timeout']) (self as XMLHttpRequest).addEventListener(type, settle);
      });
    }
    return call();
  });
  return [unwrapFetch, unwrapOpen, unwrapSend];
}
