import { expect } from '@open-wc/testing';
import { isSecretName, redactAddress, redactText, REDACTED, safeText } from '../../../src/support/index.js';
import { secrets } from '../../support/planted-secrets.js';

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
      'Unexpected token: punc',
      'pass: 12 fail: 3',
      'Password: must contain a digit',
      'auth: missing, cookies: disabled',
      'Function signature: (a',
      '{"maxTokens":4096,"tokenCount":128,"passwordLength":12}',
      'Secretary: Ada, tokenizer: fast, status code 4040',
      'Variable "$page" got invalid value [1]',
      'npm_package_json and sk-estimate-component-x',
      'Basic JavaScript, shipping: tomorrow, opinion: none',
      "fetch(url, { credentials: 'include' })",
      'Invalid token:\n    at save (https://app.example/app.js:12:34)',
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
    expect(redactText('{"tokens":128,"rooms":12}')).to.equal('{"tokens":[redacted],"rooms":12}');
    expect(redactText('{token:abc,rooms:[(1)]}')).to.equal('{token:[redacted],rooms:[(1)]}');
    expect(redactText('{"secret":{"a":["}"]},"n":1} and {"n":2}')).to.equal('{"secret":[redacted],"n":1} and {"n":2}');
    expect(redactText('at save (https://app.example/app.js?v=8.2:31:9)')).to.equal(
      'at save (https://app.example/app.js:31:9)',
    );
    expect(redactText('(see https://app.example/help?page=2)')).to.equal('(see https://app.example/help)');
    expect(redactText('form-data; name="password"\r\n\r\nhunter22\r\n--x')).to.equal(
      'form-data; name="password"\r\n\r\n[redacted]\r\n--x',
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
      '/sessions/1234567',
      '/invites/12345678',
      '/confirm/booking-42',
      '/verification/2026-11-27',
      '/password/policy.v2.json',
    ]) {
      expect(redactAddress(address)).to.equal(address);
    }
    for (const [address, redacted] of [
      ['/reset/abc123def/x', `/reset/${REDACTED}/x`],
      ['/d/5f4dcc3b5aa765d61d8327deb882cf99', `/d/${REDACTED}`],
      ['/d/aB3dE5gH7jK9mN1pQ3sT', `/d/${REDACTED}`],
      ['/u/ada%40example.com', `/u/${REDACTED}`],
      ['/a;jsessionid=A1B2C3/b', `/${REDACTED}/b`],
      ['/reset/1234567', `/reset/${REDACTED}`],
      ['/verify/482913', `/verify/${REDACTED}`],
      ['/otp/482913', `/otp/${REDACTED}`],
    ]) {
      expect(redactAddress(address!)).to.equal(redacted);
    }
  });

  it('says of other addresses only of which kind they are', () => {
    expect(redactAddress('data:text/html,<p>Ada')).to.equal('data:');
    expect(redactAddress('blob:https://app.example/3f2b0c1e')).to.equal('blob:');
    expect(redactAddress('javascript:alert(1)')).to.equal('javascript:');
  });

  it('keeps the place in a script, whatever is before it', () => {
    for (const [address, redacted] of [
      ['https://app.example/app.js?v=8.2:31:9', 'https://app.example/app.js:31:9'],
      ['https://app.example:8080/app.js#x:31:9', 'https://app.example:8080/app.js:31:9'],
      ['webpack-internal:///./src/App.js:12:3', 'webpack-internal:///./src/App.js:12:3'],
      ['webpack://shop/./src/App.js?1a2b:12:3', 'webpack://shop/./src/App.js:12:3'],
      ['file:///home/ada/app/main.js:12:3', 'file:///…/main.js:12:3'],
    ] as const) {
      expect(redactAddress(address)).to.equal(redacted);
      expect(redactAddress(redacted)).to.equal(redacted);
    }
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
    const secret =
      'password newPassword x-api-key refresh_token cvv cvv2 Authorization sessionId PHPSESSID otpCode userPin ' +
      'verificationCode securityCode mfaCode pinCode cardCvc oneTimeCode authCode recoveryCode backupCodes seedPhrase ' +
      'mnemonic passKey codeVerifier SAMLResponse session otp_code OTP APIKey accessToken2';
    for (const name of secret.split(' ')) expect(isSecretName(name), name).to.equal(true);
    const harmless =
      'shipping author keyboard passenger plan opinion maxTokens tokenCount token_type passwordLength Secretary ' +
      'postCode errorCode countryCode sessions spinCode authentication';
    for (const name of harmless.split(' ')) {
      expect(isSecretName(name), name).to.equal(false);
    }
  });
});
