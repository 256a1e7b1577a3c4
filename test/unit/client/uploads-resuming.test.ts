import { expect } from '@open-wc/testing';
import { localUploads, type UploadProgress } from '../../../src/client/index.js';
import { failureOf } from '../../support/client.js';
import { answeredWith, lostRequest, type Mishap } from '../../support/gateway-network.js';
import { nextTurn, until } from '../../support/until.js';
import { digest, FIRST_CHUNK, makeFile, MiB, setup } from './uploads-setup.js';

type Page = Pick<ReturnType<typeof setup>, 'client' | 'network'>;

const stored = (): string[] => Object.keys(localStorage);

/** A storage that says no. */
const refused = (error: Error): Storage =>
  new Proxy({} as Storage, {
    get: () => () => {
      throw error;
    },
  });

/** An upload that is still at work, of which nothing more is heard. @returns what ends it */
async function beginUpload({ client, network }: Page, file: File): Promise<AbortController> {
  const ending = new AbortController();
  network.next(
    'PATCH',
    (_, deliver) => deliver(),
    () => new Promise(() => {}),
  );
  client.upload(file, { signal: ending.signal }).catch(() => {});
  await until(() => network.calls.filter((call) => call.startsWith('PATCH')).length === 2);
  return ending;
}

/** An upload that ends after its first chunk, because nothing gets through any more. */
async function interrupt({ client, network }: Page, file: File): Promise<void> {
  network.next('PATCH', (_, deliver) => deliver(), ...new Array<Mishap>(7).fill(lostRequest));
  expect(await failureOf(client.upload(file))).to.include({ code: 'offline' });
}

describe('uploads that were interrupted', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it("B46 go on from the server's offset when the same file is chosen after a reload", async () => {
    const { client, reload, network, uploads, onProgress, progress } = setup();
    const file = makeFile(8 * MiB);
    await interrupt({ client, network }, file);
    const before = network.requests.length;
    const again = makeFile(8 * MiB);
    const { id } = await reload().upload(again, { onProgress });
    expect(uploads.ids).to.deep.equal([id]);
    expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await again.arrayBuffer()));
    expect(network.calls[before]).to.equal(`HEAD /uploads/${id}`);
    expect(progress[0], 'progress begins where the server stands').to.deep.equal({
      sent: FIRST_CHUNK,
      total: file.size,
    });
    const bodies = await Promise.all(network.requests.slice(before).map((sent) => sent.arrayBuffer()));
    const sent = bodies.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(sent, 'nothing is sent twice').to.equal(file.size - FIRST_CHUNK);
  });

  it('C43 leave no name in the storage, and nothing at all once they are there', async () => {
    const { client, reload, network } = setup();
    await interrupt({ client, network }, makeFile(MiB, 'secret plans.pdf'));
    expect(stored()).to.deep.equal(['helpdock:uploads:https://api.helpdock.test/support/']);
    expect(JSON.stringify(localStorage)).not.to.include('secret');
    await reload().upload(makeFile(MiB, 'secret plans.pdf'));
    expect(stored()).to.deep.equal([]);
  });

  it('C43 begin anew for whoever else signs in at the same browser', async () => {
    const { client, reload, network, uploads } = setup();
    await interrupt({ client, network }, makeFile(MiB));
    const [first] = uploads.ids;
    const { id } = await reload({ getToken: () => 'grace' }).upload(makeFile(MiB));
    expect(id).not.to.equal(first);
    expect(uploads.bytes(id)).to.have.lengthOf(MiB);
    expect(uploads.bytes(first!), 'the other one is left alone').to.have.lengthOf(FIRST_CHUNK);
  });

  it('C43 are forgotten when the browser is told to forget', async () => {
    const { client, network } = setup();
    await interrupt({ client, network }, makeFile(MiB));
    await client.forgetKeys();
    expect(stored()).to.deep.equal([]);
  });

  it('C43 are forgotten while they are only just being announced', async () => {
    const { client, network } = setup();
    network.next('POST', async (_, deliver) => {
      const answer = await deliver();
      await client.forgetKeys();
      return answer;
    });
    await interrupt({ client, network }, makeFile(MiB));
    expect(stored()).to.deep.equal([]);
  });

  const changes: Record<string, () => File> = {
    'another name': () => makeFile(MiB, 'other.txt'),
    'another size': () => makeFile(MiB + 1),
    'another type': () => makeFile(MiB, 'log.txt', 'text/csv'),
    'another time': () => new File([makeFile(MiB)], 'log.txt', { type: 'text/plain', lastModified: 2 }),
    'another beginning': () =>
      new File(['x', makeFile(MiB).slice(1)], 'log.txt', { type: 'text/plain', lastModified: 1 }),
    'another end': () =>
      new File([makeFile(MiB).slice(0, -1), 'x'], 'log.txt', { type: 'text/plain', lastModified: 1 }),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`B51 are not taken for a file with ${what}`, async () => {
      const { client, reload, network, uploads } = setup();
      await interrupt({ client, network }, makeFile(MiB));
      const file = change();
      const { id } = await reload().upload(file);
      expect(uploads.ids.indexOf(id)).to.equal(1);
      expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await file.arrayBuffer()));
    });
  }

  for (const status of [403, 404, 410]) {
    it(`begin anew where the server answers ${status}`, async () => {
      const { client, reload, network, uploads } = setup();
      await interrupt({ client, network }, makeFile(MiB));
      network.next('HEAD', answeredWith(status));
      const { id } = await reload().upload(makeFile(MiB));
      expect(uploads.bytes(id)).to.have.lengthOf(MiB);
      expect(stored()).to.deep.equal([]);
    });
  }

  it('begin anew where the server has given the id to another file', async () => {
    const { client, reload, network, uploads } = setup();
    await interrupt({ client, network }, makeFile(MiB));
    network.next('HEAD', answeredWith(200, { 'Upload-Offset': '5', 'Upload-Length': '10' }));
    const { id } = await reload().upload(makeFile(MiB));
    expect(uploads.ids.indexOf(id)).to.equal(1);
  });

  it('are not remembered after a week', async () => {
    const { client, reload, clock, network, uploads } = setup();
    await interrupt({ client, network }, makeFile(MiB));
    clock.pass(7 * 24 * 60 * 60 * 1000);
    const { id } = await reload().upload(makeFile(MiB));
    expect(uploads.ids.indexOf(id)).to.equal(1);
  });

  it('B52 are forgotten when they are cancelled', async () => {
    const { client, network, uploads } = setup();
    const cancel = new AbortController();
    const onProgress = ({ sent }: UploadProgress): void => {
      if (sent > 0) cancel.abort();
    };
    await failureOf(client.upload(makeFile(MiB), { signal: cancel.signal, onProgress }));
    await until(() => network.calls.at(-1)!.startsWith('DELETE'));
    await nextTurn();
    expect([uploads.ids, stored()]).to.deep.equal([[], []]);
  });

  const moments: Record<string, (cancel: AbortController, file: File) => void> = {
    'at once': (cancel) => cancel.abort(),
    'while it is looked at': (cancel, file) => {
      file.slice = (...range) => {
        cancel.abort();
        return File.prototype.slice.apply(file, range);
      };
    },
  };
  for (const [when, arrange] of Object.entries(moments)) {
    it(`B52 are removed when the same file is chosen again and cancelled ${when}`, async () => {
      const { client, reload, network, uploads } = setup();
      await interrupt({ client, network }, makeFile(MiB));
      const cancel = new AbortController();
      const file = makeFile(MiB);
      arrange(cancel, file);
      const error = await failureOf(reload().upload(file, { signal: cancel.signal }));
      expect(error).to.have.property('name', 'AbortError');
      await until(() => uploads.ids.length === 0);
      expect(stored()).to.deep.equal([]);
    });
  }

  it('nothing is stored for a file that is sent in one go', async () => {
    const { client, network } = setup();
    network.next('PATCH', ...new Array<Mishap>(7).fill(lostRequest));
    await failureOf(client.upload(makeFile(FIRST_CHUNK)));
    expect(stored()).to.deep.equal([]);
  });

  it('B48 belong to one tab at a time: another sends the same file by itself, and neither breaks the other', async () => {
    const { client, reload, network, uploads } = setup();
    const file = makeFile(MiB);
    const other = await beginUpload({ client, network }, file);
    const { id } = await reload().upload(makeFile(MiB));
    expect(uploads.ids.indexOf(id)).to.equal(1);
    expect(await digest(uploads.bytes(id)!)).to.equal(await digest(await file.arrayBuffer()));
    expect(uploads.bytes(uploads.ids[0]!)).to.have.lengthOf(FIRST_CHUNK);
    other.abort();
  });

  const refusals = {
    A72: new DOMException('denied', 'SecurityError'),
    A73: new DOMException('full', 'QuotaExceededError'),
  };
  for (const [number, error] of Object.entries(refusals)) {
    it(`${number} go on within the page where the storage refuses with ${error.name}`, async () => {
      const store = localUploads('https://api.helpdock.test/', { storage: () => refused(error) });
      const { client, network, uploads } = setup({ uploads: store });
      await interrupt({ client, network }, makeFile(MiB));
      const { id } = await client.upload(makeFile(MiB));
      expect(uploads.ids).to.deep.equal([id]);
      store.clear();
    });
  }

  it('A73 are forgotten by a storage that is full', () => {
    const items = new Map<string, string>();
    const full = {
      getItem: (name: string) => items.get(name) ?? null,
      removeItem: (name: string) => items.delete(name),
      setItem: (name: string, text: string) => {
        if (items.has(name) || text.length > 40) throw refusals.A73;
        items.set(name, text);
      },
    } as unknown as Storage;
    const store = localUploads('x', { storage: () => full, now: () => 1 });
    store.add('a', 'id-a');
    store.add('b', 'id-b');
    store.add('c', 'id-c');
    store.remove('a');
    expect(['a', 'b', 'c'].map((fingerprint) => store.find(fingerprint))).to.deep.equal([undefined, 'id-b', 'id-c']);
    store.remove('b');
    store.remove('c');
    expect(['a', 'b', 'c'].map((fingerprint) => store.find(fingerprint))).to.deep.equal(Array(3).fill(undefined));
  });

  it('A73 what somebody else wrote into the storage is passed over', () => {
    for (const text of ['{', '{}', 'null', '[1,null,["a"],["a","b","c"]]']) {
      localStorage.setItem('helpdock:uploads:x', text);
      const store = localUploads('x');
      expect(store.find('a')).to.be.undefined;
      store.add('a', 'id');
      expect(localUploads('x').find('a')).to.equal('id');
    }
  });

  it('the oldest make room for the newest', () => {
    const store = localUploads('x');
    for (let index = 0; index < 25; index++) store.add(`file ${index}`, `id-${index}`);
    expect([store.find('file 4'), store.find('file 5'), store.find('file 24')]).to.deep.equal([
      undefined,
      'id-5',
      'id-24',
    ]);
  });
});

describe('uploads of somebody who goes on by themselves', () => {
  beforeEach(() => localStorage.clear());

  it('B27 reject at the second request that is lost, and go on where they were', async () => {
    const { client, network, uploads } = setup();
    const file = makeFile(MiB);
    network.next('PATCH', (_, deliver) => deliver(), lostRequest);
    network.next('HEAD', lostRequest);
    expect(await failureOf(client.upload(file, { whenOffline: 'reject' }))).to.include({ code: 'offline' });
    const { id } = await client.upload(file, { whenOffline: 'reject' });
    expect(uploads.ids).to.deep.equal([id]);
  });

  it('B27 reject at once where the browser says so too, but never without having tried', async () => {
    const { client, network } = setup();
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      network.next('POST', lostRequest);
      expect(await failureOf(client.upload(makeFile(10), { whenOffline: 'reject' }))).to.include({ code: 'offline' });
      expect(network.calls).to.deep.equal(['POST /uploads']);
      expect(await client.upload(makeFile(10), { whenOffline: 'reject' })).to.include({ size: 10 });
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
