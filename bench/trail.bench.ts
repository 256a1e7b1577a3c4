/**
 * What a page pays for a trail: the time that a call of the console takes with one and without, for what pages log, and
 * that of a request that goes well. Everything logged differs, so that nothing is merely counted.
 */
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { sourceFile } from '../build/entries.js';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { median } from './support/measure.js';

const ROUNDS = 15;
const CALLS = 400;

/** What pages log, as they write it; `n` is another number each time. */
const SHAPES: Record<string, string> = {
  'a sentence': 'console.error("Export of June failed after row " + n)',
  'a sentence with an address':
    'console.error("GET https://app.example/api/orders/" + n + "?token=quack 500 (Internal Server Error)")',
  'a sentence and an object':
    'console.error("Export failed", { row: n, name: "June", nested: { list: [1, 2, 3], isLast: false } })',
  'an error with a cause': 'console.error(new Error("Export " + n, { cause: new TypeError("x is undefined") }))',
  'an answer of 100 KB': 'console.error("Answer", n + text)',
  'an object of 10,000 keys': 'console.error(n, large)',
};
const REQUEST = 'await fetch("/ok?" + n).then((answer) => answer.arrayBuffer())';

/** The trail as a page loads it. */
async function bundle(): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: sourceFile('src/capture/trail/trail.ts'), formats: ['es'], fileName: 'trail' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result?.output[0];
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code.replace(
    /export \{ (?:(\w+) as )?startTrail \};?\s*$/,
    (_, name = 'startTrail') => `Object.assign(window, { startTrail: ${name} });`,
  );
}

/** Microseconds that one call takes without and with a trail, in turns, so that whatever else the machine does falls on both. */
async function time(page: Page, call: string, count: number): Promise<[bare: number, watched: number]> {
  const script = `(async () => {
    const text = 'x y '.repeat(25_000);
    const large = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => ['key' + index, index]));
    const run = async () => {
      const start = performance.now();
      for (let n = 0; n < ${count}; n++) ${call};
      const time = ((performance.now() - start) * 1000) / ${count};
      console.clear();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return time;
    };
    const times = [[], []];
    for (let round = 0; round < ${ROUNDS}; round++) {
      times[0].push(await run());
      const trail = startTrail();
      times[1].push(await run());
      trail.stop();
    }
    return times;
  })()`;
  const [bare = [], watched = []] = await page.evaluate<number[][]>(script);
  return [median(bare), median(watched)];
}

const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address() as { port: number };
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.addScriptTag({ type: 'module', content: await bundle() });
  const rows: string[] = [];
  for (const [what, call] of [...Object.entries(SHAPES), ['a request that goes well', REQUEST]] as const) {
    const count = call === REQUEST ? CALLS / 10 : CALLS;
    const [bare, watched] = await time(page, call, count);
    const added = Math.max(0, watched - bare);
    rows.push(
      `| ${what} | ${bare.toFixed(1)} | ${watched.toFixed(1)} | ${added.toFixed(1)} | ${(watched / bare).toFixed(2)} |`,
    );
  }
  const text = [
    '# What a trail costs',
    '',
    'Written by `npm run bench trail`; times depend on the machine. A page that does not ask for a trail pays nothing.',
    '',
    '| microseconds a call, median | without | with a trail | added | ratio |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'trail.md'), text);
} finally {
  await browser.close();
  server.close();
}
