import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './support/fixtures.js';

test.use({
  launchOptions: {
    executablePath: await findBrowser(),
    // The tab answers for the person who would choose it.
    args: [...browserArgs(), '--auto-accept-this-tab-capture'],
  },
});

/** Colours of a picture in the editor: where the panel was, and far from it. */
const colors = () => {
  const widget = document.querySelector('helpdock-widget')!.shadowRoot!;
  const form = widget.querySelector('helpdock-ticket-form')!.shadowRoot!;
  const files = form.querySelector('helpdock-attachments')!.shadowRoot!;
  const { file } = files.querySelector<HTMLElement & { file: Blob }>('helpdock-screenshot-editor')!;
  const { left, top, width, height } = widget.querySelector('dialog')!.getBoundingClientRect();
  return createImageBitmap(file).then((bitmap) => {
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const scale = bitmap.width / innerWidth;
    const at = (x: number, y: number) => [...context.getImageData(x * scale, y * scale, 1, 1).data].join();
    return [at(left + width / 2, top + height / 2), at(left + 20, top + 20), at(10, 10)];
  });
};

for (const way of ['Picture of this page', 'Picture of the screen']) {
  test(`the panel is not in a ${way.toLowerCase()}, and is there again with the editor`, async ({ host, page }) => {
    await host.visit('<style>html { background: #00aa44 }</style><h1>Host</h1>');
    await host.open();
    const { panel } = host;
    await panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
    await panel.getByRole('button', { name: way }).click();
    await expect(panel.getByRole('dialog', { name: 'Edit screenshot' })).toBeVisible();
    const [middle, corner, elsewhere] = await page.evaluate(colors);
    expect([middle, corner]).toEqual([elsewhere, elsewhere]);
    await panel.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(panel.getByRole('button', { name: way })).toBeFocused();
  });
}

test('whoever leaves the question of the browser unanswered can go on in the panel', async ({ host, page }) => {
  await page.addInitScript(() => {
    MediaDevices.prototype.getDisplayMedia = () => new Promise(() => {});
  });
  await host.visit();
  await host.open();
  const { panel } = host;
  await panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await panel.getByRole('button', { name: 'Picture of the screen' }).click();
  await expect(panel.getByText('Taking the screenshot')).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByText('Taking the screenshot')).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Picture of the screen' })).toBeFocused();
});
