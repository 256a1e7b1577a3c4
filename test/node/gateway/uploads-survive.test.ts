import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { expect } from 'chai';
import {
  HttpTicketApi,
  localUploads,
  type FetchPort,
  type HttpTicketApiOptions,
  type UploadProgress,
  type UploadStore,
} from '../../../src/client/index.js';
import type { Attachment } from '../../../src/contract/index.js';
import { DiskUploads } from '../../../src/gateway/node.js';
import { makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';

const MiB = 1024 * 1024;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const makeFile = (bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], 'film.log', { type: 'text/plain', lastModified: 1 });

/** What a browser keeps beyond a reload. */
function makeStore(): UploadStore {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  } as unknown as Storage;
  return localUploads('x', { storage: () => storage });
}

/** Lets nobody hold a lock as long as something goes on, as in a page that is not secure. */
async function withoutLocks(act: () => Promise<void>): Promise<void> {
  const known = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
  try {
    await act();
  } finally {
    if (known) Object.defineProperty(globalThis, 'navigator', known);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
}

describe('uploads over a real network', function () {
  this.timeout(60_000);
  let directory: string;
  let uploads: DiskUploads;
  let server: Server;
  let baseUrl: string;
  /** Bytes that clients have sent, or tried to. */
  let sent: number;
  /** Breaks the connection once so many bytes have come in; no more than once. */
  let cutAt: number;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'helpdock-uploads-'));
    uploads = new DiskUploads({ directory });
    const catalog = { ...makeCatalog(), attachments: { maxFiles: 3, maxFileSize: 50 * MiB } };
    const { gateway } = memoryGateway({ uploads, memory: { catalog } });
    [sent, cutAt] = [0, Infinity];
    let received = 0;
    const answer = getRequestListener((request, { incoming }) => {
      if (!request.body) return gateway(request);
      const watched = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          received += chunk.length;
          controller.enqueue(chunk);
          if (received < cutAt) return;
          cutAt = Infinity;
          incoming.socket?.destroy();
        },
      });
      const body = request.body.pipeThrough(watched);
      return gateway(new Request(request, { body, duplex: 'half' } as RequestInit));
    });
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(directory, { recursive: true, force: true });
  });

  const port: FetchPort = (url, init) => {
    if (init.body instanceof Blob) sent += init.body.size;
    return fetch(url, init);
  };
  const connect = (options: Partial<HttpTicketApiOptions> = {}): HttpTicketApi =>
    new HttpTicketApi({ baseUrl, getToken: () => 'ada', random: () => 0.1, fetch: port, ...options });
  const idsOf = async (): Promise<string[]> =>
    (await readdir(directory)).filter((name) => !name.endsWith('.json')).sort();
  const storedHash = async (id: string): Promise<string> =>
    hash(new Uint8Array(await new Response(await uploads.open(id)).arrayBuffer()));

  /** An upload of which only the first chunk arrives; then the page is closed. */
  async function interrupt(store: UploadStore, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    let chunks = 0;
    const broken: FetchPort = (url, init) =>
      init.method === 'POST' || chunks++ === 0 ? fetch(url, init) : Promise.reject(new TypeError('gone'));
    await connect({ uploads: store, fetch: broken })
      .upload(makeFile(bytes), { whenOffline: 'reject' })
      .catch(() => {});
    const [id = ''] = await idsOf();
    return id;
  }

  it('B46 cut at half of 20 MB: at most one chunk is sent twice, and the bytes are the same', async () => {
    const bytes = new Uint8Array(randomBytes(20 * MiB));
    cutAt = 10 * MiB;
    const { id } = await connect({ uploads: makeStore() }).upload(makeFile(bytes));
    expect(cutAt, 'it was cut').to.equal(Infinity);
    expect(await storedHash(id)).to.equal(hash(bytes));
    expect(sent - bytes.length).to.be.at.most(5 * MiB);
    expect(await idsOf()).to.deep.equal([id]);
  });

  it('B46 cut, and chosen again after a reload: it goes on from where the server stands', async () => {
    const bytes = new Uint8Array(randomBytes(5 * MiB));
    const store = makeStore();
    const id = await interrupt(store, bytes);
    expect(await connect({ uploads: store }).upload(makeFile(bytes))).to.include({ id, size: bytes.length });
    expect(await storedHash(id)).to.equal(hash(bytes));
    expect(sent).to.be.below(bytes.length);
  });

  it('C43 chosen by somebody else at the same browser: it begins anew, and the other one is left alone', async () => {
    const bytes = new Uint8Array(randomBytes(MiB));
    const store = makeStore();
    const first = await interrupt(store, bytes);
    const { id } = await connect({ uploads: store, getToken: () => 'grace' }).upload(makeFile(bytes));
    expect(await storedHash(id)).to.equal(hash(bytes));
    expect(await idsOf()).to.deep.equal([id, first].sort());
  });

  it('B48 two go on with the same upload at once, without locks: the bytes are the same all the same', () =>
    withoutLocks(async () => {
      const bytes = new Uint8Array(randomBytes(8 * MiB));
      const store = makeStore();
      const id = await interrupt(store, bytes);
      const again = (): Promise<Attachment> => connect({ uploads: store }).upload(makeFile(bytes));
      const attachments = await Promise.all([again(), again()]);
      expect(attachments.map((attachment) => attachment.id)).to.deep.equal([id, id]);
      expect(await storedHash(id)).to.equal(hash(bytes));
    }));

  it('B52 cancelled half-way: nothing stays on the disk', async () => {
    const bytes = new Uint8Array(randomBytes(4 * MiB));
    const cancel = new AbortController();
    const removed = new Promise<Response>((resolve) => {
      const watching: FetchPort = (url, init) => {
        const answer = port(url, init);
        if (init.method === 'DELETE') resolve(answer);
        return answer;
      };
      const onProgress = ({ sent: stored }: UploadProgress): void => {
        if (stored > 0) cancel.abort();
      };
      const options = { signal: cancel.signal, onProgress };
      connect({ uploads: makeStore(), fetch: watching })
        .upload(makeFile(bytes), options)
        .catch(() => {});
    });
    expect((await removed).status).to.equal(204);
    expect(await readdir(directory)).to.deep.equal([]);
  });
});
