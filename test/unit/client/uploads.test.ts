import { expect } from '@open-wc/testing';
import type { UploadProgress } from '../../../src/client/index.js';
import { failureOf } from '../../support/client.js';
import { answeredWith, lostAnswer, lostRequest, type Mishap } from '../../support/gateway-network.js';
import { nextTurn, until } from '../../support/until.js';
import { digest, FIRST_CHUNK, makeFile, MiB, setup } from './uploads-setup.js';

describe('uploads', () => {
  beforeEach(() => localStorage.clear());

  it('store a file, in growing chunks, and count what the server has', async () => {
    const { client, network, uploads, progress, onProgress } = setup();
    const file = makeFile(3 * MiB);
    const attachment = await client.upload(file, { onProgress });
    expect(attachment).to.deep.equal({ id: uploads.ids[0], name: 'log.txt', size: 3 * MiB, type: 'text/plain' });
    expect(await digest(uploads.bytes(attachment.id)!)).to.equal(await digest(await file.arrayBuffer()));
    expect(progress.map(({ sent }) => sent / FIRST_CHUNK)).to.deep.equal([0, 1, 3, 7, 12]);
    expect(progress.every(({ total }) => total === file.size)).to.be.true;
    expect(network.calls.map((call) => call.split(' ')[0])).to.deep.equal(['POST', 'PATCH', 'PATCH', 'PATCH', 'PATCH']);
  });

  it('B46 chunks never exceed 5 MiB, and shrink on a slow line', async () => {
    const { client, clock, network } = setup();
    const slow: Mishap = (_, deliver) => {
      clock.pass(3000);
      return deliver();
    };
    network.next('PATCH', ...new Array<Mishap>(2).fill(slow));
    await client.upload(makeFile(20 * MiB));
    const sizes = await Promise.all(
      network.requests
        .filter(({ method }) => method === 'PATCH')
        .map(async (sent) => (await sent.arrayBuffer()).byteLength),
    );
    expect(sizes.slice(0, 4)).to.deep.equal([FIRST_CHUNK, FIRST_CHUNK / 2, FIRST_CHUNK / 4, FIRST_CHUNK / 2]);
    expect(Math.max(...sizes), 'a browser may send one twice by itself').to.equal(2.5 * MiB);
  });

  for (const size of [0, 1, FIRST_CHUNK, FIRST_CHUNK + 1]) {
    it(`B51 store a file of ${size} bytes`, async () => {
      const { client, uploads, progress, onProgress } = setup();
      const { id } = await client.upload(makeFile(size), { onProgress });
      expect(uploads.bytes(id)).to.have.lengthOf(size);
      expect(progress.at(-1)).to.deep.equal({ sent: size, total: size });
    });
  }

  for (const name of ['Übergröße 🙈.png', '\u202Egnp.exe', 'a,b c;d".txt', 'x'.repeat(255), 'e\u0301 \u00e9']) {
    it(`B51 keep the name ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const { client, network } = setup();
      const attachment = await client.upload(makeFile(1, name, ''));
      expect(attachment).to.include({ name, type: 'application/octet-stream' });
      const sent = network.requests[0]!.headers.get('Upload-Metadata')!;
      const bytes = Uint8Array.from(atob(sent.split(' ')[1]!), (character) => character.charCodeAt(0));
      expect(new TextDecoder().decode(bytes)).to.equal(name);
    });
  }

  describe('when something breaks', () => {
    const mishaps: Record<string, Mishap> = {
      'a request is lost': lostRequest,
      'an answer is lost': lostAnswer,
      'the server has a bad moment': answeredWith(503),
      'B50 the server is busy': answeredWith(429),
      'another request is still at work': answeredWith(423),
    };
    for (const [what, mishap] of Object.entries(mishaps)) {
      it(`B46 ${what}: they go on where the server stands`, async () => {
        const { client, network, uploads } = setup();
        const file = makeFile(2 * MiB);
        network.next('PATCH', (_, deliver) => deliver(), mishap);
        const { id } = await client.upload(file);
        expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await file.arrayBuffer()));
        expect(network.calls.filter((call) => call.startsWith('HEAD'))).to.have.lengthOf(1);
        expect(network.calls.filter((call) => call.startsWith('POST'))).to.have.lengthOf(1);
      });
    }

    it('B50 they wait as long as the server says', async () => {
      const { client, clock, network } = setup();
      network.next('PATCH', answeredWith(429, { 'Retry-After': '20' }));
      await client.upload(makeFile(10));
      expect(clock.waits).to.deep.equal([21_000]);
    });

    it('B48 a wrong offset is put right', async () => {
      const { client, network, uploads } = setup();
      const file = makeFile(MiB);
      // The first attempt arrives late, when it has been given up already.
      network.next('PATCH', lostAnswer, lostRequest);
      network.next('HEAD', () => new Response(null, { headers: { 'Upload-Offset': '0', 'Upload-Length': `${MiB}` } }));
      const { id } = await client.upload(file);
      expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await file.arrayBuffer()));
    });

    it('B27 they do not ask navigator.onLine', async () => {
      const { client, network } = setup();
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        network.next('PATCH', lostRequest);
        expect(await client.upload(makeFile(10))).to.include({ size: 10 });
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('they give up after six waits without a byte, and go on from there when asked again', async () => {
      const { client, clock, network, uploads } = setup();
      const file = makeFile(MiB);
      const options = { headers: { 'Upload-Offset': `${FIRST_CHUNK}` } };
      network.next('PATCH', (_, deliver) => deliver(), ...new Array<Mishap>(7).fill(lostRequest));
      network.next('HEAD', ...new Array<Mishap>(6).fill(() => new Response(null, options)));
      expect(await failureOf(client.upload(file))).to.include({ code: 'offline' });
      expect(clock.waits).to.have.lengthOf(6);
      const before = network.calls.length;
      const { id } = await client.upload(file);
      expect(uploads.ids).to.deep.equal([id]);
      expect(network.calls[before]).to.equal(`HEAD /uploads/${id}`);
      expect(network.requests[before + 1]!.headers.get('Upload-Offset')).to.equal(`${FIRST_CHUNK}`);
    });

    it('they begin again when the server has thrown away what it had', async () => {
      const { client, network, uploads } = setup();
      const file = makeFile(MiB);
      network.next('PATCH', ...new Array<Mishap>(7).fill(lostRequest));
      await failureOf(client.upload(file));
      network.next('HEAD', answeredWith(410));
      const { id } = await client.upload(file);
      expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await file.arrayBuffer()));
    });

    it('B11 a token that ran out is renewed in between', async () => {
      let calls = 0;
      const { client, network } = setup({ getToken: () => (calls++, 'ada') });
      network.next('PATCH', (_, deliver) => deliver(), answeredWith(401));
      await client.upload(makeFile(MiB));
      expect(calls).to.equal(2);
    });
  });

  describe('that are refused', () => {
    const codes = { 403: 'forbidden', 413: 'too-large', 415: 'unsupported-type', 409: 'conflict' };
    for (const [status, code] of Object.entries(codes)) {
      it(`B17 with ${status} fail as "${code}"`, async () => {
        const { client, network } = setup();
        network.next('POST', answeredWith(Number(status)));
        expect(await failureOf(client.upload(makeFile(1)))).to.include({ code, status: Number(status) });
        expect(network.calls).to.deep.equal(['POST /uploads']);
      });
    }

    it('B17 half-way leave nothing behind', async () => {
      const { client, network, uploads } = setup();
      network.next('PATCH', (_, deliver) => deliver(), answeredWith(413));
      expect(await failureOf(client.upload(makeFile(MiB)))).to.include({ code: 'too-large' });
      await settled(() => network.calls.at(-1)!.startsWith('DELETE'));
      expect(uploads.ids).to.be.empty;
    });

    it('B02 by a page that says 200 are never taken as stored', async () => {
      const page = (): Response => new Response('<p>Sign in', { headers: { 'Content-Type': 'text/html' } });
      for (const method of ['POST', 'PATCH']) {
        const { client, network } = setup();
        network.next(method, page);
        expect(await failureOf(client.upload(makeFile(1)))).to.include({ code: 'contract' });
      }
    });

    for (const [what, offset] of Object.entries({ 'where it stood': 0, 'beyond what was sent': FIRST_CHUNK + 1 })) {
      it(`by a server that takes a chunk and then stands ${what} end at once, and leave nothing behind`, async () => {
        const { client, network } = setup();
        const answers = new Array<Mishap>(3).fill(answeredWith(204, { 'Upload-Offset': String(offset) }));
        network.next('PATCH', ...answers);
        expect(await failureOf(client.upload(makeFile(MiB)))).to.include({ code: 'contract' });
        await nextTurn();
        expect(network.calls.map((call) => call.split(' ')[0])).to.deep.equal(['POST', 'PATCH', 'DELETE']);
      });
    }

    it('B51 a file that has gone since it was chosen fails by itself', async () => {
      const { client, network } = setup();
      const file = makeFile(10);
      file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as never;
      const error = await failureOf(client.upload(file));
      expect(error).to.include({ code: 'rejected' });
      expect(error.cause).to.have.property('name', 'NotFoundError');
      expect(network.calls.some((call) => call.startsWith('PATCH'))).to.be.false;
    });
  });

  describe('that are cancelled', () => {
    it('B52 stop, and are removed from the server', async () => {
      const { client, network, uploads } = setup();
      const cancel = new AbortController();
      const onProgress = ({ sent }: UploadProgress): void => {
        if (sent > 0) cancel.abort();
      };
      const error = await failureOf(client.upload(makeFile(20 * MiB), { signal: cancel.signal, onProgress }));
      expect(error).to.have.property('name', 'AbortError');
      await settled(() => network.calls.at(-1)!.startsWith('DELETE'));
      expect(uploads.ids).to.be.empty;
    });

    it('B52 are removed even when they were only just being announced', async () => {
      const { client, network, uploads } = setup();
      const cancel = new AbortController();
      network.next('POST', async (_, deliver) => {
        const answer = await deliver();
        cancel.abort();
        return answer;
      });
      await failureOf(client.upload(makeFile(10), { signal: cancel.signal }));
      await settled(() => network.calls.at(-1)!.startsWith('DELETE'));
      expect(uploads.ids).to.be.empty;
    });

    it('before they begin are not begun', async () => {
      const { client, network } = setup();
      await failureOf(client.upload(makeFile(10), { signal: AbortSignal.abort() }));
      expect(network.calls).to.be.empty;
    });
  });

  describe('that are not wanted any more', () => {
    it('are removed', async () => {
      const { client, uploads } = setup();
      const { id } = await client.upload(makeFile(10));
      await client.removeUpload(id);
      expect(uploads.ids).to.be.empty;
    });

    it('may be gone already', async () => {
      const { client } = setup();
      await client.removeUpload('no-such-upload');
    });
  });

  it('B25 go to the API and nowhere else, whatever host Location names', async () => {
    const { client, network } = setup();
    network.next('POST', async (_, deliver) => {
      const id = (await deliver()).headers.get('Location')!.split('/').at(-1)!;
      const headers = { Location: `http://internal.elsewhere.test:8080/files/${id}?part=1` };
      return new Response(null, { status: 201, headers });
    });
    await client.upload(makeFile(10));
    const origins = network.requests.map(({ url }) => new URL(url).origin);
    expect(new Set(origins)).to.deep.equal(new Set(['https://api.helpdock.test']));
  });
});

/** What goes on in the background has come to its end. */
async function settled(isDone: () => boolean): Promise<void> {
  await until(isDone);
  await nextTurn();
}
