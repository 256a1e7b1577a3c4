import { expect } from 'chai';
import type { CreatedTicket, EventPage } from '../../../src/contract/index.js';
import { cookieIdentity, firstIdentity, anonymousIdentity, type Identify } from '../../../src/gateway/index.js';
import { ROUTES } from '../../../src/gateway/routes.js';
import { ask, file, newKey, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const at = '2026-03-02T08:00:00Z';
const notice = { kind: 'incident', title: 'Doors', startsAt: at, updatedAt: at, joinable: true } as const;

/** A ticket with a file, and an upload, all of Ada's; and a notice of her organisation's own support. */
async function prepare() {
  const { gateway, backend } = memoryGateway();
  backend.announce([{ ...notice, id: 'n1' }]);
  const upload = async (): Promise<string> => {
    const location = (await startUpload(gateway, { size: 3 })).headers.get('location') ?? '';
    await sendBytes(gateway, location, 0, new Uint8Array([1, 2, 3]));
    return location.split('/').at(-1) ?? '';
  };
  const attachment = await upload();
  const fields = { subject: 'S', description: 'D', attachments: [attachment] };
  const ticket = (await (await file(gateway, { body: { type: 'idea', fields } })).json()) as CreatedTicket;
  const ids = { tickets: ticket.id, attachments: attachment, uploads: await upload(), notices: 'n1' };
  return { gateway, backend, ids };
}

/** What a request needs so that nothing is wrong with it but whose it is. */
const bodies: Record<string, unknown> = {
  'PATCH /tickets/{id}': { status: 'closed' },
  'POST /tickets/{id}/messages': { body: 'Hello' },
  'POST /notices/{id}/joins': {},
};

/** What a support organisation tells all of its customers belongs to nobody; another organisation is another gateway. */
const isForAll = (path: string): boolean => path.startsWith('/notices');

const others = { bob: 'Bearer bob', 'ada of another organisation': 'Bearer ada@other', nobody: '' };
const tus = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };

describe('C22 what belongs to somebody else looks like what does not exist', () => {
  for (const { method, path } of ROUTES.filter((route) => route.path.includes('{id}') && !isForAll(route.path))) {
    for (const [name, authorization] of Object.entries(others)) {
      it(`C22 ${method} ${path} for ${name}`, async () => {
        const { gateway, ids } = await prepare();
        const id = ids[path.split('/')[1] as keyof typeof ids];
        const request = (headers: Record<string, string>) => ({
          headers: { ...(path.startsWith('/uploads') && tus), 'idempotency-key': newKey(), ...headers },
          body: bodies[`${method} ${path}`],
        });
        const foreign = await ask(gateway, `${method} ${path.replace('{id}', id)}`, request({ authorization }));
        const missing = await ask(gateway, `${method} ${path.replace('{id}', 'missing')}`, request({ authorization }));
        expect(foreign.status).to.equal(404);
        expect(await foreign.text()).to.equal(await missing.text());
        expect([...foreign.headers.keys()]).to.deep.equal([...missing.headers.keys()]);
        const asOwner = request({ authorization: 'Bearer ada' });
        const own = await ask(gateway, `${method} ${path.replace('{id}', id)}`, asOwner);
        expect(own.status, 'for its owner').not.to.be.oneOf([401, 404, 415, 422]);
      });
    }
  }

  it('C22 POST /notices/{id}/joins finds nothing of another organisation', async () => {
    const { gateway } = await prepare();
    const elsewhere = memoryGateway();
    elsewhere.backend.announce([{ ...notice, id: 'n2' }]);
    const join = (to: typeof gateway, id: string) =>
      ask(to, `POST /notices/${id}/joins`, { headers: { authorization: 'Bearer bob' }, body: {} });
    const foreign = await join(gateway, 'n2');
    expect(foreign.status).to.equal(404);
    expect(await foreign.text()).to.equal(await (await join(gateway, 'missing')).text());
    expect((await join(elsewhere.gateway, 'n2')).status).to.equal(200);
  });

  it('C22 GET /events tells nobody of tickets of others', async () => {
    const { gateway, ids } = await prepare();
    for (const [name, authorization] of Object.entries({ ada: 'Bearer ada', ...others })) {
      const page = await ask(gateway, 'GET /events?after=0', { headers: { authorization } });
      const { items } = (await page.json()) as EventPage;
      const tickets = items.flatMap(({ ticketId }) => ticketId ?? []);
      expect(tickets, name).to.deep.equal(name === 'ada' ? [ids.tickets] : []);
    }
  });

  it('C22 POST /claims gives nobody what they have no key of, and nothing to the anonymous', async () => {
    const { gateway, backend } = await prepare();
    const body = { keys: ['x'.repeat(43), '', '\0'] };
    const claimed = await ask(gateway, 'POST /claims', { headers: { authorization: 'Bearer bob' }, body });
    expect(await claimed.json()).to.deep.equal({ tickets: [] });
    expect((await ask(gateway, 'POST /claims', { body })).status).to.equal(401);
    expect(backend.tickets).to.have.length(1);
  });

  it('C22 GET /tickets lists nothing of others', async () => {
    const { gateway } = await prepare();
    for (const authorization of Object.values(others)) {
      const { items } = (await (await ask(gateway, 'GET /tickets', { headers: { authorization } })).json()) as {
        items: unknown[];
      };
      expect(items).to.deep.equal([]);
    }
  });

  it('C22 POST /tickets does not take an upload of somebody else', async () => {
    const { gateway, ids } = await prepare();
    const body = {
      type: 'idea',
      fields: { subject: 'S', description: 'D', attachments: [ids.uploads] },
      requester: { email: 'a@b.example' },
    };
    for (const authorization of Object.values(others)) {
      const response = await file(gateway, { headers: { authorization }, body });
      const { errors } = await problemOf(response);
      expect(response.status).to.equal(422);
      expect(errors?.[0]).to.include({ pointer: '/fields/attachments', code: 'unknown-upload' });
    }
  });

  it('answers unknown paths and methods', async () => {
    const { gateway } = memoryGateway();
    for (const path of ['/', '/nope', '/tickets/a/b', '/tickets//', '/%E0%A4%A', '/TICKETS']) {
      expect((await ask(gateway, `GET ${path}`)).status, path).to.equal(404);
    }
    const response = await ask(gateway, 'DELETE /tickets');
    expect(response.status).to.equal(405);
    expect(response.headers.get('allow')).to.equal('GET, POST');
    expect((await ask(gateway, 'HEAD /catalog')).status).to.equal(200);
  });
});

describe('CORS', () => {
  const good = 'https://good.com';
  const open = (credentials?: boolean) => memoryGateway({ cors: { origins: [good], credentials } }).gateway;
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'idempotency-key' };

  it('lets the listed origin in, and says so to caches', async () => {
    const response = await ask(open(), 'GET /catalog', { headers: { origin: good } });
    expect(response.headers.get('access-control-allow-origin')).to.equal(good);
    expect(response.headers.get('vary')).to.include('Origin');
    expect(response.headers.has('access-control-allow-credentials')).to.equal(false);
    const exposed = response.headers.get('access-control-expose-headers')?.toLowerCase().split(', ');
    expect(exposed).to.include.members([
      'location',
      'upload-offset',
      'upload-length',
      'tus-resumable',
      'retry-after',
      'etag',
      'date',
    ]);
  });

  it('answers preflights without asking who it is', async () => {
    const { gateway } = memoryGateway({ cors: { origins: [good] }, identity: () => undefined });
    const response = await ask(gateway, 'OPTIONS /tickets', { headers: { origin: good, ...preflight } });
    expect(response.status).to.equal(204);
    const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase();
    for (const name of [
      'authorization',
      'content-type',
      'idempotency-key',
      'helpdock-client',
      'helpdock-ticket-keys',
      'if-none-match',
      'last-event-id',
      'cache-control',
      'upload-metadata',
    ]) {
      expect(allowed).to.include(name);
    }
    expect(response.headers.get('access-control-allow-methods')).to.include('PATCH').and.to.include('DELETE');
  });

  it('puts CORS on errors too, so that the page can read them', async () => {
    const response = await ask(open(), 'GET /nope', { headers: { origin: good } });
    expect(response.headers.get('access-control-allow-origin')).to.equal(good);
  });

  const twins = [
    'https://evil.example',
    'null',
    'https://good.com.evil.com',
    'https://evilgood.com',
    'http://good.com',
    'https://good.com:8443',
    'https://good.com.',
    'https://GOOD.com',
    'https://good.com@evil.com',
    '*',
  ];
  for (const origin of twins) {
    it(`C27 refuses ${origin}`, async () => {
      for (const credentials of [false, true]) {
        for (const call of ['OPTIONS /tickets', 'GET /catalog', 'POST /tickets']) {
          const response = await ask(open(credentials), call, { headers: { origin, ...preflight } });
          expect(response.status).to.equal(403);
          expect(response.headers.has('access-control-allow-origin')).to.equal(false);
          expect(response.headers.has('access-control-allow-credentials')).to.equal(false);
          expect(response.headers.get('vary')).to.include('Origin');
        }
      }
    });
  }

  it('C27 never goes with a wildcard', () => {
    expect(() => memoryGateway({ cors: { origins: ['*'], credentials: true } })).to.throw(TypeError);
  });

  it('lets cookies come along where it is said so', async () => {
    const response = await ask(open(true), 'GET /catalog', { headers: { origin: good } });
    expect(response.headers.get('access-control-allow-credentials')).to.equal('true');
  });
});

describe('C28 identity by cookie', () => {
  const session: Identify = (request) =>
    request.headers.get('cookie') === 'session=ada' ? { kind: 'signed', subject: 'ada' } : undefined;
  const open = () => {
    const identity = firstIdentity(cookieIdentity(session), anonymousIdentity);
    return memoryGateway({ identity, cors: { origins: ['https://app.example'], credentials: true } });
  };
  const body = JSON.stringify({ type: 'question', fields: { subject: 'Forged' } });
  const cookie = { cookie: 'session=ada', 'idempotency-key': newKey() };

  const forms = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json',
  ];
  for (const type of forms) {
    it(`C28 refuses a form of another site sent as ${type}`, async () => {
      const { gateway, backend } = open();
      const response = await ask(gateway, 'POST /tickets', { headers: { ...cookie, 'content-type': type }, body });
      expect(response.status).to.equal(403);
      expect(await problemOf(response)).to.include({ code: 'csrf-refused' });
      expect(backend.tickets).to.have.length(0);
    });
  }

  it('C28 refuses what scripts of other sites send', async () => {
    const { gateway } = open();
    for (const call of ['POST /tickets', 'PUT /tickets', 'DELETE /uploads/x']) {
      const headers = { ...cookie, origin: 'https://evil.example', 'helpdock-client': '1' };
      expect((await ask(gateway, call, { headers })).status, call).to.equal(403);
    }
    expect((await ask(gateway, 'DELETE /uploads/x', { headers: cookie })).status).to.equal(403);
  });

  it('C28 serves the own page', async () => {
    const { gateway } = open();
    const headers = {
      ...cookie,
      'helpdock-client': '1',
      'content-type': 'application/json',
      origin: 'https://app.example',
    };
    expect((await ask(gateway, 'POST /tickets', { headers, body })).status).to.equal(201);
    expect((await ask(gateway, 'GET /tickets', { headers: { cookie: 'session=ada' } })).status).to.equal(200);
  });
});
