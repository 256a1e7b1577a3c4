import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Host } from './support/fixtures.js';

const MiB = 1024 * 1024;

/** A file on the disk: chosen again, it is the same one. */
async function makeFile(): Promise<string> {
  const path = test.info().outputPath('trace.log');
  await writeFile(path, randomBytes(6 * MiB));
  return path;
}

/** From the launcher to a form with a file in it. */
async function choose({ panel, launcher }: Host, file: string): Promise<Locator> {
  await launcher.click();
  await panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await panel.locator('input[type=file]').setInputFiles(file);
  return panel.locator('helpdock-attachments').getByRole('listitem').filter({ hasText: 'trace.log' });
}

async function send({ panel, stage }: Host): Promise<number> {
  const before = stage.backend.tickets.length;
  await panel.getByLabel('Subject').fill('A trace');
  await panel.getByLabel('What happened?').fill('See for yourself');
  await panel.getByLabel('Your e-mail').fill('ada@example.com');
  await panel.getByRole('button', { name: 'Send ticket' }).click();
  return before;
}

/** Lets chunks through until the fourth, which gets no further than the browser until it is dropped. */
async function holdFourthChunk(page: Page): Promise<{ reached: Promise<void>; drop: () => Promise<void> }> {
  let chunks = 0;
  let reach!: () => void;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH' || ++chunks < 4) return route.fallback();
    reach();
  });
  return { reached, drop: () => page.unrouteAll({ behavior: 'ignoreErrors' }) };
}

/** What of the calls went to uploads. */
const uploadCalls = ({ stage }: Host, since: number): string[] =>
  stage.calls
    .slice(since)
    .filter((call) => call.includes('/uploads'))
    .map((call) => call.split(' ')[0]!);

test('B46 a page that is loaded again in the middle of an upload: the file goes on where it was', async ({
  host,
  page,
}) => {
  const file = await makeFile();
  const since = host.stage.calls.length;
  await host.visit();
  const held = await holdFourthChunk(page);
  await choose(host, file);
  await held.reached;
  await page.reload();
  await held.drop();
  const row = await choose(host, file);
  await expect(row).toContainText('Uploaded');
  expect(uploadCalls(host, since).filter((method) => method !== 'PATCH')).toEqual(['POST', 'HEAD']);
  const before = await send(host);
  await expect(host.panel.getByText(/T-\d+/).first()).toBeVisible();
  expect(host.stage.backend.tickets).toHaveLength(before + 1);
  expect(host.stage.backend.tickets.at(-1)?.attachments).toMatchObject([{ name: 'trace.log', size: 6 * MiB }]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('uploads')))).toEqual([]);
});

test('B27 B52 the connection goes in the middle of an upload: it waits, and so does the ticket that was sent', async ({
  context,
  host,
  page,
}) => {
  const file = await makeFile();
  await host.visit();
  const held = await holdFourthChunk(page);
  const row = await choose(host, file);
  await held.reached;
  await context.setOffline(true);
  await held.drop();
  await expect(row).toContainText('No connection. Goes on by itself.');
  await expect(row.getByRole('button', { name: 'Try now: trace.log' })).toBeVisible();
  const before = await send(host);
  await context.setOffline(false);
  await expect(host.panel.getByText(/T-\d+/).first()).toBeVisible();
  expect(host.stage.backend.tickets).toHaveLength(before + 1);
  expect(host.stage.backend.tickets.at(-1)?.attachments).toMatchObject([{ name: 'trace.log', size: 6 * MiB }]);
});

test('C43 a file of somebody who has signed out is sent anew', async ({ host, page }) => {
  const file = await makeFile();
  await host.visit();
  const held = await holdFourthChunk(page);
  await choose(host, file);
  await held.reached;
  const stored = (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('uploads')));
  expect(await stored()).toHaveLength(1);
  await page.evaluate(() => {
    (globalThis as unknown as { Helpdock: { identify(who: null): void } }).Helpdock.identify(null);
  });
  expect(await stored()).toEqual([]);
});
