import { expect } from '@open-wc/testing';
import { localTicketKeys } from '../../../src/client/index.js';
import { newTicket, setupClient, ticketDetail } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';

const BASE = `${API_URL}/`;
const HEADER = 'Helpdock-Ticket-Keys';

/** A storage that breaks in the given places. */
function brokenStorage(broken: Partial<Storage>): Storage {
  return Object.assign(Object.create(localStorage) as Storage, {
    getItem: (name: string) => localStorage.getItem(name),
    setItem: (name: string, value: string) => localStorage.setItem(name, value),
    removeItem: (name: string) => localStorage.removeItem(name),
    ...broken,
  });
}

describe('keys of anonymous tickets', () => {
  const api = mockApi();

  beforeEach(() => {
    let count = 0;
    api.use(
      http.post(`${API_URL}/tickets`, () =>
        HttpResponse.json({ ...ticketDetail, accessKey: `key-${++count}` }, { status: 201 }),
      ),
      http.get(`${API_URL}/tickets`, () => HttpResponse.json({ items: [] })),
      http.get(`${API_URL}/tickets/t1`, () => HttpResponse.json(ticketDetail)),
    );
  });

  afterEach(() => localStorage.clear());

  const sentKeys = (): (string | null)[] => api.requests.map(({ headers }) => headers.get(HEADER));

  it('are sent where a ticket is read, newest first, and not in the address', async () => {
    const { client } = setupClient();
    await client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await client.create(newTicket, { idempotencyKey: 'key-of-two' });
    await client.list();
    await client.get('t1');
    expect(sentKeys()).to.deep.equal([null, null, 'key-2,key-1', 'key-2,key-1']);
    expect(api.requests.map(({ url }) => url).join()).to.not.include('key-');
  });

  it('nothing is stored before there is a ticket', async () => {
    const { client } = setupClient();
    await client.list();
    expect(localStorage).to.have.lengthOf(0);
  });

  it('survive the page, and belong to one API', async () => {
    await setupClient().client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await setupClient().client.list();
    expect(sentKeys()).to.deep.equal([null, 'key-1']);
    expect(localTicketKeys('https://other.example/').read()).to.be.empty;
  });

  it('are not for people whom the API knows by a token', async () => {
    localTicketKeys(BASE).add('key-of-before');
    const { client } = setupClient({ getToken: () => 'token' });
    await client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await client.list();
    expect(sentKeys()).to.deep.equal([null, null]);
    expect(localTicketKeys(BASE).read()).to.deep.equal(['key-of-before']);
  });

  it('are for visitors without a session of an API that knows people by cookies', async () => {
    const { client } = setupClient({ credentials: 'include' });
    await client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await client.list();
    expect(sentKeys()).to.deep.equal([null, 'key-1']);
    expect(localTicketKeys(BASE).read()).to.deep.equal(['key-1']);
  });

  it('are for visitors of a page that can sign people in, too', async () => {
    const { client } = setupClient({ getToken: () => undefined });
    await client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await client.list();
    expect(sentKeys()).to.deep.equal([null, 'key-1']);
  });

  it('C43 are forgotten on request', async () => {
    const { client } = setupClient();
    await client.create(newTicket, { idempotencyKey: 'key-of-one' });
    await client.forgetKeys();
    await client.list();
    expect(sentKeys()).to.deep.equal([null, null]);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('are at most fifty, the newest', () => {
    const keys = localTicketKeys(BASE);
    for (let index = 0; index < 60; index++) keys.add(`key-${index}`);
    expect(keys.read()).to.have.lengthOf(50);
    expect(keys.read()[0]).to.equal('key-59');
  });

  it('that no header can carry are left out, be they new or found', () => {
    localStorage.setItem(`helpdock:keys:${BASE}`, 'good,with blank,line\nfeed,,ümlaut');
    const keys = localTicketKeys(BASE);
    keys.add('a,b');
    keys.add('new\r\nX-Header: 1');
    keys.add('');
    expect(keys.read()).to.deep.equal(['good']);
  });

  it('A72 stay in memory where the browser forbids storage', () => {
    const keys = localTicketKeys(BASE, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(keys.read()).to.deep.equal([]);
    keys.add('key-1');
    keys.add('key-2');
    expect(keys.read()).to.deep.equal(['key-2', 'key-1']);
    keys.clear();
    expect(keys.read()).to.deep.equal([]);
  });

  it('A73 stay in memory when storage is full, beside those that are stored', () => {
    let isFull = false;
    const storage = brokenStorage({
      setItem(name: string, value: string) {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        localStorage.setItem(name, value);
      },
    });
    const keys = localTicketKeys(BASE, () => storage);
    keys.add('key-1');
    isFull = true;
    keys.add('key-2');
    expect(keys.read()).to.deep.equal(['key-2', 'key-1']);
    expect(localTicketKeys(BASE).read(), 'nothing is half-written').to.deep.equal(['key-1']);
    isFull = false;
    keys.add('key-3');
    expect(localTicketKeys(BASE).read()).to.deep.equal(['key-3', 'key-2', 'key-1']);
  });
});
