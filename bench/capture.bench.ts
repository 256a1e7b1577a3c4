/**
 * What a picture of the page costs and how true it is: on both host products and on a page of 12,000 elements, scrolled to
 * its middle, against what the browser itself shows. And what anybody pays for it who never takes one.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../build/entries.js';
import { startDemo } from '../demo/server/start.js';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { documentOf, openStage, type Stage } from '../test/e2e/support/stage.js';
import { captureScript, type Capture } from '../test/support/capture-script.js';
import { pixelDifference } from '../test/support/pixel-difference.js';
import { median } from './support/measure.js';

declare const Capture: Capture;

const ROUNDS = 5;
const VIEWPORT = { width: 1280, height: 800 };

/** Rows of six elements each. */
const rows = Array.from(
  { length: 2000 },
  (_, index) =>
    `<div class="row"><b>${index}</b><i>open</i><a href="#">Order</a><span>Zürich</span><em>12.50</em></div>`,
);
const styles = `<style>
  body { margin: 0; font: 14px/1.4 sans-serif }
  .row { display: flex; gap: 8px; padding: 4px; border-bottom: 1px solid #ccc }
  .row:nth-child(odd) { background: #f4f4ff }
</style>`;

interface Shot {
  picture: string;
  ms: number;
  longest: number;
}

/** Takes one, and notes how long the page could do nothing else at a stretch. */
const take = (page: Page): Promise<Shot> =>
  page.evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    const blob = await Capture.capturePage();
    const ms = performance.now() - start;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    // Entries come a little after their task.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return { picture: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), ms, longest };
  });

async function measure(browser: Browser, script: string, name: string, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const tool = await browser.newPage();
  await page.addInitScript(script);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    // What pictures leave out or cover on purpose is no fault of theirs.
    const apart = 'helpdock-launcher, [data-private], [data-helpdock-private], input[type=password]';
    for (const part of document.querySelectorAll<HTMLElement>(apart)) part.hidden = true;
    scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: 'instant' });
  });
  const shots: Shot[] = [];
  for (let round = 0; round < ROUNDS; round++) shots.push(await take(page));
  const real = (await page.screenshot()).toString('base64');
  const difference = await pixelDifference(tool, real, shots[0]!.picture);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.close();
  await tool.close();
  const longest = Math.max(...shots.map((shot) => shot.longest));
  const cells = [
    name,
    nodes.toLocaleString('en'),
    `${median(shots.map(({ ms }) => ms)).toFixed(0)} ms`,
    longest === 0 ? 'none' : `${longest.toFixed(0)} ms`,
    `${difference.toFixed(2)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Chunks of the bundle that hold nothing but `src/capture/` and what it brings along. */
async function pieces(): Promise<string[]> {
  const file = path.join(root, 'dist/cdn/chunks.json');
  const chunks = JSON.parse(await readFile(file, 'utf8')) as Record<string, { modules: string[] }>;
  return Object.keys(chunks).filter((chunk) => {
    const own = chunks[chunk]!.modules.filter((module) => module.startsWith('src/'));
    return own.length > 0 && own.every((module) => module.startsWith('src/capture/'));
  });
}

/** What somebody pays who opens the form and takes no picture. */
async function unused(browser: Browser, stage: Stage, chunks: ReadonlySet<string>): Promise<string[]> {
  const page = await browser.newPage();
  const loads: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (chunks.has(new URL(response.url()).pathname.slice(1))) loads.push(response.body());
  });
  await page.goto(stage.serve({ html: documentOf('<h1>Host</h1>') }), { waitUntil: 'networkidle' });
  await page.locator('helpdock-launcher').getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Report a bug' }).click();
  await page.getByRole('dialog').getByLabel('Subject').waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(loads)).reduce((sum, body) => sum + body.length, 0);
  const patched = await page.evaluate(() => {
    const methods = [fetch, XMLHttpRequest.prototype.open, history.pushState, Element.prototype.attachShadow];
    const all = [...methods, ...Object.values(console as unknown as Record<string, unknown>)];
    return all.filter((method) => typeof method === 'function' && !String(method).includes('[native code]')).length;
  });
  await page.close();
  return [
    '| for whoever takes no picture | |',
    '| --- | --- |',
    `| bytes of \`src/capture/\` loaded with an open form | ${bytes} |`,
    `| functions of the page that are patched | ${patched} |`,
  ];
}

const script = await captureScript();
const stage = await openStage();
const demo = await startDemo();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
try {
  const big = stage.serve({ html: documentOf(rows.join(''), styles).replace('{{script}}', '') });
  const chunks = await pieces();
  const report = [
    `| page, ${ROUNDS} times | elements | time, median | longest task over 50 ms, worst | pixels that differ visibly |`,
    '| --- | --- | --- | --- | --- |',
    await measure(browser, script, 'Atrium', demo.urls.atrium),
    await measure(browser, script, 'Larchmont', demo.urls.larchmont),
    await measure(browser, script, 'a list, in its middle', big),
    '',
    '| lazy chunk | bytes, brotli |',
    '| --- | --- |',
  ];
  for (const chunk of chunks) {
    const { length } = brotliCompressSync(await readFile(path.join(root, 'dist/cdn', chunk)));
    report.push(`| ${path.basename(chunk).replace(/-.{8}\.js$/, '')} | ${length.toLocaleString('en')} |`);
  }
  report.push(`| screenshots of both kinds, in one | ${brotliCompressSync(script).length.toLocaleString('en')} |`);
  report.push('', ...(await unused(browser, stage, new Set(chunks))));
  const text = `# What a picture of the page costs\n\nWritten by \`npm run bench -- capture\`; times depend on the machine.\n\n${report.join('\n')}\n`;
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'capture.md'), text);
} finally {
  await browser.close();
  await demo.close();
  await stage.close();
}
