import { expect } from '@open-wc/testing';
import { isSecretName, redactAddress, redactText, REDACTED, safeText } from '../../../src/support/index.js';
import { rules } from '../../../src/support/redaction/rules.js';
import { secrets } from '../../support/planted-secrets.js';

/** Milliseconds that something takes where nothing else comes between; asked again only where it seems to take long. */
function quickest(act: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 5 && best > 50; round++) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('redactText', () => {
  it('C41 finds each of more than forty planted secrets, wherever it stands', () => {
    expect(secrets.length).to.be.greaterThan(40);
    for (const { what, text, secret } of secrets) {
      for (const place of [
        text,
        `Error: ${text}.`,
        `{"message":${JSON.stringify(text)}}`,
        `(${text})`,
        `${text}\n${text}`,
      ]) {
        expect(redactText(place), what).not.to.contain(secret);
      }
    }
  });

  it('C41 says what stood there, and is the same when it is done again', () => {
    for (const { what, text } of secrets) {
      const once = redactText(text);
      expect(once, what).to.match(/\[redacted\]|^[^?#]*$/);
      expect(redactText(once), what).to.equal(once);
    }
  });

  it('leaves alone what helps to find a mistake', () => {
    for (const text of [
      "TypeError: Cannot read properties of undefined (reading 'token')",
      'Unexpected token < in JSON at position 0',
      'password: undefined, token: null, api_key=""',
      'at save (https://app.example/assets/app-BxC3d9Kq.js:12:3456)',
      'GET /orders/3f2b0c1e-1111-4222-8333-444455556666 404 in 1732700000000 ms',
      'node_modules/@scope/package/lit@3.3.3/logo@2x.png',
      '2026-03-02T09:00:00+01:00 build 20260302.17 commit 4f3a9c1d2b',
      'Quarterly-Report-2026-Final-Version-2 of authors: Ada, Grace',
      'Order 1000000000000 has 12345678901234567890 rows',
      'Bearer tokens and basic authentication are supported.',
    ]) {
      expect(redactText(text)).to.equal(text);
    }
  });

  it('keeps the parts around a secret', () => {
    expect(redactText('GET https://ada:pw@app.example:8080/a/b?c=d#e failed')).to.equal(
      'GET https://app.example:8080/a/b failed',
    );
    expect(redactText('{"user":{"password":"x","plan":"team"},"n":1}')).to.equal(
      '{"user":{"password":[redacted],"plan":"team"},"n":1}',
    );
    expect(redactText('token=a&page=2')).to.equal('token=[redacted]&page=2');
    expect(redactText('Cookie: a=b; c=d\nAccept: */*')).to.equal('Cookie: [redacted]\nAccept: */*');
  });

  it('lets stay what is allowed, also by an expression that keeps a state', () => {
    const allow = ['@acme.example', /^order-key=/g];
    const text = 'ops@acme.example ada@example.com';
    for (let round = 0; round < 2; round++) {
      expect(redactText(text, allow)).to.equal('ops@acme.example [redacted]');
    }
  });

  it('C35 needs at most 50 ms for 100,000 characters that were made to take long', () => {
    const pieces = [
      'a',
      '1',
      '-',
      '.',
      '@',
      '=',
      '"',
      "'",
      '\\',
      '[',
      '{',
      '/',
      '//',
      '%',
      '+',
      ' ',
      'a.',
      'a@',
      'a@a.',
      '1 ',
      '1-',
      '-----BEGIN ',
      '-----BEGIN KEY-----',
      'eyJ',
      'eyJaaaa-',
      'token',
      'token=',
      'token="',
      'token="\\',
      'token ',
      'token is ',
      'password',
      'key',
      'bearer ',
      'bearer a',
      'authorization:',
      'cookie="',
      'sk-',
      'SG.',
      'AIza-',
      'https://',
      'https://a/',
      'https://a@',
      '//a',
      '?a',
      '?a=',
      '#a=',
      'data:',
      'DE89',
      'DE89 0000 ',
      '4111 ',
      '+1 ',
      '/a',
      '/reset/',
      '123-45-',
      '%40',
      'a%40',
      'Aa1',
      'name":"token","value',
      '>',
      '\u00e9@',
    ];
    const slow: string[] = [];
    for (const piece of pieces) {
      for (const text of [piece.repeat(100_000 / piece.length), `${piece.repeat(100_000 / piece.length)}\n!`]) {
        for (const { find } of rules) {
          const time = quickest(() => text.replace(find, ''));
          if (time > 50) slow.push(`${find.source} on ${piece}: ${Math.round(time)} ms`);
        }
        const time = quickest(() => redactText(text));
        if (time > 50 * rules.length) slow.push(`all on ${piece}: ${Math.round(time)} ms`);
      }
    }
    expect(slow).to.deep.equal([]);
  });
});

describe('redactAddress', () => {
  it('A46 leaves out query, fragment and credentials', () => {
    expect(redactAddress('https://u:p@app.example/page?token=1#access_token=2')).to.equal('https://app.example/page');
    expect(redactAddress('/page?token=1')).to.equal('/page');
    expect(redactAddress('../b?c', 'https://app.example/x/y/z')).to.equal('https://app.example/x/b');
    expect(redactAddress('//cdn.example/app.js#x')).to.equal('//cdn.example/app.js');
    expect(redactAddress('app.js:12:34')).to.equal('app.js:12:34');
  });

  it('keeps ids by which people find what it is about, and takes out keys', () => {
    for (const address of [
      '/orders/42',
      '/orders/3f2b0c1e-1111-4222-8333-444455556666',
      '/posts/507f1f77bcf86cd799439011',
      '/auth/callback',
      '/sessions/42',
    ]) {
      expect(redactAddress(address)).to.equal(address);
    }
    for (const [address, redacted] of [
      ['/reset/abc123def/x', `/reset/${REDACTED}/x`],
      ['/d/5f4dcc3b5aa765d61d8327deb882cf99', `/d/${REDACTED}`],
      ['/d/aB3dE5gH7jK9mN1pQ3sT', `/d/${REDACTED}`],
      ['/u/ada%40example.com', `/u/${REDACTED}`],
      ['/a;jsessionid=A1B2C3/b', `/${REDACTED}/b`],
    ]) {
      expect(redactAddress(address!)).to.equal(redacted);
    }
  });

  it('says of other addresses only of which kind they are', () => {
    expect(redactAddress('data:text/html,<p>Ada')).to.equal('data:');
    expect(redactAddress('file:///home/ada/notes.txt')).to.equal('file:');
    expect(redactAddress('blob:https://app.example/3f2b0c1e')).to.equal('blob:');
    expect(redactAddress('javascript:alert(1)')).to.equal('javascript:');
  });

  it('is not confused by what is no address', () => {
    for (const address of [
      '',
      ' ',
      '%',
      '%E0%A4%A',
      'https://',
      'https://[',
      'http://a:b:c/d',
      '\\\\host\\share',
      '\ud800',
    ]) {
      expect(() => redactAddress(address, 'https://app.example/')).not.to.throw();
      expect(redactAddress(redactAddress(address))).to.equal(redactAddress(address));
    }
  });
});

describe('safeText', () => {
  it('cuts at a limit, and never leaves half a secret at the end', () => {
    expect(safeText('x'.repeat(50), 50)).to.equal('x'.repeat(50));
    expect(safeText('x y '.repeat(50), 50))
      .to.have.lengthOf(50)
      .and.match(/…$/);
    expect(safeText(`${'x'.repeat(48)}\u{1f600}`, 49)).to.equal(`${'x'.repeat(48)}…`);
    // What stands for a long secret is short: the text behind it moves up.
    const text = `token=${'s'.repeat(450)} ${'card 4111111111111111 '.repeat(100)}`;
    expect(safeText(text, 300)).not.to.match(/\d/);
  });
});

describe('isSecretName', () => {
  it('knows names of secrets, and lets others be', () => {
    for (const name of ['password', 'newPassword', 'x-api-key', 'refresh_token', 'cvv', 'Authorization', 'sessionId']) {
      expect(isSecretName(name), name).to.equal(true);
    }
    for (const name of ['shipping', 'author', 'keyboard', 'passenger', 'plan', 'opinion']) {
      expect(isSecretName(name), name).to.equal(false);
    }
  });
});
