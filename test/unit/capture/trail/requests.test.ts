import { expect } from '@open-wc/testing';
import type { Trail, TrailOptions } from '../../../../src/capture/index.js';
import { openOwnPage, type OwnPage } from './own-page.js';

/** Nobody listens there, and browsers do not even ask. */
const UNREACHABLE = 'http://localhost:1';
const MISSING = '/test/support/missing.json';

describe('a trail of requests', () => {
  let page: OwnPage;
  let trail: Trail;
  const told = (): unknown[] => trail.entries().map(({ kind, method, path, status }) => [kind, method, path, status]);
  const start = (options?: TrailOptions): void => void (trail = page.start(options));

  /** Sends by XMLHttpRequest, to its end. */
  const send = async (
    method: string,
    url: string,
    request = new page.window.XMLHttpRequest(),
  ): Promise<XMLHttpRequest> => {
    await new Promise((resolve) => {
      request.onloadend = resolve;
      request.open(method, url);
      request.send();
    });
    return request;
  };

  beforeEach(async () => {
    page = await openOwnPage();
    start();
  });
  afterEach(() => page.close());

  it('notes answers that say that something is wrong: method, path, status and time', async () => {
    const response = await page.window.fetch(`${MISSING}?token=quack#x`, { method: 'post', body: '{"password":"x"}' });
    expect(response.status).to.equal(404);
    expect(response).to.be.instanceOf(page.window.Response);
    expect(told()).to.deep.equal([['request', 'POST', MISSING, 404]]);
    const [entry] = trail.entries();
    expect(entry?.duration).to.be.a('number').and.not.below(0);
    expect(Object.keys(entry!)).to.have.members(['kind', 'at', 'method', 'path', 'status', 'duration']);
  });

  it('notes requests without an answer, of other origins with the origin', async () => {
    const failure = await page.window
      .fetch(new page.window.Request(`${UNREACHABLE}/a/b?c`, { method: 'PUT' }))
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(page.window.TypeError);
    await page.window.fetch(new Request(`${UNREACHABLE}/of/another/window`)).catch(() => {});
    await page.window.fetch(new URL(`${UNREACHABLE}/x`), { method: 'delete' }).catch(() => {});
    expect(told()).to.deep.equal([
      ['request', 'PUT', `${UNREACHABLE}/a/b`, 0],
      ['request', 'GET', `${UNREACHABLE}/of/another/window`, 0],
      ['request', 'DELETE', `${UNREACHABLE}/x`, 0],
    ]);
  });

  it('notes nothing of what went well, nor of what the page itself has given up', async () => {
    expect((await page.window.fetch('/test/support/empty.html')).ok).to.equal(true);
    const abort = new page.window.AbortController();
    const asked = page.window.fetch(MISSING, { signal: abort.signal }).catch((error: unknown) => (error as Error).name);
    abort.abort();
    expect(await asked).to.equal('AbortError');
    await send('GET', '/test/support/empty.html');
    expect(told()).to.deep.equal([]);
  });

  it('notes the same of XMLHttpRequest, also where one is used twice', async () => {
    const request = await send('get', `${MISSING}?token=quack`);
    await send('GET', `${UNREACHABLE}/x`, request);
    const given = new page.window.XMLHttpRequest();
    const ended = new Promise((resolve) => {
      given.onloadend = resolve;
    });
    given.open('GET', MISSING);
    given.send();
    given.abort();
    await ended;
    expect(told()).to.deep.equal([
      ['request', 'GET', MISSING, 404],
      ['request', 'GET', `${UNREACHABLE}/x`, 0],
    ]);
  });

  it('notes a timeout', async () => {
    const request = new page.window.XMLHttpRequest();
    const ended = new Promise((resolve) => {
      request.onloadend = resolve;
    });
    request.open('GET', '/test/support/empty.html');
    request.dispatchEvent(new page.window.ProgressEvent('timeout'));
    request.send();
    request.dispatchEvent(new page.window.ProgressEvent('timeout'));
    await ended;
    expect(told()).to.deep.equal([['request', 'GET', '/test/support/empty.html', 0]]);
  });

  it('does not blame a request for what it had asked for before', async () => {
    const request = await send('GET', MISSING);
    await send('GET', { toString: () => `${UNREACHABLE}/unknown` } as never, request);
    expect(told()).to.deep.equal([['request', 'GET', MISSING, 404]]);
  });

  it('finds addresses to leave out where the page is, not where its base is, and passes over what is none', async () => {
    trail.stop();
    start({ except: ['http://[', 'missing.json'] });
    const base = page.window.document.createElement('base');
    base.href = `${UNREACHABLE}/`;
    page.window.document.head.append(base);
    await page.window.fetch(new URL(MISSING, location.href));
    await page.window.fetch('missing.json').catch(() => {});
    expect(told()).to.deep.equal([['request', 'GET', `${UNREACHABLE}/missing.json`, 0]]);
  });

  it('leaves out addresses that it is told to, and what is below them', async () => {
    trail.stop();
    start({ except: ['/test/support/'] });
    await page.window.fetch(MISSING);
    await page.window.fetch('/test/supported');
    expect(told()).to.deep.equal([['request', 'GET', '/test/supported', 404]]);
  });

  it('is not in the way where the page asks for something impossible', async () => {
    const { fetch } = page.window;
    for (const values of [
      [],
      ['http://['],
      [{ toString: () => 'http://[' }],
      [MISSING, null],
      [MISSING, { method: 'not a method' }],
    ]) {
      const ask = async (by: unknown): Promise<string> => {
        try {
          return String(await (by as (...all: readonly unknown[]) => unknown)(...values));
        } catch (error) {
          return String(error);
        }
      };
      expect(await ask(fetch)).to.equal(await ask(window.fetch));
    }
    const thrower = { get method(): string { throw new RangeError('getter'); } }; // prettier-ignore
    expect(await fetch(MISSING, thrower).catch(String)).to.equal('RangeError: getter');
    expect(() => new page.window.XMLHttpRequest().send()).to.throw(/OPENED/);
  });

  it('leaves a rejection unhandled where the page does', async () => {
    const heard = new Promise<PromiseRejectionEvent>((resolve) => {
      page.window.onunhandledrejection = resolve;
    });
    page.run(`fetch('${UNREACHABLE}/nobody')`);
    expect(String((await heard).reason)).to.contain('Failed to fetch');
    expect(told(), 'as a request, and not once more as a rejection').to.deep.equal([
      ['request', 'GET', `${UNREACHABLE}/nobody`, 0],
    ]);
  });

  it('gives the page the promise of its own kind as it is', () => {
    trail.stop();
    class Cancelable extends page.window.Promise<Response> {
      cancel(): string {
        return 'canceled';
      }
    }
    const promise = new Cancelable(() => {});
    page.window.fetch = () => promise;
    start();
    expect(page.window.fetch('/x')).to.equal(promise);
    const extended = Object.assign(page.window.Promise.resolve(new Response()), { cancel: () => 'canceled' });
    trail.stop();
    page.window.fetch = () => extended;
    start();
    expect(page.window.fetch('/x')).to.equal(extended);
  });

  it('A27 notes what the promise of a zone comes to', async () => {
    trail.stop();
    const answer = new page.window.Response('', { status: 500 });
    page.window.fetch = () => Object.assign(page.window.Promise.resolve(answer), { __zone_symbol__state: true });
    start();
    expect(await page.window.fetch('/x')).to.equal(answer);
    expect(told()).to.deep.equal([['request', 'GET', '/x', 500]]);
  });

  it('C41 notes no secret of an address', async () => {
    await page.window.fetch('/reset/a1b2c3d4e5f6?token=quack#access_token=quack');
    await page.window.fetch('/users/ada%40example.com/x');
    await send('GET', '/d/5f4dcc3b5aa765d61d8327deb882cf99');
    expect(JSON.stringify(trail.entries())).not.to.match(/quack|a1b2c3|ada|5f4dcc/);
    expect(trail.entries()).to.have.lengthOf(3);
  });
});
