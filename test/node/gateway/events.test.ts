import { expect } from 'chai';
import type { CreatedTicket, EventPage } from '../../../src/contract/index.js';
import type { StreamOptions } from '../../../src/gateway/index.js';
import { API, ask, file, problemOf } from '../../support/ask.js';
import { EventReader } from '../../support/event-reader.js';
import { memoryGateway, type MemoryGateway } from '../../support/memory-gateway.js';
import { until } from '../../support/until.js';

const ada = { authorization: 'Bearer ada' };
const streaming = { ...ada, accept: 'text/event-stream' };

describe('gateway: events', () => {
  let gateway: MemoryGateway['gateway'];
  let backend: MemoryGateway['backend'];
  let server: AbortController;
  let ticket: CreatedTicket;
  const readers: EventReader[] = [];

  async function start(streams: StreamOptions = {}, keepEvents?: number): Promise<void> {
    server = new AbortController();
    ({ gateway, backend } = memoryGateway({
      streams: { signal: server.signal, ...streams },
      ...(keepEvents && { memory: { keepEvents } }),
    }));
    ticket = (await (await file(gateway)).json()) as CreatedTicket;
  }

  async function open(headers: Record<string, string> = {}): Promise<EventReader> {
    const response = await ask(gateway, 'GET /events', { headers: { ...streaming, ...headers } });
    expect(response.status).to.equal(200);
    const reader = new EventReader(response);
    readers.push(reader);
    await until(() => reader.messages.length > 0);
    return reader;
  }

  const say = (body: string): unknown => backend.change(ticket.id, { kind: 'message', body });

  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.leave()));
    // Whatever a test did: nobody is left waiting behind it.
    expect(backend.listeners).to.equal(0);
  });

  it('streams what happens to whoever asks for a stream', async () => {
    await start();
    const response = await ask(gateway, 'GET /events', { headers: streaming });
    expect(response.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).to.equal('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).to.equal('no');
    const reader = new EventReader(response);
    readers.push(reader);
    await until(() => reader.messages.length > 0);
    expect(reader.messages[0]).to.deep.include({ event: 'position', data: { lastId: reader.lastId } });
    say('Hello');
    const [event] = await reader.received(1);
    expect(event).to.include({ type: 'message-added', ticketId: ticket.id, id: reader.lastId });
  });

  it('answers a page to whoever does not, and never streams for HEAD', async () => {
    await start();
    const read = async (path: string): Promise<EventPage> =>
      (await (await ask(gateway, `GET ${path}`, { headers: ada })).json()) as EventPage;
    const { items, lastId } = await read('/events');
    expect(items).to.deep.equal([]);
    say('Hello');
    expect((await read(`/events?after=${lastId}`)).items).to.have.length(1);
    const head = await ask(gateway, 'HEAD /events', { headers: streaming });
    expect(head.status).to.equal(200);
  });

  it('B54 goes on where a reader was cut off: nothing is missing, nothing comes twice', async () => {
    await start();
    const seen: string[] = [];
    let lastId: string | undefined;
    let said = 0;
    for (let cut = 0; cut < 6; cut++) {
      const reader = await open(lastId === undefined ? {} : { 'last-event-id': lastId });
      const missed = said - seen.length;
      say(`During ${cut}`);
      said++;
      await reader.received(missed + 1);
      await reader.leave();
      seen.push(...reader.events.map(({ id }) => id));
      lastId = reader.lastId;
      for (let quiet = 0; quiet < cut; quiet++) {
        say(`Between ${cut}.${quiet}`);
        said++;
      }
    }
    const last = await open({ 'last-event-id': lastId ?? '' });
    await last.received(said - seen.length);
    seen.push(...last.events.map(({ id }) => id));
    expect(new Set(seen)).to.have.property('size', said);
    expect(seen).to.deep.equal(seen.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('B54 says when what lies between is not known any more', async () => {
    await start({}, 3);
    const first = await open();
    const lastId = first.lastId ?? '';
    await first.leave();
    for (let count = 0; count < 5; count++) say('Hello');
    const second = await open({ 'last-event-id': lastId });
    expect(second.messages).to.have.length(1);
    expect(second.messages[0]).to.deep.include({ event: 'position', data: { lastId: second.lastId, gap: true } });
    say('Again');
    expect(await second.received(1)).to.have.length(1);
  });

  it('shows signs of life, and moves quiet readers on', async () => {
    await start({ heartbeat: 5 });
    const reader = await open();
    await until(() => reader.comments > 1);
    await file(gateway, { headers: { authorization: 'Bearer bob' } });
    await until(() => reader.messages.length > 1);
    expect(reader.messages[1]).to.deep.include({ event: 'position' });
    expect(reader.events).to.deep.equal([]);
    expect(Number(reader.lastId)).to.be.greaterThan(Number(reader.messages[0]?.id));
  });

  it('C22 tells each reader of their own tickets', async () => {
    await start();
    const anonymous = await file(gateway, {
      headers: { authorization: '' },
      body: { type: 'question', fields: { subject: 'How?' }, requester: { email: 'a@b.example' } },
    });
    const { id, accessKey = '' } = (await anonymous.json()) as CreatedTicket;
    const others = await open({ authorization: 'Bearer bob' });
    const holder = await open({ authorization: '', 'helpdock-ticket-keys': accessKey });
    const owner = await open();
    say('For Ada');
    backend.change(id, { kind: 'message', body: 'For the anonymous' });
    expect((await holder.received(1)).map(({ ticketId }) => ticketId)).to.deep.equal([id]);
    expect((await owner.received(1)).map(({ ticketId }) => ticketId)).to.deep.equal([ticket.id]);
    expect(others.events).to.deep.equal([]);
  });

  it('ends when the reader leaves, by whichever way', async () => {
    await start();
    const reader = await open();
    expect(backend.listeners).to.equal(1);
    await reader.leave();
    expect(backend.listeners).to.equal(0);
    const leaving = new AbortController();
    const request = new Request(`${API}/events`, { headers: streaming, signal: leaving.signal });
    const other = new EventReader(await gateway(request));
    await until(() => other.messages.length > 0);
    leaving.abort();
    await until(() => other.isOver);
    expect(backend.listeners).to.equal(0);
  });

  it('ends when the server closes, also for who comes too late', async () => {
    await start();
    const reader = await open();
    server.abort();
    await until(() => reader.isOver);
    const late = new EventReader(await ask(gateway, 'GET /events', { headers: streaming }));
    await until(() => late.isOver);
    expect(late.messages).to.deep.equal([]);
  });

  it('ends after a while, so that a token has to be shown again', async () => {
    await start({ lifetime: 20 });
    const reader = await open();
    await until(() => reader.isOver);
  });

  it('ends when events cannot be read', async () => {
    await start();
    const reader = await open();
    backend.events = () => Promise.reject(new Error('The database is away.'));
    say('Hello');
    await until(() => reader.isOver);
  });

  it('C30 lets nobody open streams without end', async () => {
    await start({ maxPerRequester: 2 });
    const first = await open();
    await open();
    const refused = await ask(gateway, 'GET /events', { headers: streaming });
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get('retry-after'))).to.be.greaterThan(0);
    expect(await problemOf(refused)).to.include({ code: 'rate-limited' });
    await open({ authorization: 'Bearer bob' });
    await first.leave();
    await open();
  });

  it('holds nothing back for a reader who does not read', async () => {
    await start();
    const response = await ask(gateway, 'GET /events?after=0', { headers: streaming });
    for (let count = 0; count < 50; count++) say('Hello');
    const reader = new EventReader(response);
    readers.push(reader);
    expect(await reader.received(51)).to.have.length(51);
    expect(new Set(reader.events.map(({ id }) => id))).to.have.property('size', 51);
  });
});
