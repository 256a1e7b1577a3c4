import { expect } from '@open-wc/testing';
import type { ClientFault } from '../../../src/client/index.js';
import { catalog } from '../../support/catalog.js';
import { failureOf, setupClient, ticketDetail } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';

describe('reading', () => {
  const api = mockApi();

  describe('the catalog', () => {
    const serve = (etag?: string): void =>
      api.use(
        http.get(`${API_URL}/catalog`, ({ request }) => {
          const headers: Record<string, string> = etag ? { ETag: etag, 'Access-Control-Expose-Headers': 'ETag' } : {};
          return etag && request.headers.get('If-None-Match') === etag
            ? new HttpResponse(null, { status: 304, headers })
            : HttpResponse.json(catalog, { headers });
        }),
      );

    it('is what the contract says', async () => {
      serve();
      expect(await setupClient().client.catalog()).to.deep.equal(catalog);
    });

    it('is not sent again while it is the same', async () => {
      serve('"v1"');
      const { client } = setupClient();
      const first = await client.catalog();
      expect(await client.catalog()).to.equal(first);
      serve('"v2"');
      expect(await client.catalog()).to.not.equal(first);
      expect(api.requests.map(({ headers }) => headers.get('If-None-Match'))).to.deep.equal([null, '"v1"', '"v1"']);
    });

    it('is asked for without conditions where the server gives no ETag', async () => {
      serve();
      const { client } = setupClient();
      await client.catalog();
      await client.catalog();
      expect(api.requests.map(({ headers }) => headers.get('If-None-Match'))).to.deep.equal([null, null]);
    });

    it('is asked for in the language of the reader', async () => {
      serve();
      await setupClient({ locale: 'ar-EG' }).client.catalog();
      expect(api.requests[0]?.headers.get('Accept-Language')).to.equal('ar-EG');
    });

    it('B05 takes nothing from fields that it does not know', async () => {
      const hostile = JSON.stringify(catalog).replace(
        '{',
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
      );
      const headers = { 'Content-Type': 'application/json' };
      api.use(http.get(`${API_URL}/catalog`, () => new HttpResponse(hostile, { headers })));
      const read = await setupClient().client.catalog();
      expect(read).to.deep.equal(catalog);
      expect(({} as { polluted?: unknown }).polluted).to.be.undefined;
      expect((read as { polluted?: unknown }).polluted).to.be.undefined;
    });

    it('fails as "contract" when it is none', async () => {
      api.use(http.get(`${API_URL}/catalog`, () => HttpResponse.json({ hello: 'world' })));
      const error = await failureOf(setupClient().client.catalog());
      expect(error).to.include({ code: 'contract' });
      expect(error.message).to.include('at /brand').and.not.include('world');
    });
  });

  describe('a list', () => {
    const serve = (body: object): void =>
      api.use(http.get(`${API_URL}/tickets`, () => HttpResponse.json(body as never)));

    it('asks for what is wanted', async () => {
      serve({ items: [], nextCursor: null });
      const { client } = setupClient();
      await client.list();
      await client.list({
        cursor: 'a b&c',
        limit: 5,
        status: ['new', 'on hold'],
        type: ['bug'],
        priority: [],
        q: 'invoice & co',
        sort: '-createdAt',
      });
      expect(api.requests.map(({ url }) => url.slice(API_URL.length))).to.deep.equal([
        '/tickets',
        '/tickets?cursor=a+b%26c&limit=5&status=new&status=on+hold&type=bug&q=invoice+%26+co&sort=-createdAt',
      ]);
    });

    it('B04 keeps the rows that fit and reports the others', async () => {
      const faults: ClientFault[] = [];
      serve({
        items: [
          { ...ticketDetail, id: 'good', status: 'escalated' },
          { ...ticketDetail, id: undefined },
          { ...ticketDetail, id: 7 },
          { ...ticketDetail, id: 'good' },
          null,
          'x',
        ],
      });
      const { client } = setupClient({ onFault: (fault) => faults.push(fault) });
      const { items } = await client.list();
      expect(items.map(({ id, status }) => `${id} ${status}`)).to.deep.equal(['good new']);
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.include({ code: 'HD105' });
      expect(faults[0]?.message).to.include('5 entries');
    });

    it('B04 that is none is "contract"', async () => {
      for (const body of [[], { items: null }, { tickets: [] }]) {
        serve(body);
        expect(await failureOf(setupClient().client.list())).to.include({ code: 'contract' });
      }
    });
  });

  describe('a ticket', () => {
    it('B04 keeps the entries of its timeline that fit', async () => {
      const faults: ClientFault[] = [];
      const entry = { id: 'e1', at: '2026-11-22T11:00:00Z', author: { kind: 'agent' }, kind: 'status', to: 'open' };
      const timeline = [entry, { ...entry, kind: 'merged' }, null];
      api.use(http.get(`${API_URL}/tickets/t1`, () => HttpResponse.json({ ...ticketDetail, timeline })));
      const { client } = setupClient({ onFault: (fault) => faults.push(fault) });
      expect((await client.get('t1')).timeline).to.deep.equal([entry]);
      expect(faults.map(({ code }) => code)).to.deep.equal(['HD105']);
    });

    it('has an id that is one segment of the path, whatever is in it', async () => {
      api.use(http.get(`${API_URL}/tickets/:id`, () => HttpResponse.json(ticketDetail)));
      await setupClient().client.get('a/../b?c#d e%2f');
      expect(api.requests[0]?.url).to.equal(`${API_URL}/tickets/a%2F..%2Fb%3Fc%23d%20e%252f`);
    });

    for (const id of ['', '.', '..']) {
      it(`cannot have the id "${id}", which would be another address`, async () => {
        expect(await failureOf(setupClient().client.get(id))).to.include({ code: 'not-found' });
      });
    }
  });
});
