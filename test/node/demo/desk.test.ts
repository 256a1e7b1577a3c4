import { expect } from 'chai';
import type { Catalog, EventPage, Notice, TicketDetail, TicketPage } from '../../../src/contract/index.js';
import type { DeskPage, DeskTicketDetail } from '../../../demo/api/desk-store.js';
import { startDemo, type Demo } from '../../../demo/server/start.js';

describe('desk and hosts of the demo', () => {
  let demo: Demo;

  before(async function () {
    this.timeout(120_000);
    demo = await startDemo();
  });

  after(() => demo.close());

  type Host = 'atrium' | 'larchmont';

  async function tokenOf(host: Host, member: string): Promise<string> {
    const answer = await fetch(`${demo.urls[host]}/api/support-token?member=${member}`);
    return ((await answer.json()) as { token: string }).token;
  }

  /** Asks a host's ticket API in the name of somebody. */
  async function ask<T>(host: Host, member: string, path: string): Promise<T> {
    const token = await tokenOf(host, member);
    const api = host === 'atrium' ? demo.urls.atriumApi : demo.urls.larchmontApi;
    const found = await fetch(`${api}/${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(found.status, path).to.equal(200);
    return (await found.json()) as T;
  }

  const desk = async <T>(path: string, body?: object, { key = '', status = 200 } = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', origin: new URL(demo.urls.desk).origin };
    const init = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...headers, ...(key && { 'idempotency-key': key }) },
    };
    const answer = await fetch(`${demo.urls.desk}api/${path}`, init);
    expect(answer.status, path).to.equal(status);
    return (await answer.json()) as T;
  };

  it('A12 promises times only to customers whose contract has them', async () => {
    const { service: withTargets } = await ask<Catalog>('atrium', 'mira', 'catalog');
    const { service: without } = await ask<Catalog>('atrium', 'sofia', 'catalog');
    expect(withTargets?.targets).to.have.length(5);
    expect(without?.targets).to.equal(undefined);
    expect(without?.targetText).to.be.a('string');
  });

  it('A12 promises nothing anew to customers without times when an agent changes a priority', async () => {
    const promise = async (member: string, to: string): Promise<string | undefined> => {
      const token = await tokenOf('atrium', member);
      const fields = { subject: `Of ${member}`, description: 'How does a priority change?' };
      const filed = await fetch(`${demo.urls.atriumApi}/tickets`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `priority-of-${member}`,
        },
        body: JSON.stringify({ type: 'question', fields }),
      });
      const text = await filed.text();
      expect(filed.status, text).to.equal(201);
      const { id } = JSON.parse(text) as TicketDetail;
      await desk(`tickets/${id}/changes`, { kind: 'priority', to, reason: 'A test.', agent: 'Mara Lindqvist' });
      return (await ask<TicketDetail>('atrium', member, `tickets/${id}`)).respondBy;
    };
    expect(await promise('mira', 'critical')).to.be.a('string');
    expect(await promise('sofia', 'critical')).to.equal(undefined);
  });

  it('vouches for nobody that a host does not know, and not at the other host', async () => {
    for (const member of ['robin', '', 'constructor']) {
      expect((await fetch(`${demo.urls.atrium}/api/support-token?member=${member}`)).status).to.equal(404);
    }
    const token = await tokenOf('larchmont', 'robin');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${demo.urls.atriumApi}/tickets`, { headers })).status).to.equal(401);
  });

  it('B5 shows the staff of a resort the tickets of all of it, and whose they are', async () => {
    const own = await ask<TicketPage>('larchmont', 'robin', 'tickets');
    const all = await ask<TicketPage>('larchmont', 'robin', 'tickets?scope=organization&limit=100');
    const people = (page: TicketPage): Set<string | undefined> =>
      new Set(page.items.map(({ requester }) => requester?.name));
    expect(people(own)).to.deep.equal(new Set(['Robin Hale']));
    expect(people(all)).to.deep.equal(new Set(['Robin Hale', 'June Castellano', 'Walt Brannigan']));
    expect(own.unread).to.equal(2);
  });

  it('B4 B8 A10 has a past with everything that a ticket may go through', async () => {
    const { items } = await ask<TicketPage>('larchmont', 'robin', 'tickets');
    const details = await Promise.all(items.map(({ id }) => ask<TicketDetail>('larchmont', 'robin', `tickets/${id}`)));
    expect(items.some(({ informational }) => informational)).to.equal(true);
    const entries = details.flatMap(({ timeline }) => timeline);
    expect(entries.some((entry) => entry.kind === 'urgency' && !entry.urgent)).to.equal(true);
    expect(entries.some((entry) => entry.kind === 'priority' && entry.from === 'level-1' && entry.reason)).to.equal(
      true,
    );
    expect(entries.some((entry) => entry.kind === 'message' && entry.actions?.length)).to.equal(true);
    expect(entries.some((entry) => entry.kind === 'message' && entry.html?.includes('<img'))).to.equal(true);
    expect(details.some(({ rating }) => rating?.score === 5)).to.equal(true);
    const { items: notices } = await ask<{ items: Notice[] }>('larchmont', 'robin', 'notices');
    expect(notices.map(({ kind, joinable }) => [kind, joinable])).to.deep.equal([
      ['incident', true],
      ['maintenance', undefined],
    ]);
  });

  it('has tickets at each organisation that say where they were written and what happened before', async () => {
    for (const q of ['Members+see+prices', 'Rental+sizes']) {
      const [found] = (await desk<DeskPage>(`tickets?q=${q}`)).tickets;
      const { origin, trail, createdAt } = await desk<DeskTicketDetail>(`tickets/${found?.id}`);
      expect(origin?.browser).to.be.a('string');
      expect(trail?.length).to.be.greaterThan(2);
      for (const { at } of trail ?? []) expect(Date.parse(at)).to.be.lessThan(Date.parse(createdAt));
    }
  });

  it('marks at the desk what waits for an agent, until it is answered', async () => {
    const find = async () => (await desk<DeskPage>('tickets?q=Snow+report')).tickets[0];
    const before = await find();
    expect(before?.unanswered).to.equal(true);
    expect(Date.parse(before?.respondBy ?? '')).to.be.greaterThan(Date.now());
    const change = { kind: 'message', body: 'Mended.', agent: 'Caleb Ortiz' };
    await desk(`tickets/${before?.id}/changes`, change);
    const after = await find();
    expect([after?.unanswered, after?.respondBy]).to.deep.equal([undefined, undefined]);
  });

  it('B30 takes a message or a note of an agent once, however often it is sent', async () => {
    const { tickets } = await desk<DeskPage>('tickets?q=Lesson+booked');
    const id = tickets[0]?.id ?? '';
    const message = { kind: 'message', body: 'Said once.', agent: 'Caleb Ortiz' };
    const note = { body: 'Noted once.', agent: 'Caleb Ortiz' };
    for (let attempt = 0; attempt < 2; attempt++) {
      await desk(`tickets/${id}/changes`, message, { key: 'of-the-message' });
      await desk(`tickets/${id}/notes`, note, { key: 'of-the-note' });
    }
    const other = { ...message, body: 'Said otherwise.' };
    await desk(`tickets/${id}/changes`, other, { key: 'of-the-message', status: 400 });
    await desk(`tickets/${id}/changes`, other, { key: 'of-the-other' });
    const { timeline, notes } = await desk<DeskTicketDetail>(`tickets/${id}`);
    const said = timeline.flatMap((entry) => (entry.kind === 'message' ? [entry.body] : []));
    expect(said.filter((body) => body.startsWith('Said'))).to.deep.equal(['Said once.', 'Said otherwise.']);
    expect(notes.filter(({ body }) => body === 'Noted once.')).to.have.length(1);
  });

  it('keeps internal notes from the ticket API', async () => {
    const { tickets } = await desk<DeskPage>('tickets?q=Group+discount');
    const id = tickets[0]?.id ?? '';
    const { notes } = await desk<DeskTicketDetail>(`tickets/${id}`);
    expect(notes.map(({ agent }) => agent)).to.deep.equal(['Caleb Ortiz']);
    await desk(`tickets/${id}/notes`, { body: 'Quite secret', agent: 'Caleb Ortiz' });
    const seen = [
      await ask<TicketDetail>('larchmont', 'june', `tickets/${id}`),
      await ask<TicketPage>('larchmont', 'june', 'tickets'),
      await ask<EventPage>('larchmont', 'june', 'events'),
    ];
    expect(JSON.stringify(seen)).not.to.match(/Quite secret|tonight’s release|note-added/);
  });
});
