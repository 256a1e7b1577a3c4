import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { expect, test, type Host } from './support/fixtures.js';
import { documentOf } from './support/stage.js';

test.use({
  launchOptions: {
    executablePath: await findBrowser(),
    // The tab answers for the person who would choose it; the microphone is made up.
    args: [...browserArgs(), '--auto-accept-this-tab-capture', '--use-fake-device-for-media-stream'],
  },
});

/** A page on which something moves, with a password on it. */
const BODY = `<h1>Host</h1><p id="clock"></p><input type="password" value="secret" aria-label="Password">
  <script>setInterval(() => { const clock = document.getElementById('clock'); if (clock) clock.textContent = performance.now(); }, 50)</script>`;

/** From the launcher to a form in which a recording can be made. */
async function openForm({ launcher, panel }: Host): Promise<void> {
  await launcher.click();
  await panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await panel.getByLabel('Subject').fill('See for yourself');
}

const bar = ({ page }: Host) => page.locator('helpdock-recording-bar');

/** Records until there is something. */
async function record(host: Host): Promise<void> {
  const { panel } = host;
  await panel.getByRole('button', { name: 'Record the screen' }).click();
  await panel.getByRole('button', { name: 'Start recording' }).click();
  await bar(host).getByRole('button', { name: 'Start now' }).click();
  await expect(bar(host).getByRole('timer')).toHaveText(/0:0[2-9] of/);
}

/** Sends the form and returns the names of the files that arrived. */
async function send({ panel, stage }: Host): Promise<(string | undefined)[]> {
  const before = stage.backend.tickets.length;
  await panel.getByLabel('What happened?').fill('It moves');
  await panel.getByLabel('Your e-mail').fill('ada@example.com');
  await panel.getByRole('button', { name: 'Send ticket' }).click();
  await expect(panel.getByText(/T-\d+/).first()).toBeVisible();
  return stage.backend.tickets.slice(before).flatMap(({ attachments = [] }) => attachments.map(({ name }) => name));
}

test('A50 a recording goes on over navigation and a replaced body, and its bar with it', async ({ host, page }) => {
  await host.visit(BODY);
  await openForm(host);
  await record(host);
  await expect(host.panel).toBeHidden();
  await page.evaluate(() => history.pushState({}, '', '/elsewhere'));
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<h1>Elsewhere</h1><p id="clock"></p>';
    document.body.replaceWith(body);
  });
  const elapsed = await bar(host).getByRole('timer').textContent();
  await expect(bar(host).getByRole('timer')).not.toHaveText(elapsed ?? '');
  // A dialog that the page opens and closes meanwhile.
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect(bar(host)).toContainText('Close the dialog of the page');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('body > dialog')!.close());
  await expect(bar(host)).not.toContainText('Close the dialog of the page');
  await bar(host).getByRole('button', { name: 'Stop' }).click();
  await expect(bar(host)).toHaveCount(0);
  await expect(host.panel.getByLabel('Subject')).toHaveValue('See for yourself');
  await host.panel.getByRole('button', { name: 'Use recording' }).click();
  expect(await send(host)).toEqual([expect.stringMatching(/^recording-.*\.(mp4|webm)$/)]);
  await host.panel.getByRole('button', { name: 'Close' }).click();
  await expect
    .poll(() => page.evaluate(async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name)))
    .toEqual([]);
});

test('a closed tab loses no more than the last seconds: the rest is offered at the next visit', async ({
  host,
  page,
}) => {
  await host.visit(BODY);
  await openForm(host);
  await record(host);
  await expect(bar(host).getByRole('timer')).toHaveText(/0:0[5-9] of/);
  await page.reload();
  await openForm(host);
  await expect(host.panel.getByText(/^A recording from .* was not finished\.$/)).toBeVisible();
  await host.panel.getByRole('button', { name: 'Look at it' }).click();
  await expect(host.panel.locator('video')).toHaveJSProperty('error', null);
  await host.panel.getByRole('button', { name: 'Use recording' }).click();
  expect(await send(host)).toHaveLength(1);
});

test('D17 after Stop the focus is on the recording, in the panel that has come back', async ({ host, page }) => {
  await host.visit(BODY);
  await openForm(host);
  await record(host);
  await page.keyboard.press('Enter');
  await expect(host.panel.getByRole('button', { name: 'Use recording' })).toBeVisible();
  await expect(host.panel.getByRole('heading', { name: 'Your recording' })).toBeFocused();
});

test('A42 the panel stays as long as nobody has answered the question of the browser', async ({ host, page }) => {
  await host.visit(BODY);
  await page.evaluate(() => (navigator.mediaDevices.getDisplayMedia = () => new Promise(() => {})));
  await openForm(host);
  await host.panel.getByRole('button', { name: 'Record the screen' }).click();
  await host.panel.getByRole('button', { name: 'Start recording' }).click();
  await expect(host.panel.getByText('Choose what to record.')).toBeFocused();
  await host.panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(host.panel.getByRole('button', { name: 'Start recording' })).toBeVisible();
});

test('a page that allows no blob: for media gets words instead of a preview', async ({ host }) => {
  const policy = "media-src 'self'";
  await host.visitPage({ html: documentOf(BODY), headers: { 'content-security-policy': policy } });
  await openForm(host);
  await record(host);
  await bar(host).getByRole('button', { name: 'Stop' }).click();
  await expect(host.panel.getByText('This page does not allow it to be played here.')).toBeVisible();
  await host.panel.getByRole('button', { name: 'Use recording' }).click();
  expect(await send(host)).toHaveLength(1);
});

test('G3 the page is as it was after a recording', async ({ host }) => {
  await host.visit(BODY);
  await openForm(host);
  await record(host);
  await bar(host).getByRole('button', { name: 'Discard' }).click();
  await bar(host).getByRole('button', { name: 'Discard' }).click();
  await expect(host.panel.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await host.panel.getByRole('button', { name: 'Close' }).click();
  await host.expectGoodGuest();
});

test('a recording can be wound to its end, also where the window changed its size in the middle', async ({
  host,
  page,
}) => {
  await host.visit(BODY);
  await openForm(host);
  await record(host);
  await page.setViewportSize({ width: 1000, height: 600 });
  await expect(bar(host).getByRole('timer')).toHaveText(/0:0[4-9] of/);
  await bar(host).getByRole('button', { name: 'Stop' }).click();
  const film = host.panel.locator('video');
  await expect.poll(() => film.evaluate(({ duration }: HTMLVideoElement) => duration)).toBeGreaterThan(3);
  const error = await film.evaluate(
    (video: HTMLVideoElement) =>
      new Promise((resolve) => {
        video.addEventListener('error', () => resolve(video.error?.message));
        video.addEventListener('ended', () => resolve('none'));
        video.currentTime = video.duration - 1;
        void video.play();
      }),
  );
  expect(error).toBe('none');
});
