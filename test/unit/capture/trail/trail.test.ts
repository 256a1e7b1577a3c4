import { expect } from '@open-wc/testing';
import { startTrail, type Trail, type TrailOptions } from '../../../../src/capture/index.js';
import type { TrailEntry } from '../../../../src/contract/index.js';

/** What the page can be told by: which functions it finds where. */
const functions = (): unknown[] => [
  console.error,
  console.warn,
  console.info,
  console.log,
  console.debug,
  window.fetch,
  XMLHttpRequest.prototype.open,
  XMLHttpRequest.prototype.send,
];

describe('a trail', () => {
  let trail: Trail;
  const printed: unknown[][] = [];
  const originals = { error: console.error, warn: console.warn, log: console.log };
  const print = (...values: unknown[]): void => void printed.push(values);

  const start = (options?: TrailOptions): Trail => (trail = startTrail(options));
  const entries = (): readonly TrailEntry[] => trail.entries();
  const texts = (): (string | undefined)[] => entries().map(({ text }) => text);

  beforeEach(() => {
    printed.length = 0;
    Object.assign(console, { error: print, warn: print, log: print });
  });
  afterEach(() => {
    trail.stop();
    Object.assign(console, originals);
  });

  it('keeps errors and warnings that the page logs, and the page sees them as before', () => {
    start();
    console.error('Export failed', { rows: 5000, name: 'June' });
    console.warn('Slow: %d ms (%s)%c', 900, 'export', 'color: red');
    console.log('not asked for');
    expect(entries().map(({ kind, level, text }) => [kind, level, text])).to.deep.equal([
      ['console', 'error', 'Export failed {"rows":5000,"name":"June"}'],
      ['console', 'warn', 'Slow: 900 ms (export)'],
    ]);
    expect(new Date(entries()[0]!.at).toISOString()).to.equal(entries()[0]!.at);
    expect(printed).to.have.lengthOf(3);
    expect(printed[0]).to.deep.equal(['Export failed', { rows: 5000, name: 'June' }]);
  });

  it('notes what it is asked to note', () => {
    start({ console: ['log'], errors: false, requests: false });
    console.error('no');
    console.log('yes');
    expect(texts()).to.deep.equal(['yes']);
    expect(window.fetch.toString()).to.contain('native code');
  });

  it('G3 leaves the page as it was found', () => {
    const before = functions();
    start({ console: ['error', 'warn', 'info', 'log', 'debug'] });
    expect(functions().filter((one, index) => one === before[index])).to.deep.equal([]);
    trail.stop();
    expect(functions().filter((one, index) => one !== before[index])).to.deep.equal([]);
    trail.stop();
    expect(entries()).to.deep.equal([]);
  });

  it('A47 may be started twice; each stops by itself', () => {
    const before = functions();
    const first = startTrail();
    start();
    console.error('both');
    expect([first.entries().length, entries().length]).to.deep.equal([1, 1]);
    trail.stop();
    first.stop();
    expect(functions()).to.deep.equal(before);
    expect(printed).to.have.lengthOf(1);
  });

  it('is a mere passage once it has stopped beneath what somebody else has put above it', () => {
    start();
    const ours = console.error;
    const seen: unknown[] = [];
    const theirs = (...values: unknown[]): void => {
      seen.push(values);
      ours(...values);
    };
    console.error = theirs;
    trail.stop();
    expect(console.error).to.equal(theirs);
    console.error('still printed');
    expect([printed.length, seen.length, entries().length]).to.deep.equal([1, 1, 0]);
  });

  it('has the name, the length and the properties of what it wraps', () => {
    const marked = Object.assign((_one: unknown, _two: unknown) => 'result', { __tool: 7 });
    Object.defineProperty(marked, 'name', { value: 'error' });
    console.error = marked;
    start();
    const wrapped = console.error as typeof marked;
    expect([wrapped.name, wrapped.length, wrapped.__tool]).to.deep.equal(['error', 2, 7]);
    expect(wrapped(1, 2)).to.equal('result');
  });

  it('notes what stands beside something that cannot be looked at', () => {
    start();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    console.error('Saving failed', proxy, 42);
    expect(texts()).to.deep.equal(['Saving failed {…} 42']);
  });

  it('passes on what the page itself throws', () => {
    console.error = () => {
      throw new RangeError('from the page');
    };
    start();
    expect(() => console.error('x')).to.throw(RangeError, 'from the page');
    expect(texts()).to.deep.equal(['x']);
  });

  it('counts what repeats, keeps the newest, and forgets when it is told to', () => {
    start({ limit: 3 });
    for (let round = 0; round < 4; round++) console.error('again');
    expect(entries()).to.have.lengthOf(1);
    expect(entries()[0]!.count).to.equal(4);
    for (const text of ['a', 'b', 'c']) console.error(text);
    expect(texts()).to.deep.equal(['a', 'b', 'c']);
    trail.clear();
    expect(entries()).to.deep.equal([]);
    console.error('after');
    expect(texts()).to.deep.equal(['after']);
  });

  it('keeps at least one and at most a hundred, whatever it is told', () => {
    for (const [limit, kept] of [
      [-5, 1],
      [NaN, 50],
      [1e9, 100],
    ] as const) {
      start({ limit });
      for (let index = 0; index < 200; index++) console.error(`entry ${index}`);
      expect(entries()).to.have.lengthOf(kept);
      trail.stop();
    }
  });

  it('gives copies: nobody changes what happened', () => {
    start();
    console.error('x');
    trail.entries()[0]!.text = 'y';
    expect(texts()).to.deep.equal(['x']);
  });

  it('takes allowed texts as they are', () => {
    start({ allow: ['@acme.example', /^token_type=/] });
    console.error('ops@acme.example ada@example.com token_type=bearer token=abcdef');
    expect(texts()).to.deep.equal(['ops@acme.example [redacted] token_type=bearer token=[redacted]']);
  });

  it('A26 does without what the page has frozen', () => {
    const real = window.fetch;
    Object.defineProperty(window, 'fetch', { value: real, writable: false, configurable: true });
    try {
      start();
      expect(window.fetch).to.equal(real);
      console.error('noted all the same');
      expect(texts()).to.deep.equal(['noted all the same']);
    } finally {
      Object.defineProperty(window, 'fetch', { value: real, writable: true, configurable: true, enumerable: true });
    }
  });

  it('A27 listens outside of the zones of the page', () => {
    const ran: string[] = [];
    const root = {
      run(add: () => void): void {
        ran.push('root');
        add();
      },
    };
    Object.assign(globalThis, { Zone: { root } });
    try {
      start();
    } finally {
      Reflect.deleteProperty(globalThis, 'Zone');
    }
    expect(ran).to.deep.equal(['root']);
  });
});
