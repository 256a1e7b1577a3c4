import { expect } from 'chai';
import type { CreatedTicket } from '../../../src/contract/index.js';
import { ask, file, newKey, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1');

interface Sent {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** An organisation that takes files of some types, and Ada, who sends some. */
function prepare(types?: string[]) {
  const catalog = { ...makeCatalog(), capabilities: { replies: true } };
  catalog.attachments = { maxFiles: 3, maxFileSize: 1_000_000, types };
  const { gateway, uploads } = memoryGateway({ memory: { catalog } });
  const upload = async ({ name, type, bytes }: Sent): Promise<string> => {
    const started = await startUpload(gateway, { size: bytes.length, name, type });
    const location = started.headers.get('location') ?? '';
    await sendBytes(gateway, location, 0, bytes);
    return location.split('/').at(-1) ?? '';
  };
  const fileWith = (...ids: string[]) =>
    file(gateway, { body: { type: 'idea', fields: { subject: 'S', description: 'D', attachments: ids } } });
  return { gateway, uploads, upload, fileWith };
}

describe('files are what their bytes are', () => {
  it('C16 a ticket gets the type of the bytes, whatever was claimed', async () => {
    const { upload, fileWith } = prepare();
    const cases: [Sent, string][] = [
      [{ name: 'a.jpg', type: 'image/jpeg', bytes: PNG }, 'image/png'],
      [{ name: 'a.png', type: 'image/png', bytes: HTML }, 'text/html'],
      [{ name: 'a.png', type: 'image/png', bytes: Buffer.from('not a picture') }, 'text/plain'],
    ];
    const ids = [];
    for (const [sent] of cases) ids.push(await upload(sent));
    const { attachments } = (await (await fileWith(...ids)).json()) as CreatedTicket;
    expect(attachments?.map(({ type }) => type)).to.deep.equal(cases.map(([, type]) => type));
  });

  it('C19 bytes that contradict the policy are refused, and nothing of them is kept', async () => {
    const { gateway, upload, fileWith } = prepare(['image/*', '.log']);
    for (const bytes of [HTML, SVG, EXE]) {
      const id = await upload({ name: 'a.png', type: 'image/png', bytes });
      const good = await upload({ name: 'b.png', type: 'image/png', bytes: PNG });
      const response = await fileWith(good, id);
      expect(response.status).to.equal(422);
      const { errors } = await problemOf(response);
      expect(errors).to.have.length(1);
      expect(errors?.[0]).to.include({ code: 'type-mismatch', pointer: '/fields/attachments' });
      expect(errors?.[0]?.detail).not.to.include('a.png');
      const removed = await ask(gateway, `DELETE /uploads/${id}`, {
        headers: { authorization: 'Bearer ada', 'tus-resumable': '1.0.0' },
      });
      expect(removed.status).to.equal(204);
      expect((await fileWith(good)).status).to.equal(201);
    }
  });

  it('C19 the same holds for the files of a message', async () => {
    const { gateway, upload, fileWith } = prepare(['image/*']);
    const ticket = (await (await fileWith()).json()) as CreatedTicket;
    const send = (id: string) =>
      ask(gateway, `POST /tickets/${ticket.id}/messages`, {
        headers: { authorization: 'Bearer ada', 'idempotency-key': newKey() },
        body: { body: 'Look', attachments: [id] },
      });
    const refused = await send(await upload({ name: 'a.png', type: 'image/png', bytes: HTML }));
    expect((await problemOf(refused)).errors?.[0]).to.include({ code: 'type-mismatch', pointer: '/attachments' });
    expect((await send(await upload({ name: 'a.png', type: 'image/png', bytes: PNG }))).status).to.equal(201);
  });

  it('looks at the beginning of a file and no further, and at nothing of an empty one', async () => {
    const { uploads, upload, fileWith } = prepare();
    const opened: unknown[] = [];
    const { open } = uploads;
    Object.assign(uploads, {
      open: (...call: Parameters<typeof open>) => {
        opened.push(call[1]);
        return open(...call);
      },
    });
    const large = await upload({ name: 'a.bin', type: '', bytes: new Uint8Array(500_000) });
    const empty = await upload({ name: 'b.png', type: 'image/png', bytes: new Uint8Array() });
    const { attachments } = (await (await fileWith(large, empty)).json()) as CreatedTicket;
    expect(opened).to.deep.equal([{ first: 0, last: 4095 }]);
    expect(attachments?.map(({ type }) => type)).to.deep.equal(Array(2).fill('application/octet-stream'));
  });
});
