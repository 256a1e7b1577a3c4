import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { startDemo, type Demo } from '../../demo/server/start.js';

/** The whole system: two products, the desk, the ticket API and its database. */
const test = base.extend<object, { demo: Demo }>({
  demo: [
    // eslint-disable-next-line no-empty-pattern -- the runner reads from the pattern that nothing is needed
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

interface Request {
  type: string;
  fill: (panel: Locator, subject: string) => Promise<void>;
}

const panelOf = (page: Page): Locator =>
  page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Close' }) });

const attach = (panel: Locator): Promise<void> =>
  panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'screen.png', mimeType: 'image/png', buffer: Buffer.from('not really a picture') });

/** From the launcher to the number of the ticket. */
async function file(page: Page, { type, fill }: Request, subject: string): Promise<string> {
  await page.locator('helpdock-launcher').getByRole('button').click();
  const panel = panelOf(page);
  // By how it begins: tickets of the same kind name it, too.
  await panel.getByRole('button', { name: new RegExp(`^${type}`) }).click();
  await fill(panel, subject);
  await attach(panel);
  await panel.getByRole('button', { name: 'Send ticket' }).click();
  const number = panel.getByText(/^[A-Z]{3}-\d+$/).first();
  await expect(number).toBeVisible();
  return number.innerText();
}

/** An agent resolves the ticket on the desk. */
async function resolve(page: Page, desk: string, subject: string): Promise<void> {
  await page.goto(desk);
  await page.locator('#tickets').getByRole('link', { name: subject }).click();
  await expect(page.getByText('screen.png')).toBeVisible();
  const form = page.getByRole('form', { name: 'Change the ticket' });
  await form.getByLabel('Status').selectOption('resolved');
  await form.getByLabel('Reason').fill('Mended this morning.');
  await form.getByRole('button').click();
  await expect(page.getByText('Mended this morning.')).toBeVisible();
}

const bug: Request = {
  type: 'Report a bug',
  async fill(panel, subject) {
    await panel.getByLabel('Subject').fill(subject);
    await panel.getByLabel('What happens?').fill('Two invoices for one booking.');
    await panel.getByRole('radio', { name: /browser/i }).check();
    await panel.getByRole('radio', { name: /^High/ }).check();
    await panel.getByRole('radio', { name: /admin/i }).first().check();
  },
};

const issue: Request = {
  type: 'Request a theme change',
  async fill(panel, subject) {
    await panel.getByLabel('Subject').fill(subject);
    for (const area of await panel.locator('textarea').all())
      if (await area.isVisible()) await area.fill('Winter colours.');
    await panel.getByLabel('Your e-mail').fill('guest@example.com');
  },
};

for (const [name, request] of [
  ['atrium', bug],
  ['larchmont', issue],
] as const) {
  test(`G2 ${name}: from the launcher to the desk and back to "My tickets"`, async ({ demo, page, context }) => {
    const subject = `From ${name} ${Date.now()}`;
    await page.goto(demo.urls[name]);
    const number = await file(page, request, subject);
    const agent = await context.newPage();
    await resolve(agent, demo.urls.desk, subject);
    await agent.close();
    await page.reload();
    await page.locator('helpdock-launcher').getByRole('button').click();
    await panelOf(page).getByRole('button', { name: 'Show all' }).click();
    const row = panelOf(page).getByRole('listitem').filter({ hasText: subject });
    await expect(row).toContainText(number);
    await expect(row).toContainText('Resolved');
  });
}

test('A34 A36 the demo page under a strict policy: no violation on the whole way', async ({ demo, page }) => {
  await page.goto(demo.urls.strict);
  await file(page, issue, `Strict ${Date.now()}`);
  await expect(page.locator('#violations')).toHaveText('0');
});

test('360 px wide: the panel is a sheet, and the way is the same', async ({ demo, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(demo.urls.larchmont);
  await file(page, issue, `Phone ${Date.now()}`);
  const box = (await panelOf(page).boundingBox())!;
  expect([Math.round(box.x), Math.round(box.width)]).toEqual([0, 360]);
});
