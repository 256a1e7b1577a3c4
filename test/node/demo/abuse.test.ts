import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { listen } from '../../../demo/server/listen.js';
import { newKey } from '../../support/ask.js';
import { startMain } from '../../support/demo-process.js';

const MiB = 1024 * 1024;

/** Connects by hand, and says nothing or half of something. */
async function dial(origin: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  // Whoever is refused may find the line cut.
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

/** Sends a request as it is, whatever a well-behaved client thinks of it. @returns its status, or how the line was cut */
function send(url: string, headers: Record<string, string> = {}, body?: string): Promise<number | string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    // The path as it was written: the constructor of an address would tidy it up.
    const asked = url.slice(url.indexOf(port) + port.length);
    const outgoing = request({ hostname, port, path: asked, method: body === undefined ? 'GET' : 'POST', headers });
    outgoing.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    outgoing.end(body);
  });
}

describe('the running demo under abuse', function () {
  this.timeout(120_000);
  let dataDir: string;
  let child: ChildProcess;
  let api: string;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'helpdock-abuse-'));
    ({ child, api } = await startMain(dataDir));
  });

  after(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  });

  const file = (body: string): Promise<number | string> =>
    send(`${api}/tickets`, { 'content-type': 'application/json', 'idempotency-key': newKey() }, body);
  const expectOthersServed = async (): Promise<void> => {
    expect((await fetch(`${api}/catalog`)).status).to.equal(200);
  };

  /** Memory that the process has in use, in bytes, where the system tells. */
  const memoryInUse = (): number => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
  };

  it('C32 headers of 64 KB: 431, and others are served', async () => {
    expect(await send(`${api}/catalog`, { 'x-long': 'x'.repeat(65_536) })).to.equal(431);
    await expectOthersServed();
  });

  it('C32 JSON that is too deep or too large: 400 and 413, on less than 50 MB', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const large = JSON.stringify({ type: 'theme', fields: { subject: 'x'.repeat(10 * MiB) } });
    // What is compiled and cached at the first of each kind is nobody's attack.
    await file(deep);
    await file(large);
    const before = memoryInUse();
    for (let round = 0; round < 10; round++) {
      expect(await file(deep)).to.equal(400);
      // Whoever is still sending when the answer comes may only see that the line is cut.
      expect(await file(large)).to.be.oneOf([413, 'EPIPE', 'ECONNRESET']);
    }
    expect(memoryInUse() - before).to.be.lessThan(50 * MiB);
    await expectOthersServed();
  });

  it('C32 a hundred clients that never finish what they say: others are served', async () => {
    const { host } = new URL(api);
    const head = `POST /larchmont/tickets HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    const openings = [head, `${head}Idempotency-Key: ${newKey()}\r\nContent-Length: 1000\r\n\r\n{`];
    const sockets = await Promise.all(
      Array.from({ length: 100 }, (_, index) => dial(api, openings[index % openings.length]!)),
    );
    await expectOthersServed();
    for (const socket of sockets) socket.destroy();
  });

  it('C30 two hundred requests, under other names of the sender and of the path: 429, and when to come back', async () => {
    const variants = ['/tickets', '//tickets', '/tickets/', '/%74ickets', '/./tickets', '/Tickets'];
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        send(`${api}${variants[index % variants.length]}`, {
          'x-forwarded-for': `203.0.113.${index % 256}`,
          'x-real-ip': `198.51.100.${index % 256}`,
          forwarded: `for=192.0.2.${index % 256}`,
        }),
      ),
    );
    expect(answers.filter((status) => status === 429).length).to.be.greaterThan(100);
    // Several, since the bucket is filled again in the meantime, the more the slower this machine is.
    const more = await Promise.all(Array.from({ length: 100 }, () => fetch(`${api}/tickets`)));
    const refused = more.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).to.be.at.least(1);
    for (const answer of more) await answer.body?.cancel();
  });
});

describe('a server whose clients are slow', () => {
  it('C32 ends a request whose head does not come, with 408, and goes on serving', async () => {
    const limits = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 10 };
    const { origin, close } = await listen(() => new Response('Here'), 0, limits);
    const slow = await dial(origin, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const [answer] = (await once(slow, 'data')) as [string];
    expect(answer).to.match(/^HTTP\/1\.1 408 /);
    expect(await (await fetch(origin)).text()).to.equal('Here');
    slow.destroy();
    await close();
  });
});
