/** Both portals: a report that shows what it is about, from the host page to the desk. */
import type { Locator } from '@playwright/test';
import { browserArgs, findBrowser } from '../../../scripts/browser.mjs';
import { expect, test, unique, type Portal } from './portal.js';

test.use({
  launchOptions: {
    executablePath: await findBrowser(),
    // The tab answers for the person who would choose it.
    args: [...browserArgs(), '--auto-accept-this-tab-capture', '--use-fake-device-for-media-stream'],
  },
});

/** Until the trail runs, nothing is noted. */
const waitForTrail = ({ page }: Portal): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { Helpdock } = window as unknown as { Helpdock: { diagnose(): Promise<string[]> } };
        return (await Helpdock.diagnose()).join(' ');
      }),
    )
    .toContain('Trail: on');

const editor = ({ panel }: Portal): Locator => panel.getByRole('dialog', { name: 'Edit screenshot' });

/** Covers the middle of the picture for good, by keys alone, and saves it. */
async function redact(portal: Portal): Promise<void> {
  const dialog = editor(portal);
  await dialog.getByRole('button', { name: 'Redact' }).press('Enter');
  await dialog
    .getByRole('button', { name: 'Add redaction' })
    .or(dialog.getByRole('button', { name: 'Add' }))
    .first()
    .press('Enter');
  await expect(dialog.getByRole('button', { name: /^Redaction 1/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(dialog).toBeHidden();
}

const files = ({ panel }: Portal): Locator => panel.locator('helpdock-attachments').getByRole('listitem');

test('A5 A6 A7 Atrium: a redacted picture, a recording, the environment and the trail arrive as they were shown', async ({
  atrium,
  demo,
  page,
  browser,
}) => {
  await atrium.visit();
  await waitForTrail(atrium);
  await page.getByRole('button', { name: 'Export the week' }).click();
  await expect(page.getByText('The export did not work.')).toBeVisible();
  await atrium.open();
  await atrium.begin('Report a bug');
  const { panel } = atrium;
  const subject = unique('The export fails');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What happens?').fill('I press Export, and it says that it did not work.');
  await panel.getByRole('radio', { name: 'In the browser' }).check();
  await panel.getByRole('radio', { name: /^High/ }).check();
  await panel.getByRole('radio', { name: /^All admin users/ }).check();

  await panel.getByRole('button', { name: 'Picture of this page' }).click();
  await expect(editor(atrium)).toBeVisible();
  await redact(atrium);
  await expect(files(atrium)).toHaveCount(1);

  await panel.getByRole('button', { name: 'Record the screen' }).click();
  await panel.getByRole('button', { name: 'Start recording' }).click();
  const bar = page.locator('helpdock-recording-bar');
  await bar.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('button', { name: 'Export the week' }).click();
  await expect(bar.getByRole('timer')).toHaveText(/0:0[2-9] of/);
  await bar.getByRole('button', { name: 'Stop' }).click();
  await panel.getByRole('button', { name: 'Use recording' }).click();
  await expect(files(atrium)).toHaveCount(2);
  await expect(files(atrium).getByText(/Uploaded/)).toHaveCount(2);

  await panel.getByText('What will be sent').click();
  const review = panel.getByRole('group').filter({ hasText: 'What will be sent' });
  await expect(review.getByText('5 answers, 2 files', { exact: false })).toBeVisible();
  await expect(review.getByText(/→|500/).first()).toBeVisible();
  await review.getByRole('button', { name: 'Remove: Title of the page' }).click();
  await atrium.send();

  const desk = await (await browser.newContext()).newPage();
  await desk.goto(demo.urls.desk);
  await desk.getByLabel('Search tickets').fill(subject);
  await desk.locator('#tickets').getByRole('link', { name: subject }).click();
  const ticket = desk.getByRole('main');
  await expect(ticket.getByRole('heading', { name: subject })).toBeVisible();
  await expect(ticket.getByRole('button', { name: /^Look at screenshot-/ })).toBeVisible();
  const film = ticket.locator('video');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.duration)).toBeGreaterThan(1);
  await ticket
    .getByText(/^Chromium .* on Linux/)
    .or(ticket.getByText(/on Linux/))
    .first()
    .click();
  await expect(ticket.getByText('2026.48.1')).toBeVisible();
  await expect(ticket.getByText(await page.title(), { exact: true })).toHaveCount(0);
  await expect(
    ticket
      .getByRole('table')
      .getByText(/failed: 500/)
      .first(),
  ).toBeVisible();
});

test('B2 Larchmont: a picture of the screen, where it happened and what failed arrive without what was taken out', async ({
  larchmont,
  demo,
  page,
  browser,
}) => {
  await larchmont.visit();
  await waitForTrail(larchmont);
  await page.getByRole('button', { name: 'Quote shipping' }).click();
  await larchmont.open();
  await larchmont.begin('Report an issue');
  const { panel } = larchmont;
  const subject = unique('No quote for shipping');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What is the matter?').fill('The quote never comes.');
  await panel.getByRole('radio', { name: 'Online store' }).check();
  await panel.getByRole('radio', { name: /^Level 3/ }).check();
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');

  await panel.getByRole('button', { name: 'Picture of the screen' }).click();
  await expect(editor(larchmont)).toBeVisible();
  await redact(larchmont);
  await expect(files(larchmont).getByText(/Uploaded/)).toHaveCount(1);

  await panel.getByText('What will be sent').click();
  const review = panel.getByRole('group').filter({ hasText: 'What will be sent' });
  await review.getByRole('button', { name: 'Remove all: What happened in the page' }).click();
  await expect(review.getByText('taken out, not sent', { exact: false })).toBeVisible();
  await larchmont.send();

  const desk = await (await browser.newContext()).newPage();
  await desk.goto(demo.urls.desk);
  await desk.getByLabel('Search tickets').fill(subject);
  await desk.locator('#tickets').getByRole('link', { name: subject }).click();
  const ticket = desk.getByRole('main');
  await ticket.getByRole('button', { name: /^Look at screenshot-/ }).click();
  await expect(desk.getByRole('dialog', { name: 'Picture' }).getByRole('img')).toBeVisible();
  await desk.keyboard.press('Escape');
  await ticket
    .getByText(/on Linux/)
    .first()
    .click();
  await expect(ticket.getByText('shop 8.2.0')).toBeVisible();
  await expect(ticket.getByRole('table')).toHaveCount(0);
});
