import { expect } from '@open-wc/testing';
import { redactText } from '../../../../src/support/index.js';
import { describe as tell, describeAll } from '../../../../src/capture/trail/describe.js';

describe('what was logged, as text', () => {
  it('reads like the console', () => {
    for (const [values, text] of [
      [['plain', 1, true, null, undefined, 10n, Symbol('s')], 'plain 1 true null undefined 10 Symbol(s)'],
      [[{ a: 1, b: [true, 'x'], c: { d: null } }], '{"a":1,"b":[true,"x"],"c":{"d":null}}'],
      [['%s of %i%% %o', 'ten', 5, { a: 1 }, 'more'], 'ten of 5% {"a":1} more'],
      [['%s and %s', 'one'], 'one and %s'],
      [[new RangeError('too far')], 'RangeError: too far'],
      [[new Date(0), new URL('https://app.example/x')], '1970-01-01T00:00:00.000Z https://app.example/x'],
      [[() => 1, new Map([[1, 2]]), new Uint8Array(9)], 'function Map {} Uint8Array'],
      [[Object.assign(document.createElement('input'), { id: 'card', value: '4111' })], '<input id="card">'],
    ] as const) {
      expect(describeAll(values)).to.equal(text);
    }
  });

  it('comes to an end with whatever has none', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    const deep = JSON.parse('{"a":'.repeat(900) + '1' + '}'.repeat(900)) as unknown;
    const chain = Array.from({ length: 50 }).reduce<Error>((cause) => new Error('e', { cause }), new Error('first'));
    for (const value of [loop, deep, chain, 'x'.repeat(1e7), Array(1e6).fill('long text'), { wide: 'y'.repeat(1e6) }]) {
      expect(tell(value).length).to.be.lessThan(5000);
    }
    expect(describeAll(Array(1e5).fill('again')).length).to.be.lessThan(5000);
  });

  it('calls nothing that computes, and bears what fails', () => {
    let called = 0;
    const computed = {
      plain: 1,
      get lazily(): number {
        return ++called;
      },
    };
    const refusing = new Proxy({}, { ownKeys: () => { throw new Error('no'); }, getPrototypeOf: () => { throw new Error('no'); } }); // prettier-ignore
    const failing = Object.defineProperty(new Error('x'), 'message', { get: () => { throw new Error('no'); } }); // prettier-ignore
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(tell(computed)).to.equal('{"plain":1,"lazily":…}');
    expect(called).to.equal(0);
    for (const value of [refusing, proxy]) expect(tell(value)).to.equal('{…}');
    expect(tell(failing)).to.equal('Error: …');
    expect(describeAll(['before', proxy, 'after'])).to.equal('before {…} after');
  });

  it('calls nothing that says what an object is, or why it failed', () => {
    const called: string[] = [];
    const getter = (name: string): PropertyDescriptor => ({ get: () => called.push(name), configurable: true });
    class Tagged {
      plain = 1;
      get [Symbol.toStringTag](): string {
        called.push('tag');
        return 'Tagged';
      }
    }
    const error = Object.defineProperties(new Error('x'), { name: getter('name'), cause: getter('cause') });
    const url = Object.defineProperty(new URL('https://app.example/x'), 'href', getter('href'));
    const element = Object.defineProperty(document.createElement('p'), 'localName', getter('localName'));
    expect(describeAll([new Tagged(), error, url, element])).to.match(/"plain":1.*…: x.*app\.example\/x <p>/);
    expect(called).to.deep.equal([]);
    expect(tell(new DOMException('gave up', 'AbortError'))).to.equal('AbortError: gave up');
  });

  it('A24 leaves out what pages add to all objects', () => {
    Object.defineProperty(Object.prototype, 'added', { value: () => 0, enumerable: true, configurable: true });
    try {
      expect(tell({ a: 1 })).to.equal('{"a":1}');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'added');
    }
  });

  it('C41 leaves no half of a secret where something was cut', () => {
    for (let length = 250; length < 320; length++) {
      const text = `${'x '.repeat(length).slice(0, length)}ada.lovelace@example.com 4111 1111 1111 1111`;
      expect(redactText(describeAll([{ text, more: [text] }, 'end'])), `after ${length}`).not.to.match(/ada|4111/);
    }
  });

  it('C41 shows no value behind the name of a secret', () => {
    expect(describeAll([{ password: 'a b "c"', nested: { apiKey: ['x', 'y'] } }])).to.equal(
      '{"password":[redacted],"nested":{"apiKey":[redacted]}}',
    );
    expect(describeAll(['token', 'hunter two'])).to.equal('token [redacted]');
    expect(describeAll(['the pin is %s, user %s', '1234', 'Ada'])).to.equal('the pin is 1234, user Ada');
    expect(describeAll(['password %s', 'hunter two'])).to.equal('password [redacted]');
    expect(describeAll(['Cannot refresh token', new Error('timeout')])).to.equal('Cannot refresh token Error: timeout');
  });
});
