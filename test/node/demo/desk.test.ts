import { request as httpRequest } from 'node:http';
import { expect } from 'chai';
import type { DeskPage, DeskTicketDetail } from '../../../demo/api/desk-store.js';
import { startDemo, type Demo } from '../../../demo/server/start.js';
import type { CreatedTicket, TicketDetail } from '../../../src/contract/index.js';
import { EventReader } from '../../support/event-reader.js';
import { fileAt } from '../../support/larchmont-ticket.js';
import { until } from '../../support/until.js';

describe('the desk', () => {
  let demo: Demo;

  before(async function () {
    this.timeout(120_000);
    demo = await startDemo();
  });

  after(() => demo.close());

  const fileAtLarchmont = (subject: string): Promise<CreatedTicket> => fileAt(demo.urls.larchmontApi, subject);

  const change = (id: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${demo.urls.desk}api/tickets/${id}/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.urls.index, ...headers },
      body: JSON.stringify(body),
    });

  it('shows a new ticket, and its changes reach the customer', async () => {
    const { id, accessKey = '', number } = await fileAtLarchmont('To be changed');
    const { tickets } = (await (await fetch(`${demo.urls.desk}api/tickets?q=${number}`)).json()) as {
      tickets: { id: string }[];
    };
    expect(tickets.map((ticket) => ticket.id)).to.deep.equal([id]);
    const agent = 'Dana Whitehorse';
    await change(id, { kind: 'assignment', assignee: agent, agent });
    await change(id, { kind: 'priority', to: 'level-4', reason: 'Colours only.', agent });
    const answer = await change(id, { kind: 'status', to: 'waiting', reason: 'Which blue?', agent });
    expect(answer.status).to.equal(200);
    const read = await fetch(`${demo.urls.larchmontApi}/tickets/${id}`, {
      headers: { 'helpdock-ticket-keys': accessKey },
    });
    const ticket = (await read.json()) as TicketDetail;
    expect(ticket).to.include({ status: 'waiting', priority: 'level-4', assignee: agent });
    expect(ticket.timeline.map(({ kind }) => kind)).to.deep.equal(['assignment', 'priority', 'status']);
    expect(ticket.timeline[2]).to.deep.include({
      from: 'new',
      to: 'waiting',
      reason: 'Which blue?',
      author: { kind: 'agent', name: agent },
    });
  });

  it('changes nothing that is so already, and nothing that is no change', async () => {
    const { id } = await fileAtLarchmont('Unchanged');
    await change(id, { kind: 'status', to: 'new', agent: 'Dana' });
    const { timeline } = (await (await fetch(`${demo.urls.desk}api/tickets/${id}`)).json()) as TicketDetail;
    expect(timeline).to.deep.equal([]);
    for (const body of [
      {},
      { kind: 'status', agent: 'D' },
      { kind: 'delete', agent: 'D' },
      { kind: 'status', to: 'open' },
      null,
    ]) {
      expect((await change(id, body)).status).to.equal(422);
    }
    expect((await change('missing', { kind: 'status', to: 'open', agent: 'D' })).status).to.equal(404);
  });

  const customerSees = async (id: string, accessKey: string): Promise<TicketDetail> => {
    const headers = { 'helpdock-ticket-keys': accessKey };
    return (await (await fetch(`${demo.urls.larchmontApi}/tickets/${id}`, { headers })).json()) as TicketDetail;
  };

  it('A10 B8 writes messages with links, and takes urgency back with a reason', async () => {
    const { id, accessKey = '' } = await fileAtLarchmont('To be answered');
    const agent = 'Dana Whitehorse';
    const actions = [{ label: 'Join the session', url: 'https://meet.example/1' }];
    await change(id, { kind: 'message', body: 'Let us look together.', html: '<p>Hello</p>', actions, agent });
    await change(id, { kind: 'urgency', urgent: true, agent });
    await change(id, { kind: 'urgency', urgent: false, reason: 'The shop is open.', agent });
    const { timeline, unread } = await customerSees(id, accessKey);
    expect(timeline[0]).to.deep.include({ kind: 'message', body: 'Let us look together.', actions });
    expect(timeline[2]).to.deep.include({ kind: 'urgency', urgent: false, reason: 'The shop is open.' });
    expect(unread).to.deep.equal({ replies: 1, changes: 2 });
    for (const url of ['javascript:alert(1)', 'http://plain.example', 'data:text/html,x', '/desk', '']) {
      const body = { kind: 'message', body: 'Hello', actions: [{ label: 'Click', url }], agent };
      expect((await change(id, body)).status, url).to.equal(422);
    }
  });

  it('keeps notes to itself', async () => {
    const { id, accessKey = '' } = await fileAtLarchmont('With a note');
    const noted = await fetch(`${demo.urls.desk}api/tickets/${id}/notes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.urls.index },
      body: JSON.stringify({ body: 'TOP-SECRET', agent: 'Dana' }),
    });
    expect(noted.status).to.equal(200);
    const { notes } = (await (await fetch(`${demo.urls.desk}api/tickets/${id}`)).json()) as DeskTicketDetail;
    expect(notes.map(({ body, agent }) => [body, agent])).to.deep.equal([['TOP-SECRET', 'Dana']]);
    expect(JSON.stringify(await customerSees(id, accessKey))).not.to.include('TOP-SECRET');
    const headers = { 'helpdock-ticket-keys': accessKey };
    for (const path of ['/tickets', '/tickets?q=TOP-SECRET', '/events?after=0']) {
      const answer = await fetch(`${demo.urls.larchmontApi}${path}`, { headers });
      expect(await answer.text(), path).not.to.include('TOP-SECRET');
    }
  });

  it('has a queue with filters, page by page', async () => {
    const list = async (query: string): Promise<DeskPage> =>
      (await (await fetch(`${demo.urls.desk}api/tickets?${query}`)).json()) as DeskPage;
    const { id } = await fileAtLarchmont('For the queue');
    await change(id, { kind: 'assignment', assignee: 'Nils Berg', agent: 'Dana' });
    await change(id, { kind: 'urgency', urgent: true, agent: 'Dana' });
    const mine = await list('assignee=Nils%20Berg&urgent=true&organization=larchmont');
    expect(mine.tickets.map((ticket) => ticket.id)).to.include(id);
    expect((await list('assignee=Nils%20Berg&urgent=true&organization=atrium')).tickets).to.deep.equal([]);
    const nobody = await list('assignee=&limit=200');
    expect(nobody.tickets.filter(({ assignee }) => assignee !== undefined)).to.deep.equal([]);
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: DeskPage = await list(`limit=7${cursor && `&cursor=${cursor}`}`);
      found.push(...page.tickets.map((ticket) => ticket.id));
      cursor = page.nextCursor;
    }
    expect(new Set(found)).to.have.property('size', found.length);
    expect(found).to.have.members((await list('limit=200')).tickets.map((ticket) => ticket.id));
    expect((await fetch(`${demo.urls.desk}api/tickets?cursor=nope`)).status).to.equal(400);
  });

  it('B10 hears at once of what customers do, and customers of what agents do', async () => {
    const { id, accessKey = '' } = await fileAtLarchmont('Live');
    const keys = { 'helpdock-ticket-keys': accessKey };
    const desk = new EventReader(await fetch(`${demo.urls.desk}api/events`));
    const customer = new EventReader(
      await fetch(`${demo.urls.larchmontApi}/events`, { headers: { ...keys, accept: 'text/event-stream' } }),
    );
    await until(() => desk.messages.length > 0 && customer.messages.length > 0);
    await change(id, { kind: 'message', body: 'Which blue?', agent: 'Dana' });
    expect((await customer.received(1))[0]).to.include({ type: 'message-added', ticketId: id });
    await fetch(`${demo.urls.larchmontApi}/tickets/${id}/messages`, {
      method: 'POST',
      headers: { ...keys, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ body: 'The dark one.' }),
    });
    expect((await desk.received(2)).map(({ ticketId }) => ticketId)).to.deep.equal([id, id]);
    const missed = await fetch(`${demo.urls.desk}api/events`, {
      headers: { 'last-event-id': desk.messages[0]?.id ?? '' },
    });
    const again = new EventReader(missed);
    await again.received(2);
    await Promise.all([desk, customer, again].map((reader) => reader.leave()));
  });

  it('finds nothing under a path that cannot be decoded', async () => {
    expect((await fetch(`${demo.urls.desk}api/tickets/%ff`)).status).to.equal(404);
  });

  it('answers no other site, under no other name', async () => {
    const { id } = await fileAtLarchmont('Guarded');
    const body = { kind: 'status', to: 'closed', agent: 'Mallory' };
    expect((await change(id, body, { origin: 'https://evil.example' })).status).to.equal(403);
    expect((await change(id, body, { origin: 'null' })).status).to.equal(403);
    const { port } = new URL(demo.urls.index);
    const status = await new Promise<number | undefined>((resolve) => {
      const options = { host: '127.0.0.1', port, path: '/desk/api/tickets', headers: { host: 'evil.example' } };
      httpRequest(options, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).to.equal(403);
    const read = await fetch(`${demo.urls.desk}api/tickets/${id}`, { headers: { origin: demo.urls.atrium } });
    expect(read.status).to.equal(403);
  });
});
