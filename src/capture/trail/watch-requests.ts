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

/** A promise and no more than that: one with abilities of its own must reach the page as it is. */
function isPromise(value: unknown): value is Promise<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Reflect.getPrototypeOf(value);
  return prototype === nativePromise || prototype === Promise.prototype;
}

/** As text where it is one or stands for one; nothing else is turned into text, which could call the page. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof URL ? value.href : value instanceof Request ? value.url : '';

function startOf(input: unknown, init: RequestInit | undefined): Started {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  return { method: textOf(method), address: textOf(input), at: performance.now() };
}

/** Watches `fetch` and `XMLHttpRequest`, save for what is asked of the addresses in `except` and below them. */
export function watchRequests(note: Note, told: Told, except: readonly string[]): (() => void)[] {
  const noteFailure = ({ method, address, at }: Started, status: number): void =>
    note(() => {
      const base = Reflect.get<Node, 'baseURI'>(Node.prototype, 'baseURI', document);
      const { href, origin } = new URL(address, base);
      const isExempt = except.some((one) => `${href}/`.startsWith(new URL(one, base).href.replace(/\/*$/, '/')));
      if (isExempt) return undefined;
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
    const started = attempt(() => startOf(input, init as RequestInit | undefined));
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
    if (self instanceof XMLHttpRequest) started.set(self, { method: textOf(method), address: textOf(address), at: 0 });
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
