import { expect } from '@open-wc/testing';
import { isTicketApiError } from '../../../src/client/index.js';
import { failureOf, newTicket, setupClient, ticketDetail } from '../../support/client.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';

const TICKET = `${API_URL}/tickets/t1`;
const HTML = '<!doctype html><title>Sign in</title><p>secret page</p>';

describe('answers', () => {
  const api = mockApi();

  const codes = {
    400: 'rejected',
    401: 'unauthorized',
    402: 'contract',
    403: 'forbidden',
    404: 'not-found',
    405: 'contract',
    406: 'unsupported-type',
    408: 'timeout',
    409: 'conflict',
    410: 'not-found',
    413: 'too-large',
    415: 'unsupported-type',
    422: 'rejected',
    423: 'conflict',
    429: 'rate-limited',
    451: 'forbidden',
    500: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  for (const [status, code] of Object.entries(codes)) {
    it(`B14 B17 ${status} is "${code}"`, async () => {
      api.use(http.get(TICKET, () => new HttpResponse('private words', { status: Number(status) })));
      const error = await failureOf(setupClient().client.get('t1'));
      expect(isTicketApiError(error)).to.be.true;
      expect(error).to.include({ code, status: Number(status), name: 'TicketApiError' });
      expect(error.message).to.include(`GET /tickets/t1 was answered with ${status}`).and.not.include('private');
    });
  }

  for (const status of [403, 404, 410, 409, 413, 415, 422]) {
    it(`B14 ${status} is not asked for again`, async () => {
      api.use(http.get(TICKET, () => new HttpResponse(null, { status })));
      await failureOf(setupClient().client.get('t1'));
      expect(api.requests).to.have.lengthOf(1);
    });
  }

  it('B01 broken JSON is "contract", and is not quoted', async () => {
    api.use(
      http.get(TICKET, () => new HttpResponse('{"private": wor', { headers: { 'Content-Type': 'application/json' } })),
    );
    const error = await failureOf(setupClient().client.get('t1'));
    expect(error).to.include({ code: 'contract' });
    expect(`${error.message} ${String(error.cause)}`).to.not.include('wor');
  });

  it('B02 a page that says 200 is never success', async () => {
    api.use(
      http.get(TICKET, () => HttpResponse.html(HTML)),
      http.post(`${API_URL}/tickets`, () => HttpResponse.html(HTML)),
    );
    const { client } = setupClient();
    for (const call of [client.get('t1'), client.create(newTicket, { idempotencyKey: 'key-of-one' })]) {
      const error = await failureOf(call);
      expect(error).to.include({ code: 'contract' });
      expect(error.message).to.include('text/html').and.not.include('secret');
    }
  });

  it('B02 a page that says 502 is "unavailable"', async () => {
    api.use(http.get(TICKET, () => HttpResponse.html(HTML, { status: 502 })));
    expect(await failureOf(setupClient().client.get('t1'))).to.include({ code: 'unavailable', status: 502 });
  });

  it('B02 nothing at all is "contract"', async () => {
    api.use(http.get(TICKET, () => new HttpResponse(null, { status: 204 })));
    expect(await failureOf(setupClient().client.get('t1'))).to.include({ code: 'contract' });
  });

  it('an answer that does not fit the contract is "contract" and says where, not what', async () => {
    api.use(http.get(TICKET, () => HttpResponse.json({ ...ticketDetail, number: { private: true }, subject: 7 })));
    const error = await failureOf(setupClient().client.get('t1'));
    expect(error).to.include({ code: 'contract', status: 200 });
    expect(error.message).to.include('/number').and.include('/subject').and.not.include('private');
  });

  it('B24 an answer that the browser withholds is "offline" and names the origin', async () => {
    api.use(http.get(TICKET, () => HttpResponse.error()));
    const error = await failureOf(setupClient().client.get('t1'));
    expect(error).to.include({ code: 'offline' });
    expect(error.message).to.include('https://api.helpdock.test').and.not.include('t1');
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('errors are known by name, so that those of another frame are, too', () => {
    expect(isTicketApiError({ name: 'TicketApiError', code: 'offline' })).to.be.true;
    for (const other of [undefined, null, 'TicketApiError', new Error('x'), { name: 'TicketApiError' }]) {
      expect(isTicketApiError(other)).to.be.false;
    }
  });

  describe('problem documents', () => {
    const problem = (status: number, body: object): void =>
      api.use(
        http.post(`${API_URL}/tickets`, () =>
          HttpResponse.json(body as never, { status, headers: { 'Content-Type': 'application/problem+json' } }),
        ),
      );
    const create = (): ReturnType<typeof failureOf> =>
      failureOf(setupClient().client.create(newTicket, { idempotencyKey: 'key-of-one' }));

    it('B18 tell what is wrong and where', async () => {
      const errors = [
        { detail: 'Too long', pointer: '/fields/subject', code: 'too-long' },
        { detail: 'Please sign the terms' },
      ];
      problem(422, { title: 'Invalid', code: 'invalid', errors });
      const error = await create();
      expect(error).to.include({ code: 'rejected', problem: 'invalid', status: 422 });
      expect(error.issues).to.have.lengthOf(2);
      expect(error.issues[0]).to.deep.equal(errors[0]);
      expect(error.issues[1]).to.include(errors[1]);
    });

    it('B18 are read as far as they can be', async () => {
      problem(422, {
        code: 7,
        errors: [null, 'x', { pointer: '/a' }, { detail: '<b>x</b>', extra: 1 }, { detail: 5 }],
      });
      const error = await create();
      expect(error.issues.map(({ detail, pointer }) => [detail, pointer])).to.deep.equal([['<b>x</b>', undefined]]);
      expect(error.problem).to.be.undefined;
    });

    it('B18 without a list say what they say as a whole', async () => {
      problem(400, { detail: 'We do not support this any more.', errors: {} });
      const { issues } = await create();
      expect(issues.map(({ detail }) => detail)).to.deep.equal(['We do not support this any more.']);
    });

    it('may be no documents at all', async () => {
      for (const body of [[], [1], { errors: 3 }]) {
        problem(422, body);
        expect((await create()).issues).to.deep.equal([]);
      }
    });

    it('of other failures are no field errors', async () => {
      problem(403, { detail: 'Not yours.', code: 'forbidden' });
      expect(await create()).to.deep.include({ code: 'forbidden', issues: [], problem: 'forbidden' });
    });
  });

  describe('redirects', () => {
    const ELSEWHERE = 'https://elsewhere.helpdock.test/login';
    for (const [what, target] of Object.entries({
      'another origin': ELSEWHERE,
      'the same origin': `${API_URL}/login`,
    })) {
      for (const status of [301, 302, 303, 307, 308]) {
        it(`B25 ${status} to ${what} is not followed, and nothing is sent there`, async () => {
          api.use(
            http.all(target, () => HttpResponse.json(ticketDetail)),
            http.post(`${API_URL}/tickets`, () => new HttpResponse(null, { status, headers: { Location: target } })),
          );
          const { client } = setupClient({ getToken: () => 'secret' });
          const error = await failureOf(client.create(newTicket, { idempotencyKey: 'key-of-one' }));
          expect(error).to.include({ code: 'contract' });
          expect(error.message).to.include('redirected');
          expect(api.requests.map(({ url }) => url)).to.deep.equal([`${API_URL}/tickets`]);
        });
      }
    }
  });
});
