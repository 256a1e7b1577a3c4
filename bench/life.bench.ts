/**
 * What happens after filing, as a reader sees it: a list of very many tickets, a long conversation, and how soon an
 * agent's answer is in an open widget.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openDatabase } from '../demo/api/open-database.js';
import { seed } from '../demo/api/seed/seed.js';
import { larchmontCatalog } from '../demo/catalogs/larchmont.js';
import { larchmontMembers } from '../demo/server/members.js';
import { startDemo, type Demo } from '../demo/server/start.js';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { fileManyTickets, writeManyMessages } from '../test/support/many-tickets.js';
import { median, noteWork, readWork } from './support/measure.js';

const TICKETS = 100_000;
const MESSAGES = 1_000;
const REPLIES = 20;

const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** A database with all that, in the folder. @returns id of the ticket with the long conversation */
async function prepare(dataDir: string): Promise<string> {
  const { db, close } = await openDatabase({ dataDir });
  await seed(db);
  await fileManyTickets(db, {
    organizationId: 'larchmont',
    requester: larchmontMembers.robin,
    count: TICKETS,
    types: larchmontCatalog.requestTypes.map(({ id }) => id),
    priorities: (larchmontCatalog.priorities ?? []).map(({ id }) => id),
  });
  const { id } = await db.selectFrom('tickets').select('id').where('number', '=', 'M-1').executeTakeFirstOrThrow();
  await writeManyMessages(db, id, MESSAGES);
  await close();
  return id;
}

/** A shop's page on which Robin is signed in and the widget is open. */
async function openWidget(browser: Browser, demo: Demo): Promise<Page> {
  const page = await browser.newPage();
  await noteWork(page);
  // The loader of this script wraps functions by a helper of this name, which no page has.
  await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
  await page.goto(demo.urls.larchmont);
  await page.getByRole('button', { name: /Robin/ }).click();
  await page.locator('helpdock-launcher').getByRole('button').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Report an issue/ })
    .waitFor();
  return page;
}

const openAt = (page: Page, at: string | { ticket: string }): Promise<void> =>
  page.evaluate((view) => (window as unknown as { Helpdock: { open(at: unknown): void } }).Helpdock.open(view), at);

/** Milliseconds from the end of the list's answer until its rows are painted; runs in the page. */
function untilRows(): Promise<number> {
  const rows = (): number =>
    document
      .querySelector('helpdock-widget')
      ?.shadowRoot?.querySelector('[data-view=tickets] helpdock-ticket-list')
      ?.shadowRoot?.querySelectorAll('ol li').length ?? 0;
  return new Promise((resolve) => {
    const look = (): void => {
      if (rows() === 0) return void requestAnimationFrame(look);
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/tickets\?(?!.*limit=[13]\b)/.test(name));
      resolve(performance.now() - ((asked.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? NaN));
    };
    look();
  });
}

async function measureList(page: Page): Promise<string[]> {
  await openAt(page, 'tickets');
  const first = await page.evaluate(untilRows);
  const list = page.locator('helpdock-widget [data-view=tickets] helpdock-ticket-list');
  const items = list.getByRole('listitem');
  let most = await items.count();
  for (let press = 0; press < 15; press++) {
    const before = await items.last().textContent();
    await list.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(
      (text) =>
        document
          .querySelector('helpdock-widget')
          ?.shadowRoot?.querySelector('[data-view=tickets] helpdock-ticket-list')
          ?.shadowRoot?.querySelector('ol li:last-child')?.textContent !== text,
      before,
    );
    most = Math.max(most, await items.count());
  }
  return [
    `A list of ${TICKETS.toLocaleString('en')} tickets: first rows ${ms(first)} after the answer; after 15 further pages at most ${most} rows in the document.`,
  ];
}

async function measureThread(page: Page, ticket: string): Promise<string[]> {
  await page.evaluate('work.longest = 0');
  await openAt(page, { ticket });
  await page.getByText(`Message number ${MESSAGES}`, { exact: true }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const { longest } = await readWork(page);
  return [
    `A conversation of ${MESSAGES.toLocaleString('en')} messages: longest task while it opens ${longest ? ms(longest) : 'under 50 ms'}.`,
  ];
}

async function measureReplies(page: Page, demo: Demo, ticket: string): Promise<string[]> {
  const waits: number[] = [];
  for (let round = 1; round <= REPLIES; round++) {
    const body = `Answer ${round} of ${REPLIES}`;
    const shown = page.getByText(body, { exact: true }).waitFor();
    const start = performance.now();
    await fetch(`${demo.urls.desk}api/tickets/${ticket}/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(demo.urls.desk).origin },
      body: JSON.stringify({ kind: 'message', agent: 'Dana Whitehorse', body }),
    });
    await shown;
    waits.push(performance.now() - start);
  }
  return [
    `An agent's answer is in the open widget after ${ms(median(waits))} (median of ${REPLIES}; worst ${ms(Math.max(...waits))}).`,
  ];
}

const folder = await mkdtemp(path.join(tmpdir(), 'helpdock-bench-'));
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
try {
  const dataDir = path.join(folder, 'many');
  const ticket = await prepare(dataDir);
  const demo = await startDemo({ dataDir });
  const report: string[] = [];
  try {
    const page = await openWidget(browser, demo);
    report.push(...(await measureList(page)));
    report.push(...(await measureThread(page, ticket)));
    report.push(...(await measureReplies(page, demo, ticket)));
  } finally {
    await demo.close();
  }
  const lines = report.map((line) => `- ${line}`).join('\n');
  const text = `# The life of a ticket\n\nWritten by \`npm run bench life\`; times depend on the machine.\n\n${lines}\n`;
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'life.md'), text);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
