/**
 * A large file through the widget, in a real browser and onto a real disk: how much memory it takes, how fast it is beside
 * the plainest way to send the same bytes, and what a connection that breaks half-way costs.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getRequestListener } from '@hono/node-server';
import { chromium, type Browser, type Page } from 'playwright-core';
import { packageFolder } from '../demo/server/folders.js';
import { staticFiles } from '../demo/server/static-files.js';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { DiskUploads } from '../src/gateway/node.js';
import { makeCatalog } from '../test/support/catalog.js';
import { memoryGateway } from '../test/support/memory-gateway.js';
import { median } from './support/measure.js';

const MB = 1_000_000;
const SIZE = 200 * MB;
const ROUNDS = 3;
const PAGE = `<!doctype html><html lang="en"><title>Host</title><input type="file" id="plain">
<script type="module" src="/cdn/helpdock.js" data-api="/api"></script></html>`;

/** One origin with a page, the bundle, the ticket API, and a place that takes a file in one request. */
async function openServer(folder: string) {
  const bundle = staticFiles({ folder: packageFolder('dist/cdn'), headers: () => ({}) });
  const catalog = { ...makeCatalog(), anonymous: true, attachments: { maxFiles: 5, maxFileSize: SIZE } };
  const uploads = new DiskUploads({ directory: path.join(folder, 'uploads') });
  const { gateway } = memoryGateway({ uploads, basePath: '/api', memory: { catalog } });
  /** What the browser meant to send in chunks, and where a connection breaks. */
  const traffic = { announced: 0, received: 0, cutAt: Infinity };

  async function answer(request: Request, incoming: IncomingMessage): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/plain') {
      await pipeline(incoming, createWriteStream(path.join(folder, 'plain')));
      return new Response(null, { status: 204 });
    }
    if (pathname === '/') return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
    if (pathname.startsWith('/cdn/')) {
      const file = await bundle(new Request(new URL(pathname.slice(4), request.url)));
      return file ?? new Response('Not built', { status: 404 });
    }
    if (request.method !== 'PATCH' || !request.body) return gateway(request);
    traffic.announced += Number(request.headers.get('content-length'));
    const body = request.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          traffic.received += chunk.length;
          controller.enqueue(chunk);
          if (traffic.received < traffic.cutAt) return;
          traffic.cutAt = Infinity;
          incoming.socket.destroy();
        },
      }),
    );
    return gateway(new Request(request, { body, duplex: 'half' } as RequestInit));
  }

  const listener = getRequestListener((request, { incoming }) => answer(request, incoming as IncomingMessage));
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { traffic, url: `http://127.0.0.1:${port}/`, close };
}

/** A page with the form open, before a file is chosen. */
async function openForm(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // The loader of this script wraps functions by a helper of this name, which no page has.
  await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
  await page.goto(url);
  await page.locator('helpdock-launcher').getByRole('button').click();
  await page.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await page.locator('helpdock-attachments').getByRole('status').waitFor({ state: 'attached' });
  return page;
}

/** Chooses the file and waits until it is there. @returns seconds */
async function send(page: Page, file: string): Promise<number> {
  const row = page.locator('helpdock-attachments').getByRole('listitem');
  const start = performance.now();
  await page.locator('helpdock-attachments input[type=file]').setInputFiles(file);
  await row.getByText('Uploaded').waitFor({ timeout: 300_000 });
  return (performance.now() - start) / 1000;
}

/** Seconds that one request with the whole file takes. */
async function sendPlainly(page: Page, file: string): Promise<number> {
  await page.locator('#plain').setInputFiles(file);
  return page.evaluate(async () => {
    const body = document.querySelector<HTMLInputElement>('#plain')!.files![0]!;
    const start = performance.now();
    await fetch('/plain', { method: 'PUT', body });
    return (performance.now() - start) / 1000;
  });
}

/** Resident memory of the page's own process, in bytes, as the operating system counts it. */
async function memoryWatch(browser: Browser): Promise<() => number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id));
  const read = (): number =>
    Math.max(...pids.map((pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })))) * 1024;
  return read;
}

async function measureMemory(browser: Browser, url: string, file: string): Promise<string> {
  const page = await openForm(browser, url);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const read = await memoryWatch(browser);
  const idle = read();
  let peak = idle;
  const timer = setInterval(() => (peak = Math.max(peak, read())), 250);
  await send(page, file);
  clearInterval(timer);
  await page.close();
  return `Memory of the page's process while ${SIZE / MB} MB go up: at most ${((peak - idle) / MB).toFixed(0)} MB above idle (resident set, looked at every 250 ms; goal: under 60 MB).`;
}

async function measureSpeed(browser: Browser, url: string, file: string): Promise<string> {
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openForm(browser, url);
    plain.push(await sendPlainly(page, file));
    ours.push(await send(page, file));
    await page.close();
  }
  const rate = (seconds: number): string => `${(SIZE / MB / seconds).toFixed(0)} MB/s`;
  const ratio = ((median(plain) / median(ours)) * 100).toFixed(0);
  return `Speed over loopback onto a disk: ${rate(median(ours))} in chunks that can be resumed, ${rate(median(plain))} in one plain PUT (${ratio} %; medians of ${ROUNDS}).`;
}

const folder = await mkdtemp(path.join(tmpdir(), 'helpdock-bench-'));
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
const server = await openServer(folder);
try {
  const file = path.join(folder, 'film.mp4');
  await writeFile(file, randomBytes(SIZE));
  const report = [await measureMemory(browser, server.url, file), await measureSpeed(browser, server.url, file)];
  const { traffic } = server;
  Object.assign(traffic, { announced: 0, received: 0, cutAt: SIZE / 2 });
  await send(await openForm(browser, server.url), file);
  const twice = ((traffic.announced - SIZE) / MB).toFixed(1);
  report.push(
    `A connection that breaks after ${SIZE / 2 / MB} MB: ${twice} MB are sent twice, what the browser repeats by itself included (goal: at most 5.2 MB).`,
  );
  const lines = report.map((line) => `- ${line}`).join('\n');
  const text = `# Uploads\n\nWritten by \`npm run bench uploads\`; times depend on the machine.\n\n${lines}\n`;
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'uploads.md'), text);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
