import { expect } from 'chai';
import type { DeskTicketDetail } from '../../../demo/api/desk-store.js';
import { startDemo, type Demo } from '../../../demo/server/start.js';
import { Mira, type SentFile } from '../../support/mira.js';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR and so on', 'latin1');
const WEBM = Buffer.concat([Buffer.from('\x1aE\xdf\xa3B\x82\x84webm', 'latin1'), Buffer.alloc(90_000, 7)]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('files on the desk', () => {
  let demo: Demo;
  let mira: Mira;

  before(async function () {
    this.timeout(120_000);
    demo = await startDemo();
    mira = await Mira.of(demo);
  });

  after(() => demo.close());

  /** Files one of a customer's files, and says where the desk has it. */
  async function filed(sent: SentFile): Promise<string> {
    const { attachments } = await mira.file('With a file', [sent]);
    return `${demo.urls.desk}api/attachments/${attachments?.[0]?.id}`;
  }

  function expectGuarded({ headers }: Response): void {
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.equal("sandbox; default-src 'none'");
    expect(headers.get('cross-origin-resource-policy')).to.equal('same-origin');
    expect(headers.get('cache-control')).to.equal('private, no-store');
  }

  it('C16 C37 shows pictures and films as what their bytes are, under guard', async () => {
    for (const [sent, type] of [
      [{ name: 'a.jpg', type: 'image/jpeg', bytes: PNG }, 'image/png'],
      [{ name: 'a.webm', type: 'video/webm;codecs=vp9', bytes: WEBM }, 'video/webm'],
    ] as const) {
      const answer = await fetch(`${await filed(sent)}/view`);
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('content-type')).to.equal(type);
      expectGuarded(answer);
      expect(Buffer.from(await answer.arrayBuffer()).equals(sent.bytes)).to.equal(true);
    }
  });

  it('C16 shows nothing in which something could run, whatever it is called', async () => {
    for (const sent of [
      { name: 'a.svg', type: 'image/svg+xml', bytes: SVG },
      { name: 'a.txt', type: '', bytes: HTML },
      { name: 'a.png', type: 'image/png', bytes: Buffer.from('not a picture') },
      { name: 'a.png', type: 'image/png', bytes: new Uint8Array() },
    ]) {
      const address = await filed(sent);
      expect((await fetch(`${address}/view`)).status, sent.name).to.equal(415);
      const saved = await fetch(address);
      expect(saved.headers.get('content-disposition')).to.match(/^attachment;/);
      expect(saved.headers.get('content-type')).to.equal('application/octet-stream');
      expectGuarded(saved);
    }
  });

  it('hands out parts, so that a film can be wound', async () => {
    const address = await filed({ name: 'a.webm', type: 'video/webm', bytes: WEBM });
    for (const path of [address, `${address}/view`]) {
      const part = await fetch(path, { headers: { range: 'bytes=50000-50009' } });
      expect([part.status, part.headers.get('content-range')]).to.deep.equal([206, `bytes 50000-50009/${WEBM.length}`]);
      expect((await part.arrayBuffer()).byteLength).to.equal(10);
      const beyond = await fetch(path, { headers: { range: 'bytes=999999-' } });
      expect([beyond.status, beyond.headers.get('content-range')]).to.deep.equal([416, `bytes */${WEBM.length}`]);
    }
  });

  it('C22 knows nothing of files that are not there, and answers no other site', async () => {
    const missing = `${demo.urls.desk}api/attachments/nothing`;
    for (const path of [missing, `${missing}/view`]) expect((await fetch(path)).status).to.equal(404);
    const address = await filed({ name: 'a.png', type: 'image/png', bytes: PNG });
    const answer = await fetch(`${address}/view`, { headers: { origin: demo.urls.atrium } });
    expect(answer.status).to.equal(403);
  });

  it('tells agents where a request was written and what happened before, and customers nothing of it', async () => {
    const origin = { browser: 'Firefox 152', viewport: '1280×720', facts: { build: '7', beta: true } };
    const trail = [{ kind: 'request', at: '2026-11-24T10:00:00.000Z', method: 'GET', path: '/rooms', status: 500 }];
    const { id } = await mira.file('With a trail', [], { origin, trail });
    const seen = (await (await fetch(`${demo.urls.desk}api/tickets/${id}`)).json()) as DeskTicketDetail;
    expect(seen.origin).to.deep.equal(origin);
    expect(seen.trail).to.deep.equal(trail);
    const own = await mira.get(`tickets/${id}`);
    expect(await own.text()).not.to.match(/Firefox 152|\/rooms/);
  });
});
