import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { signedIdentity, type Requester } from '../../../src/gateway/index.js';
import { ask, problemOf } from '../../support/ask.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const seconds = (offset: number): number => NOW / 1000 + offset;
const claims: JWTPayload = { sub: 'ada', aud: 'support', iss: 'host', exp: seconds(300) };
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('signed identity', () => {
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let identify: (token: string) => Promise<Requester | undefined>;

  before(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    const options = { audience: 'support', issuer: 'host', algorithms: ['ES256'], key: keys.publicKey, now: () => NOW };
    const signed = signedIdentity(options);
    identify = async (token) =>
      signed(new Request('https://api.example/', { headers: { authorization: `Bearer ${token}` } }));
  });

  const sign = (payload: JWTPayload = claims, header: Record<string, unknown> = {}): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', ...header }).sign(keys.privateKey);

  /** Why it was refused; undefined when it was not. */
  const refusal = (token: string): Promise<unknown> =>
    identify(token).then(
      () => undefined,
      (error: unknown) => (error as { code?: string }).code,
    );

  it('takes the claims of a valid token', async () => {
    const token = await sign({ ...claims, email: 'ada@example.com', name: 'Ada', org: 'acme' });
    expect(await identify(token)).to.deep.equal({
      kind: 'signed',
      subject: 'ada',
      email: 'ada@example.com',
      name: 'Ada',
      organization: 'acme',
    });
  });

  it('says nothing about requests without a token', async () => {
    const signed = signedIdentity({ audience: 'support', algorithms: ['ES256'], key: keys.publicKey });
    expect(await signed(new Request('https://api.example/'))).to.equal(undefined);
  });

  it('C24 refuses the algorithm "none" in any writing', async () => {
    for (const alg of ['none', 'None', 'nOnE', '']) {
      expect(await refusal(`${part({ alg })}.${part(claims)}.`), alg).to.equal('invalid-token');
      expect(await refusal(`${part({ alg })}.${part(claims)}.AAAA`), alg).to.equal('invalid-token');
    }
  });

  it('C24 refuses a token that is signed with the public key as a shared secret', async () => {
    const head = `${part({ alg: 'HS256' })}.${part(claims)}`;
    const signature = createHmac('sha256', await exportSPKI(keys.publicKey))
      .update(head)
      .digest('base64url');
    expect(await refusal(`${head}.${signature}`)).to.equal('invalid-token');
  });

  it('C24 demands an expiry, and allows for a minute of difference between clocks', async () => {
    const expiring = async (offset: number) => refusal(await sign({ ...claims, exp: seconds(offset) }));
    expect(await refusal(await sign({ ...claims, exp: undefined }))).to.equal('invalid-token');
    expect(await expiring(-59)).to.equal(undefined);
    expect(await expiring(-61)).to.equal('invalid-token');
    expect(await refusal(await sign({ ...claims, nbf: seconds(59) }))).to.equal(undefined);
    expect(await refusal(await sign({ ...claims, nbf: seconds(61) }))).to.equal('invalid-token');
  });

  it('C24 refuses tokens for somebody else', async () => {
    for (const wrong of [
      { aud: 'other' },
      { aud: undefined },
      { iss: 'other' },
      { iss: undefined },
      { sub: undefined },
      { sub: '' },
    ]) {
      expect(await refusal(await sign({ ...claims, ...wrong })), JSON.stringify(wrong)).to.equal('invalid-token');
    }
  });

  it('C24 uses no key that a token names or brings along', async () => {
    const foreign = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(foreign.publicKey);
    const real = globalThis.fetch;
    let fetched = 0;
    globalThis.fetch = () => Promise.reject(new Error(String(++fetched)));
    try {
      for (const header of [
        { jwk },
        { jku: 'https://evil.example/keys' },
        { x5u: 'https://evil.example/x' },
        { kid: '../../dev/null' },
      ]) {
        const token = await new SignJWT(claims)
          .setProtectedHeader({ alg: 'ES256', ...header })
          .sign(foreign.privateKey);
        expect(await refusal(token), Object.keys(header)[0]).to.equal('invalid-token');
      }
    } finally {
      globalThis.fetch = real;
    }
    expect(fetched).to.equal(0);
  });

  it('C23 refuses changed, cut and invented signatures', async () => {
    const token = await sign();
    const [head = '', payload = '', signature = ''] = token.split('.');
    const forged = part({ ...claims, sub: 'bob', email: 'bob@example.com' });
    const bad = [
      `${head}.${forged}.${signature}`,
      `${head}.${payload}.${signature.slice(0, -4)}`,
      `${head}.${payload}.${'A'.repeat(86)}`,
      `${head}.${payload}.`,
      `${head}.${payload}`,
      'x',
    ];
    for (const forgery of bad) expect(await refusal(forgery)).to.equal('invalid-token');
  });

  it('C24 does not even look at a token of a megabyte', async () => {
    expect(await refusal(`${'A'.repeat(1_000_000)}.B.C`)).to.equal('invalid-token');
  });

  it('C24 cannot be set up carelessly', () => {
    const set = (algorithms: string[]) => () => signedIdentity({ audience: 'a', algorithms, key: keys.publicKey });
    expect(set([])).to.throw(TypeError);
    expect(set(['none'])).to.throw(TypeError);
    expect(set(['ES256', 'HS256'])).to.throw(TypeError);
  });

  it('C23 a bad token is refused, not taken for anonymous', async () => {
    const signed = signedIdentity({ audience: 'support', algorithms: ['ES256'], key: keys.publicKey });
    const { gateway } = memoryGateway({ identity: signed });
    const response = await ask(gateway, 'GET /tickets', { headers: { authorization: 'Bearer nonsense' } });
    expect(response.status).to.equal(401);
    expect(response.headers.get('www-authenticate')).to.include('invalid_token');
    expect(await problemOf(response)).to.include({ code: 'invalid-token' });
  });

  it('C26 errors do not repeat the token', async () => {
    const signed = signedIdentity({ audience: 'support', algorithms: ['ES256'], key: keys.publicKey });
    const { gateway } = memoryGateway({ identity: signed });
    const response = await ask(gateway, 'GET /tickets', { headers: { authorization: 'Bearer secret-of-ada' } });
    const everything = JSON.stringify([...response.headers]) + (await response.text());
    expect(everything).not.to.include('secret-of-ada');
  });
});
