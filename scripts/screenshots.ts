/**
 * Takes the pictures that README shows, from the running demo: `npm run screenshots`.
 * With a folder as argument it takes every view in every look instead, for eyes to go over.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startDemo } from '../demo/server/start.js';
import type { HelpdockApi } from '../src/embed/api.js';
import { browserArgs, findBrowser } from './browser.mjs';

type View = (page: Page) => Promise<void>;

const panel = (page: Page) => page.locator('helpdock-widget');

const openForm: View = async (page) => {
  await page.locator('#help').click();
  await panel(page).locator('input').first().fill('Booking a room twice shows two invoices');
};

const VIEWS: Record<string, View> = {
  launcher: async (page) => {
    await page.locator('helpdock-launcher').waitFor();
  },
  home: async (page) => {
    await page.locator('helpdock-launcher').click();
    await panel(page).getByRole('list').first().waitFor();
  },
  form: openForm,
  priority: async (page) => {
    await openForm(page);
    const level = panel(page).locator('helpdock-priority-picker input').nth(2);
    await level.check();
    await level.evaluate((radio) => radio.scrollIntoView({ block: 'center' }));
  },
  errors: async (page) => {
    await openForm(page);
    await panel(page).locator('button[type=submit]').click();
  },
  tickets: async (page) => {
    await page.evaluate(() => (window.Helpdock as HelpdockApi).push(['open', 'tickets']));
    await panel(page).getByRole('list').first().waitFor();
  },
};

const LOOKS: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 840 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true },
  dark: { viewport: { width: 1280, height: 840 }, colorScheme: 'dark' },
  forced: { viewport: { width: 1280, height: 840 }, forcedColors: 'active' },
  arabic: { viewport: { width: 1280, height: 840 }, locale: 'ar' },
};

async function take(browser: Browser, url: string, look: string, view: string, file: string): Promise<void> {
  const context = await browser.newContext({ ...LOOKS[look], reducedMotion: 'reduce', deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(url);
  await VIEWS[view]?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  await context.close();
}

const demo = await startDemo();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() });
try {
  const [folder] = process.argv.slice(2);
  if (folder) {
    await mkdir(folder, { recursive: true });
    for (const look of Object.keys(LOOKS)) {
      for (const view of Object.keys(VIEWS)) {
        await take(browser, demo.urls.atrium, look, view, path.join(folder, `${view}-${look}.png`));
      }
    }
  } else {
    await mkdir('docs/images', { recursive: true });
    await take(browser, demo.urls.atrium, 'desktop', 'priority', 'docs/images/form.png');
  }
} finally {
  await browser.close();
  await demo.close();
}
