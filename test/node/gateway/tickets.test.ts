import { expect } from 'chai';
import type { CreatedTicket, TicketPage } from '../../../src/contract/index.js';
import type { Filing } from '../../../src/gateway/index.js';
import { ask, file, newKey, problemOf } from '../../support/ask.js';
import { MemoryBackend } from '../../support/memory-backend.js';
import { makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const ada = { authorization: 'Bearer ada' };
const question = { type: 'question', fields: { subject: 'How?' } };

describe('gateway: filing', () => {
  it('answers 201 with the ticket and its address', async () => {
    const { gateway } = memoryGateway({ basePath: '/support' });
    const response = await ask(gateway, 'POST /support/tickets', {
      headers: { ...ada, 'idempotency-key': newKey() },
      body: question,
    });
    const ticket = (await response.json()) as CreatedTicket;
    expect(response.status).to.equal(201);
    expect(response.headers.get('location')).to.equal(`/support/tickets/${ticket.id}`);
    expect(ticket).to.deep.include({
      subject: 'How?',
      status: 'new',
      requester: { name: 'ada', email: 'ada@example.com' },
    });
  });

  it('B30 answers a repeated request with the same status and bytes, also when the catalog has changed', async () => {
    const catalog = { ...makeCatalog(), anonymous: true };
    const { gateway, backend } = memoryGateway({ memory: { catalog } });
    const headers = { 'idempotency-key': newKey() };
    const first = await file(gateway, { headers });
    catalog.requestTypes = catalog.requestTypes.filter(({ id }) => id !== 'question');
    const second = await file(gateway, { headers });
    expect(second.status).to.equal(201);
    expect(await second.text()).to.equal(await first.text());
    expect(backend.tickets).to.have.length(1);
  });

  it('B30 takes a request whose properties come in another order, or from another window, for the same', async () => {
    const { gateway } = memoryGateway();
    const headers = { 'idempotency-key': newKey() };
    await file(gateway, { headers, body: { ...question, origin: { viewport: '10×10' } } });
    const again = await file(gateway, { headers, body: { fields: { subject: 'How?' }, type: 'question' } });
    expect(again.status).to.equal(201);
  });

  it('B30 refuses the key for another request', async () => {
    const { gateway, backend } = memoryGateway();
    const headers = { 'idempotency-key': newKey() };
    await file(gateway, { headers });
    const response = await file(gateway, { headers, body: { type: 'question', fields: { subject: 'Why?' } } });
    expect(response.status).to.equal(422);
    expect(await problemOf(response)).to.include({ code: 'idempotency-mismatch' });
    expect(backend.tickets).to.have.length(1);
  });

  it('B30 demands a key', async () => {
    const { gateway } = memoryGateway();
    for (const key of ['', 'short', 'x'.repeat(256), 'with blanks in it']) {
      const response = await file(gateway, { headers: { 'idempotency-key': key } });
      expect(response.status, key).to.equal(400);
      expect(await problemOf(response)).to.include({ code: 'idempotency-key-required' });
    }
  });

  it('B15 says when the first attempt is still under way, and answers once it is done', async () => {
    const memory = new MemoryBackend({ catalog: makeCatalog() });
    const { gateway } = memoryGateway({ backend: memory });
    const create = memory.create.bind(memory);
    memory.create = (): Promise<Filing> => Promise.resolve({ outcome: 'in-progress' });
    const headers = { 'idempotency-key': newKey() };
    const refused = await file(gateway, { headers });
    expect(refused.status).to.equal(409);
    expect(refused.headers.get('retry-after')).to.equal('1');
    expect(await problemOf(refused)).to.include({ code: 'in-progress' });
    memory.create = create;
    expect((await file(gateway, { headers })).status).to.equal(201);
    expect(memory.tickets).to.have.length(1);
  });

  it('names each wrong field, in plain English, with pointer and code', async () => {
    const { gateway, backend } = memoryGateway();
    const body = { type: 'bug', fields: { subject: '', description: 'x', priority: 'nope', impact: { id: 'nobody' } } };
    const response = await file(gateway, { body });
    expect(response.status).to.equal(422);
    const { code, errors = [] } = await problemOf(response);
    expect(code).to.equal('invalid');
    expect(errors.map(({ pointer, code }) => [pointer, code])).to.deep.equal([
      ['/fields/subject', 'required'],
      ['/fields/priority', 'unknown-option'],
      ['/fields/impact', 'unknown-option'],
    ]);
    expect(errors[0]?.detail).to.equal('“Subject” is needed.');
    expect(JSON.stringify(errors)).not.to.include('nope');
    expect(backend.tickets).to.have.length(0);
  });

  it('refuses what has not the shape of a request', async () => {
    const { gateway } = memoryGateway();
    for (const body of [
      [],
      'null',
      {},
      { type: 'question' },
      { type: 1, fields: {} },
      { type: 'question', fields: { subject: { a: 1 } } },
    ]) {
      const response = await file(gateway, { body, headers: { 'content-type': 'application/json' } });
      expect(response.status, JSON.stringify(body)).to.equal(422);
      expect((await problemOf(response)).errors).to.have.length.greaterThan(0);
    }
    const unknown = await file(gateway, { body: { type: 'nope', fields: {} } });
    expect((await problemOf(unknown)).errors).to.deep.include({
      detail: 'This kind of request is not offered.',
      pointer: '/type',
      code: 'unknown-type',
    });
  });

  it('asks the anonymous for an e-mail address', async () => {
    const { gateway } = memoryGateway();
    const anonymous = (requester: unknown) =>
      file(gateway, { headers: { authorization: '' }, body: { ...question, requester } });
    for (const [requester, code] of [
      [undefined, 'required'],
      [{ email: ' ' }, 'required'],
      [{ email: 'nobody' }, 'bad-email'],
    ] as const) {
      const { errors } = await problemOf(await anonymous(requester));
      expect(errors?.[0]).to.include({ pointer: '/requester/email', code });
    }
    const { accessKey, requester } = (await (await anonymous({ email: ' a@b.example ' })).json()) as CreatedTicket;
    expect(accessKey).to.have.length.greaterThan(21);
    expect(requester).to.deep.equal({ email: 'a@b.example' });
  });

  it('turns the anonymous away where the catalog does not invite them', async () => {
    const { gateway } = memoryGateway({ memory: { catalog: { ...makeCatalog(), anonymous: false } } });
    const response = await file(gateway, {
      headers: { authorization: '' },
      body: { ...question, requester: { email: 'a@b.c' } },
    });
    expect(response.status).to.equal(401);
  });

  it('C29 ignores what is not the requester’s to set', async () => {
    const { gateway, backend } = memoryGateway();
    const body = JSON.stringify({
      ...question,
      id: 'mine',
      number: 'X-1',
      status: 'closed',
      author: { kind: 'agent' },
      role: 'admin',
      tenant: 'other',
      createdAt: '2000-01-01T00:00:00Z',
      assignee: 'me',
      requester: { email: 'somebody@else.example' },
      fields: { subject: 'How?', priority: 'system-down', status: 'closed' },
    }).replace('{"type"', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"type"');
    const response = await file(gateway, { body, headers: { 'content-type': 'application/json' } });
    expect(response.status).to.equal(201);
    const [ticket] = backend.tickets;
    expect(ticket).to.deep.include({ status: 'new', fields: { subject: 'How?' } });
    expect(ticket?.requester?.email).to.equal('ada@example.com');
    expect(ticket?.id).not.to.equal('mine');
    expect(ticket).not.to.have.any.keys('role', 'tenant', 'author');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('C26 cuts secrets off the address of the page', async () => {
    const { gateway, backend } = memoryGateway();
    const filed: string[] = [];
    const create = backend.create.bind(backend);
    backend.create = (requester, submission) => {
      filed.push(submission.origin?.url ?? 'none');
      return create(requester, submission);
    };
    for (const url of ['https://u:p@app.example/page?token=1#access_token=2', 'javascript:alert(1)', 'no address']) {
      await file(gateway, { body: { ...question, origin: { url } } });
    }
    expect(filed).to.deep.equal(['https://app.example/page', 'none', 'none']);
  });
});

describe('gateway: lists', () => {
  it('pages through all tickets', async () => {
    const { gateway } = memoryGateway();
    for (let count = 0; count < 5; count++) await file(gateway);
    const numbers: string[] = [];
    let cursor: string | null | undefined = '';
    while (cursor != null) {
      const response = await ask(gateway, `GET /tickets?limit=2&cursor=${cursor}`, { headers: ada });
      const page = (await response.json()) as TicketPage;
      numbers.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    expect(new Set(numbers)).to.have.property('size', 5);
  });

  it('takes several values per filter, repeated or with commas', async () => {
    const { gateway } = memoryGateway();
    await file(gateway);
    for (const filter of [
      'status=open&status=new',
      'status=open,new',
      'q=HOW',
      'type=question',
      'unknown[__proto__][x]=1',
    ]) {
      const page = (await (await ask(gateway, `GET /tickets?${filter}`, { headers: ada })).json()) as TicketPage;
      expect(page.items, filter).to.have.length(1);
    }
  });

  it('refuses parameters that make no sense', async () => {
    const { gateway } = memoryGateway();
    const bad = [
      'limit=0',
      'limit=101',
      'limit=x',
      'limit=1e1',
      'limit=1&limit=2',
      'sort=name',
      `q=${'x'.repeat(501)}`,
    ];
    for (const parameter of bad) {
      const response = await ask(gateway, `GET /tickets?${parameter}`, { headers: ada });
      expect(response.status, parameter).to.equal(400);
      expect(await problemOf(response)).to.include({ code: 'bad-query' });
    }
    expect(await problemOf(await ask(gateway, 'GET /tickets?cursor=x', { headers: ada }))).to.include({
      code: 'bad-cursor',
    });
  });
});

describe('gateway: catalog', () => {
  it('is sent again only when it has changed', async () => {
    const catalog = makeCatalog();
    const { gateway } = memoryGateway({ memory: { catalog } });
    const first = await ask(gateway, 'GET /catalog');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).to.equal('private, no-cache');
    expect(first.headers.get('vary')).to.include('Accept-Language');
    for (const value of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask(gateway, 'GET /catalog', { headers: { 'if-none-match': value } });
      expect(again.status).to.equal(304);
      expect(again.headers.get('etag')).to.equal(etag);
      expect(await again.text()).to.equal('');
    }
    catalog.brand.name = 'Other';
    expect((await ask(gateway, 'GET /catalog', { headers: { 'if-none-match': etag } })).status).to.equal(200);
  });

  it('is asked for in the languages that the client prefers', async () => {
    const asked: (readonly string[])[] = [];
    const { gateway, backend } = memoryGateway();
    const catalog = backend.catalog.bind(backend);
    backend.catalog = (...parameters: unknown[]) => {
      asked.push((parameters[1] as { languages: readonly string[] }).languages);
      return catalog();
    };
    await ask(gateway, 'GET /catalog', { headers: { 'accept-language': 'en;q=0.5, de-AT, *;q=0.1, fr;q=0, <x>' } });
    expect(asked).to.deep.equal([['de-AT', 'en']]);
  });
});
