import { expect } from 'chai';
import type { Catalog, CreatedTicket, MessageEntry, TicketDetail } from '../../../src/contract/index.js';
import { ask, file, newKey, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { allCapabilities, makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const ada = { authorization: 'Bearer ada' };

const catalogWith = (changes: Partial<Catalog>): Catalog => ({
  ...makeCatalog(),
  anonymous: true,
  capabilities: allCapabilities,
  ...changes,
});

async function prepare(changes: Partial<Catalog> = {}) {
  const memory = memoryGateway({ memory: { catalog: catalogWith(changes) } });
  const { gateway } = memory;
  const ticket = (await (await file(gateway)).json()) as CreatedTicket;
  const path = `/tickets/${ticket.id}`;
  return {
    ...memory,
    ticket,
    send: (body: unknown, headers: Record<string, string> = {}) =>
      ask(gateway, `POST ${path}/messages`, { headers: { ...ada, 'idempotency-key': newKey(), ...headers }, body }),
    update: (body: unknown) => ask(gateway, `PATCH ${path}`, { headers: ada, body }),
    read: async () => (await (await ask(gateway, `GET ${path}`, { headers: ada })).json()) as TicketDetail,
  };
}

async function upload(gateway: Parameters<typeof ask>[0]): Promise<string> {
  const location = (await startUpload(gateway, { size: 3 })).headers.get('location') ?? '';
  await sendBytes(gateway, location, 0, new Uint8Array([0xff, 0xd8, 0xff]));
  return location.split('/').at(-1) ?? '';
}

describe('gateway: messages', () => {
  it('answers 201 with the message, and keeps its files', async () => {
    const { gateway, send, read } = await prepare();
    const id = await upload(gateway);
    const response = await send({ body: '', attachments: [id] });
    expect(response.status).to.equal(201);
    const entry = (await response.json()) as MessageEntry;
    expect(entry.attachments).to.deep.equal([{ id, name: 'a.png', size: 3, type: 'image/jpeg' }]);
    expect((await read()).timeline).to.deep.equal([entry]);
    const removed = await ask(gateway, `DELETE /uploads/${id}`, { headers: { ...ada, 'tus-resumable': '1.0.0' } });
    expect(removed.status).to.equal(409);
    expect((await ask(gateway, `GET /attachments/${id}`, { headers: ada })).status).to.equal(200);
  });

  it('B30 answers a repeated message with the same bytes, and refuses its key for another', async () => {
    const { send, read } = await prepare();
    const headers = { 'idempotency-key': newKey() };
    const first = await send({ body: 'Hello' }, headers);
    const second = await send({ body: 'Hello' }, headers);
    expect(second.status).to.equal(201);
    expect(await second.text()).to.equal(await first.text());
    const other = await send({ body: 'Bye' }, headers);
    expect(other.status).to.equal(422);
    expect(await problemOf(other)).to.include({ code: 'idempotency-mismatch' });
    expect((await read()).timeline).to.have.length(1);
  });

  it('says what is wrong with a message, with pointer and code', async () => {
    const { send, read } = await prepare();
    const cases: [unknown, string, string][] = [
      [{ body: ' \n' }, '/body', 'required'],
      [{ body: 'x'.repeat(20_001) }, '/body', 'too-long'],
      [{ body: 'Hello', attachments: ['nope'] }, '/attachments', 'unknown-upload'],
      [{ body: 'Hello', attachments: ['1', '2', '3', '4', '5', '6'] }, '/attachments', 'too-many'],
      [{ body: 7 }, '/body', 'bad-type'],
      [{}, '/body', 'bad-type'],
    ];
    for (const [body, pointer, code] of cases) {
      const response = await send(body);
      expect(response.status).to.equal(422);
      expect((await problemOf(response)).errors?.[0]).to.include({ pointer, code });
    }
    expect((await send({ body: 'x'.repeat(20_000) })).status).to.equal(201);
    expect((await read()).timeline).to.have.length(1);
  });

  it('takes nothing that is not a requester’s to say', async () => {
    const { send } = await prepare();
    const author = { kind: 'agent', name: 'Mara' };
    const response = await send({ body: 'Hello', author, html: '<b>Hello</b>', actions: [{ label: 'a', url: 'x' }] });
    const entry = (await response.json()) as MessageEntry;
    expect(entry.author).to.deep.equal({ kind: 'requester', name: 'ada' });
    expect(entry).to.not.have.any.keys('html', 'actions');
  });

  it('B15 says when the first attempt is still under way', async () => {
    const { send, backend } = await prepare();
    backend.reply = () => Promise.resolve({ outcome: 'in-progress' });
    const response = await send({ body: 'Hello' });
    expect(response.status).to.equal(409);
    expect(response.headers.get('retry-after')).to.equal('1');
  });
});

describe('gateway: updates', () => {
  it('closes, rates and reopens', async () => {
    const { update } = await prepare();
    const closed = (await (await update({ status: 'closed', rating: { score: 4 } })).json()) as TicketDetail;
    expect(closed).to.deep.include({ status: 'closed', rating: { score: 4 } });
    const again = await update({ status: 'closed', rating: { score: 4 } });
    expect(again.status).to.equal(200);
    expect(((await again.json()) as TicketDetail).timeline).to.deep.equal(closed.timeline);
    expect(await (await update({ status: 'open', reason: 'It burns.' })).json()).to.include({ status: 'open' });
  });

  it('says what is wrong with an update, with pointer and code', async () => {
    const { update, read } = await prepare();
    const cases: [unknown, string, string][] = [
      [{ status: 'resolved' }, '/status', 'bad-type'],
      [{ status: 'closed', reason: 'x'.repeat(501) }, '/reason', 'too-long'],
      [{ rating: { score: 0 } }, '/rating/score', 'too-small'],
      [{ rating: { score: 6 } }, '/rating/score', 'too-large'],
      [{ rating: { score: 2.5 } }, '/rating/score', 'bad-number'],
      [{ rating: { score: '5' } }, '/rating/score', 'bad-type'],
      [{ rating: { score: 5, comment: 'x'.repeat(2001) } }, '/rating/comment', 'too-long'],
      [{ readUpTo: 7 }, '/readUpTo', 'bad-type'],
    ];
    for (const [body, pointer, code] of cases) {
      const response = await update(body);
      expect(response.status, JSON.stringify(body)).to.equal(422);
      expect((await problemOf(response)).errors?.[0]).to.include({ pointer, code });
    }
    expect(await read()).to.deep.include({ status: 'new', timeline: [] });
  });

  it('refuses what the catalog does not offer', async () => {
    const { update, send, read, gateway } = await prepare({ capabilities: { tickets: true, closing: true } });
    for (const [body, pointer] of [
      [{ status: 'open' }, '/status'],
      [{ rating: { score: 5 } }, '/rating'],
      [{ readUpTo: 'x' }, '/readUpTo'],
    ] as const) {
      const response = await update(body);
      expect(response.status).to.equal(422);
      expect((await problemOf(response)).errors?.[0]).to.include({ pointer, code: 'not-offered' });
    }
    expect((await send({ body: 'Hello' })).status).to.equal(404);
    for (const path of ['/events', '/notices', '/articles']) {
      expect((await ask(gateway, `GET ${path}`, { headers: ada })).status).to.equal(404);
    }
    const scope = await ask(gateway, 'GET /tickets?scope=organization', { headers: ada });
    expect(await problemOf(scope)).to.include({ status: 400, code: 'bad-query' });
    expect((await read()).timeline).to.deep.equal([]);
    expect(await (await update({ status: 'closed' })).json()).to.include({ status: 'closed' });
  });
});

describe('gateway: urgency', () => {
  const urgent: Catalog['service'] = {
    urgent: {
      criteria: [{ id: 'down', label: 'The site is down' }],
      marker: 'Urgent',
      types: ['question'],
      priority: 'critical',
    },
  };
  const [bug] = makeCatalog().requestTypes;
  const emergency = { ...bug!, id: 'emergency', urgent: true, fields: [bug!.fields[0]!] };

  const filed = async (body: object, changes: Partial<Catalog> = {}): Promise<Response> => {
    const requestTypes = [...makeCatalog().requestTypes, emergency];
    const { gateway } = await prepare({ service: urgent, requestTypes, ...changes });
    return file(gateway, { body: { type: 'question', fields: { subject: 'Shop is down' }, ...body } });
  };

  it('B7 puts the marker before the subject, once, and gives the priority of the organisation', async () => {
    const ticket = (await (await filed({ urgent: 'down' })).json()) as CreatedTicket;
    expect(ticket).to.include({ subject: 'URGENT: Shop is down', priority: 'critical', urgent: true });
    const marked = await filed({ urgent: 'down', fields: { subject: 'urgent! Shop is down' } });
    expect(await marked.json()).to.include({ subject: 'URGENT: Shop is down' });
    const long = 'x'.repeat(bug!.fields.find(({ id }) => id === 'subject')!.maxLength ?? 140);
    const whole = (await (
      await filed({ urgent: 'down', fields: { subject: `URGENT: ${long}` } })
    ).json()) as CreatedTicket;
    expect(whole.subject).to.equal(`URGENT: ${long}`);
    expect(await (await filed({})).json()).not.to.have.property('urgent');
  });

  it('B7 refuses what is not urgent by a criterion of the catalog', async () => {
    const cases: [object, string, Partial<Catalog>?][] = [
      [{ urgent: 'bored' }, 'unknown-option'],
      [{ type: 'idea', fields: { subject: 'S', description: 'D' }, urgent: 'down' }, 'not-offered'],
      [{ urgent: 'down' }, 'not-offered', { service: {} }],
      [{ type: 'emergency' }, 'required'],
    ];
    for (const [body, code, changes] of cases) {
      const response = await filed(body, changes);
      expect(response.status, code).to.equal(422);
      const { errors = [] } = await problemOf(response);
      expect(errors.map((error) => [error.pointer, error.code])).to.deep.equal([['/urgent', code]]);
    }
    expect((await filed({ type: 'emergency', urgent: 'down' })).status).to.equal(201);
  });

  it('B4 takes the field that says "for information only" at its word', async () => {
    const question = makeCatalog().requestTypes.find(({ id }) => id === 'question')!;
    const info = { id: 'info', kind: 'checkbox', label: 'For information' } as const;
    const requestTypes = [{ ...question, informationField: 'info', fields: [...question.fields, info] }];
    const yes = await filed({ fields: { subject: 'S', info: true } }, { requestTypes });
    expect(await yes.json()).to.include({ informational: true });
    const no = await filed({ fields: { subject: 'S', info: false } }, { requestTypes });
    expect(await no.json()).not.to.have.property('informational');
  });
});
