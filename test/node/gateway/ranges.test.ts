import { expect } from 'chai';
import type { CreatedTicket } from '../../../src/contract/index.js';
import { requestedRange } from '../../../src/gateway/index.js';
import { ask, file, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const ada = { authorization: 'Bearer ada' };
const FILM = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A ticket of Ada's with a film. */
async function prepare() {
  const memory = memoryGateway();
  const { gateway } = memory;
  const started = await startUpload(gateway, { size: FILM.length, name: 'a.webm', type: 'video/webm' });
  const location = started.headers.get('location') ?? '';
  await sendBytes(gateway, location, 0, FILM);
  const fields = { subject: 'S', description: 'D', attachments: [location.split('/').at(-1)] };
  const ticket = (await (await file(gateway, { body: { type: 'idea', fields } })).json()) as CreatedTicket;
  const path = `/attachments/${ticket.attachments?.[0]?.id}`;
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    ask(gateway, `${method} ${path}`, { headers: { ...ada, ...headers } });
  return { ...memory, path, get };
}

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

describe('a part of a file', () => {
  it('is handed out where the header asks for one', async () => {
    const { get } = await prepare();
    for (const [range, first, last] of [
      ['bytes=0-0', 0, 0],
      ['bytes=100-199', 100, 199],
      ['bytes=900-', 900, 999],
      ['bytes=990-5000', 990, 999],
      ['bytes=-10', 990, 999],
      ['bytes=-5000', 0, 999],
      ['BYTES = 1 - 2', 1, 2],
    ] as const) {
      const response = await get({ range });
      expect(response.status, range).to.equal(206);
      expect(response.headers.get('content-range')).to.equal(`bytes ${first}-${last}/1000`);
      expect(response.headers.get('content-length')).to.equal(String(last - first + 1));
      expect(await bytesOf(response), range).to.deep.equal(FILM.slice(first, last + 1));
    }
  });

  it('C16 is guarded as the whole is', async () => {
    const { get } = await prepare();
    const { headers } = await get({ range: 'bytes=0-9' });
    expect(headers.get('content-disposition')).to.match(/^attachment;/);
    expect(headers.get('content-security-policy')).to.equal("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('cache-control')).to.equal('private, no-store');
  });

  it('is refused with the size where there is none', async () => {
    const { get } = await prepare();
    for (const range of ['bytes=1000-', 'bytes=5000-6000', 'bytes=-0']) {
      const response = await get({ range });
      expect(response.status, range).to.equal(416);
      expect(response.headers.get('content-range')).to.equal('bytes */1000');
      expect(await problemOf(response)).to.include({ code: 'bad-range' });
    }
  });

  it('is the whole where a wish makes no sense, or is for several parts', async () => {
    const { get } = await prepare();
    for (const range of [
      'bytes=0-1,5-6',
      'bytes=9-1',
      'bytes=-',
      'items=0-1',
      'bytes=a-b',
      `bytes=${'9'.repeat(99)}-`,
    ]) {
      const response = await get({ range });
      expect([response.status, response.headers.get('content-range')], range).to.deep.equal([200, null]);
      expect(response.headers.get('accept-ranges')).to.equal('bytes');
      expect(await bytesOf(response)).to.deep.equal(FILM);
    }
  });

  it('is the whole where the client has a part of something else', async () => {
    const { get } = await prepare();
    const etag = (await get()).headers.get('etag') ?? '';
    expect(etag).to.match(/^"[\w-]{22}"$/);
    expect((await get({ range: 'bytes=0-9', 'if-range': etag })).status).to.equal(206);
    for (const other of ['"other"', `W/${etag}`, 'Tue, 24 Nov 2026 10:00:00 GMT']) {
      expect((await get({ range: 'bytes=0-9', 'if-range': other })).status, other).to.equal(200);
    }
  });

  it('opens nothing for HEAD, where ranges mean nothing', async () => {
    const { get, backend } = await prepare();
    const find = backend.attachment.bind(backend);
    backend.attachment = async (...call) => {
      const found = await find(...call);
      const open = (): never => expect.fail('The file was opened.');
      return found && { attachment: found.attachment, open, openRange: open };
    };
    const response = await get({ range: 'bytes=0-9' }, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).to.deep.equal([200, '1000']);
  });

  it('is not offered where the backend opens no parts', async () => {
    const { get, backend } = await prepare();
    const find = backend.attachment.bind(backend);
    backend.attachment = async (...call) => {
      const found = await find(...call);
      return found && { attachment: found.attachment, open: () => found.open() };
    };
    const response = await get({ range: 'bytes=0-9' });
    expect([response.status, response.headers.get('accept-ranges')]).to.deep.equal([200, null]);
    expect(await bytesOf(response)).to.deep.equal(FILM);
  });

  it('may be asked for, and read, by a page of another origin', async () => {
    const { get, gateway, path } = await prepare();
    const origin = 'https://app.example';
    const preflight = await ask(gateway, `OPTIONS ${path}`, {
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).to.include.members(['range', 'if-range']);
    const exposed = (await get({ origin })).headers.get('access-control-expose-headers')?.split(', ');
    expect(exposed).to.include.members(['accept-ranges', 'content-range', 'etag']);
  });

  it('C22 is nobody else’s either', async () => {
    const { get } = await prepare();
    for (const authorization of ['Bearer bob', '']) {
      expect((await get({ authorization, range: 'bytes=0-9' })).status).to.equal(404);
      expect((await get({ authorization, range: 'bytes=5000-' })).status).to.equal(404);
    }
  });

  it('of nothing is nothing', () => {
    expect(requestedRange('bytes=0-', 0)).to.equal('unsatisfiable');
    expect(requestedRange('bytes=-1', 0)).to.equal('unsatisfiable');
    expect(requestedRange(null, 0)).to.equal(undefined);
  });
});
