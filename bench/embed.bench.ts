/**
 * What a host page pays before anybody opens the widget, what the way to a usable form costs, and how opening, typing
 * and sending compare to a form written by hand with native controls. All in one run, so that ratios mean something.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { documentOf, openStage, type Stage } from '../test/e2e/support/stage.js';
import { floorFile, median, noteWork, readWork, Traffic } from './support/measure.js';

const ROUNDS = 7;
const LOADS = 15;
const TEXT = 'The export stops at row 5,000 and says nothing about it. '.repeat(4);

/** Three waits of a person, in milliseconds. */
interface Waits {
  open: number;
  type: number;
  send: number;
}

const now = (): number => performance.now();
const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = now();
  await act();
  return now() - start;
};

async function fillAndSend(form: Locator, number: Locator): Promise<Omit<Waits, 'open'>> {
  await form.getByLabel('Subject').fill('Export stops');
  await form.getByLabel('What happened?').focus();
  const type = await timed(async () => {
    await form.page().keyboard.type(TEXT);
    await form.page().evaluate(() => new Promise(requestAnimationFrame));
  });
  for (const name of [/^High/, /^All admins/, /browser/i]) await form.getByRole('radio', { name }).first().check();
  await form.getByLabel('Your e-mail').fill('ada@example.com');
  const send = await timed(async () => {
    await form.getByRole('button', { name: 'Send ticket' }).click();
    await number.waitFor();
  });
  return { type, send };
}

async function runWidget(page: Page, url: string): Promise<Waits> {
  await page.goto(url);
  const launcher = page.locator('helpdock-launcher').getByRole('button');
  await launcher.waitFor();
  const panel = page.getByRole('dialog');
  const open = await timed(async () => {
    await launcher.click();
    await panel.getByRole('button', { name: 'Report a bug' }).click();
    await panel.getByLabel('Subject').waitFor();
  });
  return { open, ...(await fillAndSend(panel, panel.getByText(/T-\d+/).first())) };
}

async function runFloor(page: Page, url: string): Promise<Waits> {
  await page.goto(url);
  const open = await timed(async () => {
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByLabel('Subject').waitFor();
  });
  return { open, ...(await fillAndSend(page.getByRole('dialog'), page.getByText(/T-\d+/).first())) };
}

/** The longest task over 50 ms (0 where there is none) and the layout shift of a page that loads at a fourth of the speed. */
async function loadSlowly(browser: Browser, url: string): Promise<{ longest: number; shift: number }> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await noteWork(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const work = await readWork(page);
  await page.close();
  return work;
}

/** Loads both pages in turns, so that whatever else the machine does falls on both. */
async function compareLoading(browser: Browser, pages: Record<string, string>): Promise<string[]> {
  const works = new Map<string, Awaited<ReturnType<typeof loadSlowly>>[]>();
  for (let round = 0; round < LOADS; round++) {
    for (const [name, url] of Object.entries(pages)) {
      works.set(name, [...(works.get(name) ?? []), await loadSlowly(browser, url)]);
    }
  }
  const rows = [...works].map(([name, list]) => {
    const longest = list.map((work) => work.longest);
    const cells = [median(longest), Math.max(...longest)].map((ms) => (ms === 0 ? 'none' : `${ms} ms`));
    return `| ${[name, ...cells, Math.max(...list.map(({ shift }) => shift))].join(' | ')} |`;
  });
  return [
    `| loading at a fourth of the speed, ${LOADS} times | longest task over 50 ms, median | worst | layout shift, worst |`,
    '| --- | --- | --- | --- |',
    ...rows,
  ];
}

/** What is transferred, step by step. */
async function costs(browser: Browser, stage: Stage, url: string): Promise<string[]> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const traffic = new Traffic(session, (address) => address.startsWith(stage.cdn));
  await page.goto(url, { waitUntil: 'networkidle' });
  const before = traffic.take();
  await page.locator('helpdock-launcher').hover();
  await traffic.settled();
  const intent = traffic.take();
  await page.locator('helpdock-launcher').getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Report a bug' }).click();
  await page.getByRole('dialog').getByLabel('Subject').waitFor();
  const shown = traffic.take();
  await traffic.settled();
  const late = traffic.take();
  await page.close();
  const line = (what: string, { requests, bytes }: { requests: number; bytes: number }): string =>
    `| ${what} | ${requests} | ${bytes.toLocaleString('en')} |`;
  return [
    '| what is transferred | requests | bytes, headers and all |',
    '| --- | --- | --- |',
    line('before anybody opens it', before),
    line('on the first sign of interest', intent),
    line('from the click until the form is on the screen', shown),
    line('afterwards, ahead of need', late),
  ];
}

async function compare(browser: Browser, widgetUrl: string, floorUrl: string): Promise<string[]> {
  const widget: Waits[] = [];
  const floor: Waits[] = [];
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [list, run, url] of [
      [floor, runFloor, floorUrl],
      [widget, runWidget, widgetUrl],
    ] as const) {
      const page = await browser.newPage();
      list.push(await run(page, url));
      await page.close();
    }
  }
  const row = (what: string, key: keyof Waits): string => {
    const [ours, theirs] = [median(widget.map((waits) => waits[key])), median(floor.map((waits) => waits[key]))];
    return `| ${what} | ${ours.toFixed(0)} | ${theirs.toFixed(0)} | ${(ours / theirs).toFixed(2)} |`;
  };
  return [
    '| milliseconds, median | Helpdock | native form | ratio |',
    '| --- | --- | --- | --- |',
    row('click to usable form (cold cache)', 'open'),
    row(`typing ${TEXT.length} characters`, 'type'),
    row('send to number', 'send'),
  ];
}

const stage = await openStage();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
try {
  const icon = '<link rel="icon" href="data:,">';
  const widgetUrl = stage.serve({ html: documentOf('<h1>Host</h1>', icon) });
  const script = await floorFile('ticket-form.js');
  const floor = (await floorFile('ticket-form.html')).replace(
    /<script[^>]*><\/script>/,
    `<script type="module">${script}</script>`,
  );
  const floorUrl = `${stage.serve({ html: floor })}?api=${encodeURIComponent(stage.api)}`;
  const bareUrl = stage.serve({ html: documentOf('<h1>Host</h1>', icon).replace('{{script}}', '') });
  const report = [
    ...(await costs(browser, stage, widgetUrl)),
    '',
    ...(await compareLoading(browser, { 'a page with the launcher': widgetUrl, 'the same page without it': bareUrl })),
    '',
    ...(await compare(browser, widgetUrl, floorUrl)),
  ];
  const text = `# What the widget costs\n\nWritten by \`npm run bench\`; times depend on the machine, ratios much less.\n\n${report.join('\n')}\n`;
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'results.md'), text);
} finally {
  await browser.close();
  await stage.close();
}
