/**
 * A mocked ticket API for tests in the browser. Strict: a request that no handler answers fails the test that made it.
 *
 *     const api = mockApi(); // once a test file, at its top or in its `describe`
 *     it('shows the catalog', async () => {
 *       api.use(http.get(`${API_URL}/catalog`, () => HttpResponse.json(catalog)));
 *       …
 *     });
 *
 * Handlers given to `mockApi(…)` hold for every test of the file, those given to `use(…)` for the current test.
 * `api.requests` is what has arrived in the current test. Paths of the test server itself (modules, the runner's own
 * traffic) pass through. Progress of an `XMLHttpRequest` upload can't be tested with it: no browser reports any while a
 * service worker answers.
 */
import { setupWorker } from 'msw/browser';
import type { RequestHandler } from 'msw';

export { delay, http, HttpResponse } from 'msw';

/** Where the mocked API lives: another origin, as in real life, and one that no name server knows. */
export const API_URL = 'https://api.helpdock.test/support';

/** What the test server itself serves. */
const OWN_PATHS = /^\/(?:src|test|node_modules|__w[^/]*|favicon\.ico|mockServiceWorker\.js|\?wtr)/;

export interface MockApi {
  /** Answers requests of the current test; later handlers win. */
  use(...handlers: RequestHandler[]): void;
  /** Requests of the current test, oldest first; bodies are unread. */
  readonly requests: readonly Request[];
}

/** Starts the mock before the tests, clears it after each, stops it after the last. Call it where hooks may be declared. */
export function mockApi(...handlers: RequestHandler[]): MockApi {
  const worker = setupWorker(...handlers);
  const requests: Request[] = [];
  const unhandled: string[] = [];
  const isOwn = ({ url }: Request): boolean =>
    new URL(url).origin === location.origin && OWN_PATHS.test(new URL(url).pathname);

  before(async () => {
    worker.events.on('request:start', ({ request }) => {
      if (!isOwn(request)) requests.push(request.clone());
    });
    await worker.start({
      quiet: true,
      onUnhandledRequest(request) {
        if (!isOwn(request)) unhandled.push(`${request.method} ${request.url}`);
      },
    });
  });

  afterEach(function () {
    worker.resetHandlers();
    requests.length = 0;
    const missing = unhandled.splice(0);
    if (missing.length > 0) throw new Error(`"${this.currentTest?.title}": no handler for ${missing.join(', ')}`);
  });

  after(() => worker.stop());

  return { use: (...added) => worker.use(...added), requests };
}
