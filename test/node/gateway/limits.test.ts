import { expect } from 'chai';
import { tokenBucket } from '../../../src/gateway/index.js';
import { ask, file, newKey, problemOf } from '../../support/ask.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const json = { authorization: 'Bearer ada', 'content-type': 'application/json' };
const post = (headers: Record<string, string> = {}) => ({ ...json, 'idempotency-key': newKey(), ...headers });

describe('C32 bodies', () => {
  it('C32 cuts off a body that grows beyond the limit, without reading on', async () => {
    const { gateway } = memoryGateway({ limits: { maxBytes: 10_000 } });
    let sent = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const response = await ask(gateway, 'POST /tickets', { headers: post(), body });
    expect(response.status).to.equal(413);
    expect(await problemOf(response)).to.include({ code: 'too-large' });
    expect(sent).to.be.lessThan(20_000);
    expect(isCancelled).to.equal(true);
  });

  it('C32 believes a length that is too much', async () => {
    const { gateway } = memoryGateway({ limits: { maxBytes: 10 } });
    const headers = post({ 'content-length': '11' });
    expect((await ask(gateway, 'POST /tickets', { headers, body: '{}' })).status).to.equal(413);
  });

  it('C32 refuses deep nesting before anything recursive sees it', async () => {
    const { gateway } = memoryGateway();
    for (const body of ['['.repeat(100_000) + ']'.repeat(100_000), '{"a":'.repeat(100_000), '['.repeat(100_000)]) {
      const response = await ask(gateway, 'POST /tickets', { headers: post(), body });
      expect(response.status).to.equal(400);
      expect(await problemOf(response)).to.include({ code: 'bad-json' });
    }
    const brackets = { type: 'question', fields: { subject: `"${'[{'.repeat(80)}\\` } };
    expect((await file(gateway, { body: brackets })).status).to.equal(201);
  });

  it('C32 refuses a body that comes too slowly', async () => {
    const { gateway } = memoryGateway({ limits: { timeout: 1 } });
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array([123])) });
    const response = await ask(gateway, 'POST /tickets', { headers: post(), body });
    expect(response.status).to.equal(408);
  });

  it('C32 C44 takes a body that breaks off for a bad request, and not for a failure of its own', async () => {
    const failures: unknown[] = [];
    const { gateway } = memoryGateway({ onError: (error) => failures.push(error) });
    let turn = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (turn++ === 0) controller.enqueue(new Uint8Array([123]));
        else controller.error(new Error('aborted'));
      },
    });
    const response = await ask(gateway, 'POST /tickets', { headers: post(), body });
    expect(response.status).to.equal(400);
    expect(await problemOf(response)).to.include({ code: 'bad-json' });
    expect(failures).to.deep.equal([]);
  });

  it('C32 takes no compressed body, and nothing but JSON', async () => {
    const { gateway } = memoryGateway();
    const packed = await ask(gateway, 'POST /tickets', { headers: post({ 'content-encoding': 'gzip' }), body: '{}' });
    expect(packed.status).to.equal(415);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', '']) {
      const response = await ask(gateway, 'POST /tickets', { headers: post({ 'content-type': type }), body: '{}' });
      expect(response.status, type).to.equal(415);
    }
  });

  it('refuses what is not JSON in UTF-8', async () => {
    const { gateway } = memoryGateway();
    for (const body of ['', '{', '{"a":1}}', new Uint8Array([0x22, 0xff, 0x22])]) {
      const response = await ask(gateway, 'POST /tickets', { headers: post(), body });
      expect(response.status).to.equal(400);
      expect(await problemOf(response)).to.include({ code: 'bad-json' });
    }
  });
});

describe('C30 rates', () => {
  const open = () => {
    const clock = { now: 0 };
    const rateLimit = tokenBucket({ capacity: 20, perSecond: 2, now: () => clock.now });
    return { clock, gateway: memoryGateway({ rateLimit }).gateway };
  };
  const ada = { authorization: 'Bearer ada' };

  it('C30 stops one requester and nobody else, and says when to come back', async () => {
    const { gateway, clock } = open();
    const answers = [];
    for (let count = 0; count < 200; count++) answers.push(await ask(gateway, 'GET /tickets', { headers: ada }));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).to.have.length(20);
    const last = answers.at(-1);
    expect(last?.status).to.equal(429);
    expect(last?.headers.get('retry-after')).to.equal('1');
    expect((await ask(gateway, 'GET /tickets', { headers: { authorization: 'Bearer bob' } })).status).to.equal(200);
    clock.now += 1000;
    expect((await ask(gateway, 'GET /tickets', { headers: ada })).status).to.equal(200);
  });

  it('C30 counts whatever the path looks like', async () => {
    const { gateway } = open();
    const paths = ['/tickets', '/tickets/', '//tickets', '/%74ickets', '/TICKETS', '/nope'];
    for (let count = 0; count < 20; count++) await ask(gateway, `GET ${paths[count % paths.length]}`, { headers: ada });
    for (const path of paths) expect((await ask(gateway, `GET ${path}`, { headers: ada })).status).to.equal(429);
  });

  it('C30 knows the anonymous by their connection, not by headers that they write', async () => {
    const { gateway } = open();
    const from = (address: string, forwarded: string) =>
      ask(gateway, 'GET /tickets', { headers: { 'x-forwarded-for': forwarded }, connection: { address } });
    for (let count = 0; count < 20; count++) await from('192.0.2.1', `10.0.0.${count}`);
    expect((await from('192.0.2.1', '10.1.1.1')).status).to.equal(429);
    expect((await from('192.0.2.2', '10.1.1.1')).status).to.equal(200);
  });

  it('C30 counts failed attempts to sign in', async () => {
    const rateLimit = tokenBucket({ capacity: 3, perSecond: 1, now: () => 0 });
    const { gateway } = memoryGateway({ rateLimit, identity: () => undefined });
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await ask(gateway, 'GET /catalog')).status);
    expect(statuses).to.deep.equal([401, 401, 401, 429, 429]);
  });

  it('forgets who was quiet longest when there are too many', () => {
    const bucket = tokenBucket({ capacity: 1, perSecond: 1, now: () => 0 });
    expect(bucket.take('first')).to.equal(0);
    expect(bucket.take('first')).to.equal(1);
    for (let count = 0; count < 10_000; count++) void bucket.take(`key ${count}`);
    expect(bucket.take('first')).to.equal(0);
  });
});

describe('headers and logs', () => {
  it('C37 keeps personal data out of every cache, and answers out of every frame', async () => {
    const { gateway } = memoryGateway();
    const headers = { authorization: 'Bearer ada' };
    for (const response of [
      await file(gateway),
      await ask(gateway, 'GET /tickets', { headers }),
      await ask(gateway, 'GET /tickets/nope', { headers }),
      await ask(gateway, 'GET /nope'),
    ]) {
      expect(response.headers.get('cache-control')).to.equal('no-store');
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(response.headers.get('content-security-policy')).to.include("default-src 'none'");
      expect(response.headers.get('cross-origin-resource-policy')).to.equal('same-origin');
      expect(response.headers.get('referrer-policy')).to.equal('no-referrer');
      expect(Date.parse(response.headers.get('date') ?? '')).to.be.greaterThan(0);
    }
  });

  it('C44 logs a failure without a word of what was sent', async () => {
    const { gateway, backend } = memoryGateway();
    const secret = 'ada@example.com\r\nforged line';
    backend.create = () => Promise.reject(new Error(`duplicate key: ${secret}`));
    const lines: string[] = [];
    const real = console.error;
    console.error = (...texts: unknown[]) => lines.push(texts.join(' '));
    let response: Response;
    try {
      response = await file(gateway, { body: { type: 'question', fields: { subject: secret } } });
    } finally {
      console.error = real;
    }
    expect(response.status).to.equal(500);
    expect(await problemOf(response)).to.deep.include({ code: 'internal' });
    const log = lines.join('\n');
    expect(log).to.include('POST /tickets failed: Error');
    for (const word of ['ada@', 'Bearer', 'forged', 'duplicate', 'test-key']) expect(log).not.to.include(word);
  });

  it('C44 hands failures to who wants them, with the pattern of the route', async () => {
    const seen: unknown[] = [];
    const { gateway, backend } = memoryGateway({ onError: (error, info) => seen.push((error as Error).message, info) });
    backend.get = () => Promise.reject(new Error('broken'));
    await ask(gateway, 'GET /tickets/private-id', { headers: { authorization: 'Bearer ada' } });
    expect(seen).to.deep.equal(['broken', { method: 'GET', route: '/tickets/{id}' }]);
  });
});
