import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { CreatedTicket } from '../../../src/contract/index.js';
import type { Gateway, UploadStore } from '../../../src/gateway/index.js';
import { DiskUploads } from '../../../src/gateway/node.js';
import { ask, file, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const ada = { authorization: 'Bearer ada' };
const tus = { ...ada, 'tus-resumable': '1.0.0' };
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const idOf = (location: string): string => location.split('/').at(-1) ?? '';

describe('uploads in a folder', () => {
  let directory: string;
  let gateway: Gateway;
  let uploads: DiskUploads;
  let now: number;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'helpdock-uploads-'));
    now = Date.now();
    uploads = new DiskUploads({ directory, expiresAfter: 60_000, now: () => now });
    const catalog = makeCatalog();
    catalog.attachments = { maxFiles: 3, maxFileSize: 5_000_000, maxTotalSize: 6_000_000, types: ['image/*', '.log'] };
    catalog.anonymous = true;
    gateway = memoryGateway({ uploads, memory: { catalog, openFile: (...file) => uploads.open(...file) } }).gateway;
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  const start = async (size: number, more: { name?: string; type?: string } = {}): Promise<string> =>
    (await startUpload(gateway, { size, ...more })).headers.get('location') ?? '';
  const offsetOf = async (location: string): Promise<number> =>
    Number((await ask(gateway, `HEAD ${location}`, { headers: tus })).headers.get('upload-offset'));
  const fileWith = (...ids: string[]): Promise<Response> =>
    file(gateway, { body: { type: 'idea', fields: { subject: 'S', description: 'D', attachments: ids } } });

  it('B46 goes on after a cut, and the bytes are the same', async () => {
    const bytes = randomBytes(4_000_000);
    const location = await start(bytes.length);
    let sent = 0;
    const cut = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 2_000_000) return controller.error(new Error('The connection was cut.'));
        controller.enqueue(bytes.subarray(sent, (sent += 100_000)));
      },
    });
    await sendBytes(gateway, location, 0, cut);
    const offset = await offsetOf(location);
    expect(offset).to.be.greaterThan(0).and.at.most(2_000_000);
    const rest = await sendBytes(gateway, location, offset, bytes.subarray(offset));
    expect(rest.status).to.equal(204);
    const ticket = (await (await fileWith(idOf(location))).json()) as CreatedTicket;
    const got = await ask(gateway, `GET /attachments/${ticket.attachments?.[0]?.id}`, { headers: ada });
    expect(hash(new Uint8Array(await got.arrayBuffer()))).to.equal(hash(bytes));
  });

  it('B48 refuses a wrong offset and changes nothing', async () => {
    const location = await start(10);
    await sendBytes(gateway, location, 0, new Uint8Array(4));
    const response = await sendBytes(gateway, location, 2, new Uint8Array(4));
    expect(response.status).to.equal(409);
    expect(await problemOf(response)).to.include({ code: 'offset-conflict' });
    expect(await offsetOf(location)).to.equal(4);
  });

  it('B48 lets one of two writers through', async () => {
    const bytes = randomBytes(1_000_000);
    const location = await start(bytes.length);
    const answers = await Promise.all([sendBytes(gateway, location, 0, bytes), sendBytes(gateway, location, 0, bytes)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).to.have.length(1);
    expect(statuses.filter((status) => status === 409 || status === 423)).to.have.length(1);
    const stored = await new Response(await uploads.open(idOf(location))).arrayBuffer();
    expect(hash(new Uint8Array(stored))).to.equal(hash(bytes));
  });

  it('B48 takes no more bytes than were announced', async () => {
    const location = await start(10);
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });
    const response = await sendBytes(gateway, location, 0, endless);
    expect(response.status).to.equal(413);
    expect(await offsetOf(location)).to.be.at.most(10);
  });

  it('B48 does not accept a file with fewer bytes than announced', async () => {
    const location = await start(10);
    await sendBytes(gateway, location, 0, new Uint8Array(9));
    const response = await fileWith(idOf(location));
    expect(response.status).to.equal(422);
    expect((await problemOf(response)).errors?.[0]).to.include({ code: 'unknown-upload' });
  });

  it('B52 removes an upload, and nothing of it stays', async () => {
    const location = await start(10);
    await sendBytes(gateway, location, 0, new Uint8Array(5));
    expect((await ask(gateway, `DELETE ${location}`, { headers: tus })).status).to.equal(204);
    expect(await readdir(directory)).to.deep.equal([]);
    expect((await ask(gateway, `HEAD ${location}`, { headers: tus })).status).to.equal(404);
    expect((await ask(gateway, `DELETE ${location}`, { headers: tus })).status).to.equal(404);
  });

  it('keeps what a ticket refers to', async () => {
    const location = await start(3);
    await sendBytes(gateway, location, 0, new Uint8Array(3));
    await fileWith(idOf(location));
    const response = await ask(gateway, `DELETE ${location}`, { headers: tus });
    expect(response.status).to.equal(409);
    expect(await problemOf(response)).to.include({ code: 'in-use' });
    now += 120_000;
    expect(await uploads.sweep()).to.equal(0);
  });

  it('keeps nothing for a request that is refused', async () => {
    const locations = [await start(3_500_000), await start(3_500_000)];
    for (const location of locations) await sendBytes(gateway, location, 0, new Uint8Array(3_500_000));
    expect((await fileWith(...locations.map(idOf))).status).to.equal(422);
    now += 120_000;
    expect(await uploads.sweep()).to.equal(2);
    expect(await readdir(directory)).to.deep.equal([]);
  });

  it('makes up for keeping when the filing is repeated', async () => {
    let failures = 1;
    const failing: UploadStore = {
      handle: (...call) => uploads.handle(...call),
      find: (...call) => uploads.find(...call),
      open: (...call) => uploads.open(...call),
      keep: (ids) => (failures-- > 0 ? Promise.reject(new Error('The disk is full.')) : uploads.keep(ids)),
    };
    const memory = { catalog: { ...makeCatalog(), attachments: { maxFiles: 3, maxFileSize: 10 } } };
    const failingGateway = memoryGateway({ uploads: failing, memory, onError: () => {} }).gateway;
    const location = (await startUpload(failingGateway, { size: 1 })).headers.get('location') ?? '';
    await sendBytes(failingGateway, location, 0, new Uint8Array(1));
    const fields = { subject: 'S', description: 'D', attachments: [idOf(location)] };
    const request = { headers: { 'idempotency-key': 'one-and-the-same' }, body: { type: 'idea', fields } };
    expect((await file(failingGateway, request)).status).to.equal(500);
    expect((await file(failingGateway, request)).status).to.equal(201);
    now += 120_000;
    expect(await uploads.sweep()).to.equal(0);
  });

  it('sweeps on when a file vanishes meanwhile', async () => {
    const location = await start(3);
    // Listed, yet not there when it is looked at.
    await symlink('nowhere', path.join(directory, '0'.repeat(48)));
    now += 120_000;
    expect(await uploads.sweep()).to.equal(1);
    expect(await readdir(directory)).not.to.include(idOf(location));
  });

  it('C22 knows nobody from another organisation, not even under the same subject', async () => {
    const elsewhere = new DiskUploads({ directory: path.join(directory, 'other-organisation') });
    const catalog = { ...makeCatalog(), attachments: { maxFiles: 3, maxFileSize: 10 } };
    const other = memoryGateway({ uploads: elsewhere, memory: { catalog } }).gateway;
    const location = await start(1);
    expect((await ask(gateway, `HEAD ${location}`, { headers: tus })).status).to.equal(200);
    expect((await ask(other, `HEAD ${location}`, { headers: tus })).status).to.equal(404);
    expect((await sendBytes(other, location, 0, new Uint8Array(1))).status).to.equal(404);
    expect((await ask(other, `DELETE ${location}`, { headers: tus })).status).to.equal(404);
    await sendBytes(gateway, location, 0, new Uint8Array(1));
    const body = { type: 'idea', fields: { subject: 'S', description: 'D', attachments: [idOf(location)] } };
    expect((await file(other, { body })).status).to.equal(422);
    expect((await fileWith(idOf(location))).status).to.equal(201);
  });

  it('forgets what no ticket refers to', async () => {
    const location = await start(3);
    await sendBytes(gateway, location, 0, new Uint8Array(3));
    expect(await uploads.sweep()).to.equal(0);
    now += 120_000;
    expect(await uploads.sweep()).to.equal(1);
    expect(await readdir(directory)).to.deep.equal([]);
    expect((await fileWith(idOf(location))).status).to.equal(422);
  });

  it('C19 refuses types, sizes and missing lengths at the door', async () => {
    const refused = async (question: Parameters<typeof startUpload>[1], status: number, code: string) => {
      const response = await startUpload(gateway, question);
      expect(response.status).to.equal(status);
      expect(response.headers.get('tus-resumable')).to.equal('1.0.0');
      expect(await problemOf(response)).to.include({ code });
    };
    await refused({ size: 10, name: 'a.exe', type: 'application/x-msdownload' }, 415, 'unsupported-type');
    await refused({ size: 5_000_001 }, 413, 'too-large');
    await refused({ size: 1, headers: { 'upload-length': '' } }, 400, 'bad-upload');
    await refused({ size: 1, headers: { 'upload-length': '-1' } }, 400, 'bad-upload');
    await refused({ size: 1, headers: { 'upload-metadata': 'filename %%%' } }, 400, 'bad-upload');
    await refused({ size: 1, headers: { 'tus-resumable': '0.2.2' } }, 412, 'tus-required');
    expect(await readdir(directory)).to.deep.equal([]);
    expect(await start(1, { name: 'A.LOG', type: '' })).to.include('/uploads/');
  });

  it('C19 refuses too many files and too much together', async () => {
    const finished = async (size: number): Promise<string> => {
      const location = await start(size);
      await sendBytes(gateway, location, 0, new Uint8Array(size));
      return idOf(location);
    };
    const four = [await finished(1), await finished(1), await finished(1), await finished(1)];
    expect((await problemOf(await fileWith(...four))).errors?.[0]).to.include({ code: 'too-many' });
    const heavy = [await finished(3_500_000), await finished(3_500_000)];
    expect((await problemOf(await fileWith(...heavy))).errors?.[0]).to.include({
      code: 'too-large',
      pointer: '/fields/attachments',
    });
  });

  it('B51 takes an empty file, and one of exactly the size that is allowed, but none of a byte more', async () => {
    const empty = idOf(await start(0));
    const full = await start(5_000_000);
    expect((await sendBytes(gateway, full, 0, new Uint8Array(5_000_000))).status).to.equal(204);
    expect((await startUpload(gateway, { size: 5_000_001 })).status).to.equal(413);
    const { attachments } = (await (await fileWith(empty, idOf(full))).json()) as CreatedTicket;
    expect(attachments?.map(({ size }) => size)).to.deep.equal([0, 5_000_000]);
    const response = await ask(gateway, `GET /attachments/${empty}`, { headers: ada });
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
  });

  it('C18 stores under an id of its own, whatever the name', async () => {
    const names = [
      '../../x.log',
      '..\\x.log',
      '%2e%2e%2fx.log',
      'a\0.log',
      'a\r\nb.log',
      '";.log',
      'CON.log',
      '.htaccess.log',
      `${'x'.repeat(300)}.log`,
      '／etc.log',
      '\u202Egol.log',
    ];
    for (const name of names) {
      const location = await start(1, { name });
      await sendBytes(gateway, location, 0, new Uint8Array(1));
      const ticket = (await (await fileWith(idOf(location))).json()) as CreatedTicket;
      expect(ticket.attachments?.[0]?.name).to.equal(name);
      const response = await ask(gateway, `GET /attachments/${idOf(location)}`, { headers: ada });
      const disposition = response.headers.get('content-disposition') ?? '';
      expect(disposition).to.match(/^attachment; filename="[^"\\/%\r\n]+"; filename\*=UTF-8''[\w.%~!#$&+^`|-]+$/);
      expect(disposition).not.to.match(/%2F|%5C|%00|%0D|%0A|%E2%80%AE|filename="(CON|\.)/i);
    }
    for (const name of await readdir(directory)) expect(name).to.match(/^[0-9a-f]{48}(\.json|\.kept)?$/);
    for (const id of ['..%2F..%2Fetc%2Fpasswd', '%2e%2e', 'lock', `${'a'.repeat(48)}.json`]) {
      expect((await ask(gateway, `HEAD /uploads/${id}`, { headers: tus })).status, id).to.equal(404);
    }
  });

  it('C16 hands out a file with a script in it as something to save', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const location = await start(svg.length, { name: 'a.svg', type: 'image/svg+xml' });
    await sendBytes(gateway, location, 0, svg);
    await fileWith(idOf(location));
    const { headers } = await ask(gateway, `GET /attachments/${idOf(location)}`, { headers: ada });
    expect(headers.get('content-disposition')).to.match(/^attachment;/);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.equal("sandbox; default-src 'none'");
    expect(headers.get('cross-origin-resource-policy')).to.equal('same-origin');
  });

  it('shows nobody whose an upload is', async () => {
    const location = await start(1);
    const { headers } = await ask(gateway, `HEAD ${location}`, { headers: tus });
    expect(headers.get('upload-metadata')).to.equal(null);
    expect(headers.get('upload-length')).to.equal('1');
  });

  it('serves the anonymous, whose secret is the id', async () => {
    const anonymous = { ...tus, authorization: '' };
    const location = (await startUpload(gateway, { size: 1, headers: anonymous })).headers.get('location') ?? '';
    expect(idOf(location)).to.have.length(48);
    expect((await sendBytes(gateway, location, 0, new Uint8Array(1), anonymous)).status).to.equal(204);
    expect((await ask(gateway, `HEAD ${location}`, { headers: tus })).status).to.equal(404);
  });
});
