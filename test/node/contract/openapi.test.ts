import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ERRORS } from '@tus/server';
import { expect } from 'chai';
import { NAMED_SCHEMAS, type SchemaName } from '../../../src/contract/openapi-schemas.js';
import type { CreatedTicket } from '../../../src/contract/index.js';
import { firstIdentity, GatewayProblem, type Gateway, type Requester } from '../../../src/gateway/index.js';
import { DiskUploads } from '../../../src/gateway/node.js';
import { toTusProblem } from '../../../src/gateway/node/tus-problems.js';
import { ROUTES } from '../../../src/gateway/routes.js';
import { ask, newKey, type Question } from '../../support/ask.js';
import { allCapabilities, makeCatalog } from '../../support/catalog.js';
import { memoryGateway, trustingIdentity } from '../../support/memory-gateway.js';
import { documented } from '../../support/openapi-answers.js';

const ada = { authorization: 'Bearer ada' };
const tus = { ...ada, 'tus-resumable': '1.0.0' };
const bytes = { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
const metadata = { 'upload-metadata': `filename ${btoa('a.png')},filetype ${btoa('image/png')}` };
const question = { type: 'question', fields: { subject: 'How?' } };

/** Requests with nothing wrong but the address. */
const valid: Record<string, Question> = {
  'POST /tickets/{id}/messages': { headers: { ...ada, 'idempotency-key': newKey() }, body: { body: 'Hello' } },
  'PATCH /tickets/{id}': { headers: ada, body: {} },
  'POST /notices/{id}/joins': { headers: ada, body: {} },
};
const limited = { authorization: 'Bearer limited' };
/** Routes that are there only where the catalog says so. */
const offers: Record<string, Question> = {
  'GET /events': {},
  'GET /notices': {},
  'GET /articles': {},
  'POST /claims': { body: { keys: [] } },
};

describe('the OpenAPI document and the gateway', () => {
  const seen = new Set<string>();
  let directory: string;
  let gateway: Gateway;
  /** The same, without patience. */
  let hasty: Gateway;
  let ticket: CreatedTicket;
  let attachment: string;

  /** Asks, and holds the answer against the document. */
  async function check(
    call: string,
    status: number,
    request: Question = {},
    route = call,
    asked = gateway,
  ): Promise<Response> {
    const response = await ask(asked, call, request);
    const name = `${route} ${response.status}`;
    expect(response.status, call).to.equal(status);
    const promise = documented().get(name);
    expect(promise, `${name} is documented`).not.to.equal(undefined);
    seen.add(name);
    for (const header of Object.keys(promise?.headers ?? {})) expect(response.headers.has(header), header).to.be.true;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    // A stream has no end to wait for.
    const isText = !route.startsWith('HEAD') && type !== 'text/event-stream';
    const text = isText ? await response.clone().text() : '';
    if (type === 'text/event-stream') await response.body?.cancel();
    const schema = promise?.content?.[type]?.schema?.$ref?.split('/').at(-1) as SchemaName | undefined;
    if (type.endsWith('json') && text) {
      expect(schema, `${name} has a schema for ${type}`).not.to.equal(undefined);
      const result = NAMED_SCHEMAS[schema!].safeParse(JSON.parse(text));
      expect(result.error?.issues, name).to.equal(undefined);
    }
    return response;
  }

  const startUpload = async (): Promise<string> => {
    const headers = { ...tus, ...metadata, 'upload-length': '3' };
    return (await check('POST /uploads', 201, { headers })).headers.get('location') ?? '';
  };

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'helpdock-openapi-'));
    const uploads = new DiskUploads({ directory });
    const identity = firstIdentity((request) => {
      const token = request.headers.get('authorization');
      if (token === 'Bearer forged') throw new GatewayProblem('invalid-token');
      return token ? trustingIdentity(request) : undefined;
    });
    const rateLimit = { take: (key: string) => (key.includes('busy') ? 7 : 0) };
    const catalog = {
      ...makeCatalog(),
      capabilities: allCapabilities,
      attachments: { maxFiles: 3, maxFileSize: 100, types: ['image/*'] },
    };
    const memory = { catalog, openFile: uploads.open.bind(uploads) };
    const { gateway: inner, backend } = memoryGateway({ identity, uploads, rateLimit, memory });
    const everything = backend.catalog.bind(backend);
    // One requester to whom nothing is offered that need not be.
    backend.catalog = async (requester?: Requester) => {
      const isLimited = requester?.kind === 'signed' && requester.subject === 'limited';
      return { ...(await everything()), ...(isLimited && { capabilities: {} }) };
    };
    const reply = backend.reply.bind(backend);
    backend.reply = (requester, id, message) =>
      message.body === 'Busy' ? Promise.resolve({ outcome: 'in-progress' }) : reply(requester, id, message);
    const claim = backend.claim.bind(backend);
    backend.claim = (requester, keys) =>
      keys.includes('busy') ? Promise.reject(new GatewayProblem('in-progress')) : claim(requester, keys);
    const at = '2026-03-02T08:00:00Z';
    backend.announce([{ id: 'doors', kind: 'incident', title: 'Doors', startsAt: at, updatedAt: at, joinable: true }]);
    backend.publish([{ id: 'a', title: 'How?', body: 'So.' }]);
    const create = backend.create.bind(backend);
    backend.create = (requester, submission) =>
      submission.subject === 'Busy' ? Promise.resolve({ outcome: 'in-progress' }) : create(requester, submission);
    const handle = uploads.handle.bind(uploads);
    uploads.handle = (request, id, context) =>
      request.headers.has('x-locked')
        ? Promise.reject(toTusProblem(500, ERRORS.ERR_LOCK_TIMEOUT))
        : handle(request, id, context);
    gateway = inner;
    const impatient = { uploads: new DiskUploads({ directory, patience: 20 }), limits: { timeout: 1 } };
    hasty = memoryGateway({ identity, backend, ...impatient }).gateway;
  });

  after(() => rm(directory, { recursive: true, force: true }));

  it('speak of the same routes', () => {
    const routes = ROUTES.map(({ method, path: route }) => `${method} ${route}`);
    const calls = [...documented().keys()].map((name) => name.replace(/ \d+$/, ''));
    expect([...new Set(calls)]).to.have.members(routes);
  });

  it('agree on filing and files', async () => {
    const location = await startUpload();
    await check(`PATCH ${location}`, 204, { headers: bytes, body: new Uint8Array(3) }, 'PATCH /uploads/{id}');
    await check(`HEAD ${location}`, 200, { headers: tus }, 'HEAD /uploads/{id}');
    attachment = location.split('/').at(-1) ?? '';
    const headers = { ...ada, 'idempotency-key': newKey() };
    const fields = {
      subject: 'S',
      description: 'D',
      priority: 'high',
      impact: { id: 'everyone' },
      attachments: [attachment],
    };
    const impacts = makeCatalog().impacts ?? [];
    const priorities = makeCatalog().priorities ?? [];
    const body = {
      type: 'bug',
      fields: {
        ...fields,
        priority: priorities[0]?.id,
        impact: { id: impacts.find(({ detailLabel }) => !detailLabel)?.id },
      },
    };
    ticket = (await (await check('POST /tickets', 201, { headers, body })).json()) as CreatedTicket;
    await check(`DELETE ${location}`, 409, { headers: tus }, 'DELETE /uploads/{id}');
    const other = await startUpload();
    await check(`DELETE ${other}`, 204, { headers: tus }, 'DELETE /uploads/{id}');
  });

  it('agree on reading', async () => {
    const { headers } = await check('GET /catalog', 200, { headers: ada });
    await check('GET /catalog', 304, { headers: { ...ada, 'if-none-match': headers.get('etag') ?? '' } });
    await check('GET /tickets', 200, { headers: ada });
    await check(`GET /tickets/${ticket.id}`, 200, { headers: ada }, 'GET /tickets/{id}');
    const part = (range: string, status: number) =>
      check(`GET /attachments/${attachment}`, status, { headers: { ...ada, range } }, 'GET /attachments/{id}');
    await check(`GET /attachments/${attachment}`, 200, { headers: ada }, 'GET /attachments/{id}');
    await part('bytes=1-', 206);
    await part('bytes=3-', 416);
  });

  it('agree on what any request may meet', async () => {
    for (const { method, path: route } of ROUTES) {
      const call = `${method} ${route.replace('{id}', 'x')}`;
      const named = `${method} ${route}`;
      await check(call, 401, { headers: { authorization: 'Bearer forged' } }, named);
      await check(call, 403, { headers: { ...ada, origin: 'https://evil.example' } }, named);
      const busy = await check(call, 429, { headers: { authorization: 'Bearer busy' } }, named);
      expect(busy.headers.get('retry-after')).to.equal('7');
      if (route.includes('{id}')) await check(call, 404, valid[named] ?? { headers: bytes }, named);
      else if (named in offers) await check(call, 404, { ...offers[named], headers: limited }, named);
      if (route.startsWith('/uploads')) await check(call, 412, { headers: ada }, named);
    }
  });

  it('agree on requests that are wrong', async () => {
    const post = (changes: Question = {}): Question => ({
      body: question,
      ...changes,
      headers: { ...ada, 'idempotency-key': newKey(), ...changes.headers },
    });
    await check('GET /tickets?limit=0', 400, { headers: ada }, 'GET /tickets');
    await check('POST /tickets', 400, post({ headers: { 'idempotency-key': '' } }));
    await check('POST /tickets', 409, post({ body: { ...question, fields: { subject: 'Busy' } } }));
    await check('POST /tickets', 413, post({ body: { ...question, filler: 'x'.repeat(2_000_000) } }));
    await check('POST /tickets', 415, post({ headers: { 'content-type': 'text/plain' } }));
    await check('POST /tickets', 422, post({ body: { ...question, fields: {} } }));
    const announce = (changes: Record<string, string>) => ({
      headers: { ...tus, ...metadata, 'upload-length': '3', ...changes },
    });
    await check('POST /uploads', 400, announce({ 'upload-length': 'x' }));
    await check('POST /uploads', 413, announce({ 'upload-length': '101' }));
    await check('POST /uploads', 415, announce({ 'upload-metadata': `filetype ${btoa('text/html')}` }));
    const location = await startUpload();
    const append = (status: number, changes: Record<string, string>, size = 3) =>
      check(
        `PATCH ${location}`,
        status,
        { headers: { ...bytes, ...changes }, body: new Uint8Array(size) },
        'PATCH /uploads/{id}',
      );
    await append(400, { 'upload-offset': '' });
    await append(409, { 'upload-offset': '2' });
    await append(413, { 'content-length': '101' }, 101);
    await append(415, { 'content-type': 'application/json' });
  });

  it('agree on bodies that do not come, and on uploads at which another request is at work', async () => {
    const headers = { ...ada, 'content-type': 'application/json', 'idempotency-key': newKey() };
    for (const { method, path: route } of ROUTES.filter(({ method }) => /POST|PATCH/.test(method))) {
      if (route.startsWith('/uploads')) continue;
      const call = `${method} ${route.replace('{id}', ticket.id)}`;
      await check(call, 408, { headers, body: new ReadableStream() }, `${method} ${route}`, hasty);
    }
    const location = await startUpload();
    const route = '/uploads/{id}';
    await check(`PATCH ${location}`, 408, { headers: bytes, body: new ReadableStream() }, `PATCH ${route}`, hasty);
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      await check(`${method} ${location}`, 423, { headers: { ...bytes, 'x-locked': '' } }, `${method} ${route}`);
    }
  });

  it('agree on what happens after filing', async () => {
    const address = `/tickets/${ticket.id}`;
    const send = (status: number, changes: Question = {}): Promise<Response> =>
      check(
        `POST ${address}/messages`,
        status,
        { body: { body: 'Hello' }, ...changes, headers: { ...ada, 'idempotency-key': newKey(), ...changes.headers } },
        'POST /tickets/{id}/messages',
      );
    await send(201);
    await send(400, { headers: { 'idempotency-key': '' } });
    await send(409, { body: { body: 'Busy' } });
    await send(413, { body: { body: 'x'.repeat(2_000_000) } });
    await send(415, { headers: { 'content-type': 'text/plain' } });
    await send(422, { body: { body: ' ' } });
    const update = (status: number, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      check(`PATCH ${address}`, status, { body, headers: { ...ada, ...headers } }, 'PATCH /tickets/{id}');
    await update(200, { readUpTo: 'x' });
    await update(400, '{', { 'content-type': 'application/json' });
    await update(409, { rating: { score: 5 } });
    await update(413, { reason: 'x'.repeat(2_000_000) });
    await update(415, {}, { 'content-type': 'text/plain' });
    await update(422, { rating: { score: 6 } });
    await update(200, { status: 'closed', rating: { score: 5 } });
  });

  it('agree on everything that is for all', async () => {
    await check('GET /events', 200, { headers: ada });
    await check('GET /events', 200, { headers: { ...ada, accept: 'text/event-stream' } });
    await check(`GET /events?after=${'x'.repeat(300)}`, 400, { headers: ada }, 'GET /events');
    await check('GET /notices', 200, { headers: ada });
    await check('GET /articles?q=how', 200, { headers: ada }, 'GET /articles');
    await check(`GET /articles?q=${'x'.repeat(600)}`, 400, { headers: ada }, 'GET /articles');
    const json = { ...ada, 'content-type': 'application/json' };
    await check('POST /claims', 409, { headers: ada, body: { keys: ['busy'] } });
    for (const [call, route, body] of [
      ['POST /notices/doors/joins', 'POST /notices/{id}/joins', { requester: { email: 'x@y.example' } }],
      ['POST /claims', 'POST /claims', { keys: ['x'] }],
    ] as const) {
      await check(call, 200, { headers: ada, body }, route);
      await check(call, 400, { headers: json, body: '{' }, route);
      await check(call, 413, { headers: ada, body: { filler: 'x'.repeat(2_000_000) } }, route);
      await check(call, 415, { headers: { ...ada, 'content-type': 'text/plain' }, body: '{}' }, route);
      await check(call, 422, { headers: ada, body: { keys: 1, requester: 1 } }, route);
    }
  });

  it('leave nothing out: each documented answer was seen', () => {
    expect([...documented().keys()].filter((name) => !seen.has(name))).to.deep.equal([]);
  });
});
