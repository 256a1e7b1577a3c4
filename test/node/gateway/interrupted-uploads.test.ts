import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import type { Gateway } from '../../../src/gateway/index.js';
import { DiskUploads } from '../../../src/gateway/node.js';
import { ask, problemOf, sendBytes, startUpload } from '../../support/ask.js';
import { makeCatalog } from '../../support/catalog.js';
import { memoryGateway } from '../../support/memory-gateway.js';
import { nextTurn, until } from '../../support/until.js';

const tus = { authorization: 'Bearer ada', 'tus-resumable': '1.0.0' };
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const idOf = (location: string): string => location.split('/').at(-1) ?? '';

describe('uploads that are interrupted', () => {
  let directory: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'helpdock-interrupted-'));
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  });

  function gatewayWith(options: { patience?: number } = {}): { gateway: Gateway; uploads: DiskUploads } {
    const uploads = new DiskUploads({ directory, ...options });
    const catalog = { ...makeCatalog(), attachments: { maxFiles: 3, maxFileSize: 100_000_000 } };
    return { gateway: memoryGateway({ uploads, memory: { catalog } }).gateway, uploads };
  }

  const offsetOf = async (gateway: Gateway, location: string): Promise<number> =>
    Number((await ask(gateway, `HEAD ${location}`, { headers: tus })).headers.get('upload-offset'));

  it('C19 cuts off a sender who has fallen silent, keeps what came, and lets them go on', async () => {
    const { gateway, uploads } = gatewayWith({ patience: 20 });
    const bytes = randomBytes(3000);
    const location = (await startUpload(gateway, { size: bytes.length })).headers.get('location') ?? '';
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.subarray(0, 1000)),
    });
    const response = await sendBytes(gateway, location, 0, silent);
    expect(response.status).to.equal(408);
    expect(await problemOf(response)).to.include({ code: 'timeout' });
    expect(await offsetOf(gateway, location)).to.equal(1000);
    expect((await sendBytes(gateway, location, 1000, bytes.subarray(1000))).status).to.equal(204);
    const stored = await new Response(await uploads.open(idOf(location))).arrayBuffer();
    expect(hash(new Uint8Array(stored))).to.equal(hash(bytes));
  });

  it('C32 cuts off a sender who holds on to the connection by a byte now and then', async () => {
    const { gateway } = gatewayWith({ patience: 200 });
    const location = (await startUpload(gateway, { size: 3000 })).headers.get('location') ?? '';
    const drops = new ReadableStream<Uint8Array>({
      async pull(controller) {
        // Longer than it takes to store a byte, and far from silence.
        for (let turn = 0; turn < 20; turn++) await nextTurn();
        controller.enqueue(Uint8Array.of(1));
      },
    });
    const response = await sendBytes(gateway, location, 0, drops);
    expect(response.status).to.equal(408);
    expect(await offsetOf(gateway, location)).to.be.below(1024);
  });

  it('B48 tells the truth after a kill in the middle of a piece, and goes on from there', async function () {
    this.timeout(60_000);
    const script = ['--import', 'tsx', '--conditions=helpdock-source', 'test/support/upload-process.ts', directory];
    const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const remote: Gateway = (asked) => fetch(new Request(asked.url.replace('https://api.example', origin), asked));
    const bytes = randomBytes(2_000_000);
    const location = (await startUpload(remote, { size: bytes.length })).headers.get('location') ?? '';
    const file = path.join(directory, idOf(location));

    // The piece is announced whole, and half of it is sent.
    const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const sending = request(`${origin}${location}`, { method: 'PATCH', headers });
    sending.on('error', () => {});
    sending.write(bytes.subarray(0, 1_000_000));
    await until(() => statSync(file).size > 0, 'bytes have reached the disk');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;

    const { gateway, uploads } = gatewayWith();
    const offset = await offsetOf(gateway, location);
    expect(offset).to.equal(statSync(file).size);
    expect(offset).to.be.within(1, 1_000_000);
    expect((await uploads.find({ kind: 'signed', subject: 'ada' }, [idOf(location)])).length).to.equal(0);
    expect((await sendBytes(gateway, location, offset, bytes.subarray(offset))).status).to.equal(204);
    const stored = await new Response(await uploads.open(idOf(location))).arrayBuffer();
    expect(hash(new Uint8Array(stored))).to.equal(hash(bytes));
  });
});
