import { chromium, expect, test } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { documentOf, openStage } from './support/stage.js';

test('A54 away and back: the page comes out of the cache, with the widget as it was', async () => {
  const stage = await openStage();
  // The runner switches the cache off in browsers that it starts itself.
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArgs(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(stage.serve({ html: documentOf('<h1>Host</h1>') }));
    await page.locator('helpdock-launcher').getByRole('button').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Suggest an improvement/ })
      .click();
    await page.getByRole('dialog').getByLabel('Subject').fill('Half a thought');
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.setAttribute('persisted', `${persisted}`),
      ),
    );
    await page.goto(stage.serve({ html: '<!doctype html><title>Elsewhere</title>' }));
    await page.evaluate(() => history.back());
    await expect(page.locator('html')).toHaveAttribute('persisted', 'true');
    await expect(page.getByRole('dialog').getByLabel('Subject')).toHaveValue('Half a thought');
  } finally {
    await browser.close();
    await stage.close();
  }
});
