import { expect, test } from './support/fixtures.js';

test('A59 A60 A62 shortcuts of the page never hear the form, and hear all else', async ({ host, page }) => {
  await host.visit(
    '<h1>Host</h1>',
    `<script>
      window.heard = []; window.paths = [];
      document.addEventListener('keydown', (event) => { if (event.target.tagName !== 'INPUT' && event.target.tagName !== 'TEXTAREA') heard.push(event.key); });
      window.addEventListener('keydown', (event) => paths.push([event.composedPath()[0].tagName, document.activeElement.tagName]), true);
    </script>`,
  );
  await page.keyboard.type('s/');
  await page.keyboard.press('F6');
  expect(await page.evaluate('heard')).toEqual(['s', '/', 'F6']);
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await page.evaluate('heard.length = paths.length = 0');
  const keys = 'sfpn,.jk?/gx[]';
  for (const label of ['Subject', 'What happened?', 'Your name']) {
    await host.panel.getByLabel(label).focus();
    await page.keyboard.type(keys);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await expect(host.panel.getByLabel(label)).toHaveValue('sfpn,.jk?/gx]'.replace('x]', 'x]'));
  }
  expect(await page.evaluate('heard')).toEqual([]);
  expect(await page.evaluate('paths[0]')).toEqual(['INPUT', expect.stringMatching(/^HELPDOCK-/)]);
});

test('A63 a dialog of the page that traps focus and closes on presses outside', async ({ host, page }) => {
  await host.visit(
    '<div id=dialog role=dialog aria-label=Trap><input id=inside></div>',
    `<script type=module>
      // As popular dialogs do it: focus that leaves is pulled back, a press outside closes.
      const dialog = document.querySelector('#dialog'); const inside = document.querySelector('#inside');
      document.body.style.pointerEvents = 'none'; dialog.style.pointerEvents = 'auto';
      document.addEventListener('focusin', ({ target }) => { if (!dialog.contains(target)) inside.focus(); });
      document.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !dialog.contains(relatedTarget)) inside.focus(); });
      for (const type of ['pointerdown', 'mousedown', 'click'])
        document.addEventListener(type, ({ target }) => { if (!dialog.contains(target)) dialog.remove(); });
      inside.focus();
    </script>`,
  );
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await host.panel.getByLabel('Subject').click();
  const text = 'a long sentence '.repeat(6);
  await page.keyboard.type(text);
  await expect(host.panel.getByLabel('Subject')).toHaveValue(text);
  await expect(page.locator('#dialog')).toBeVisible();
});

test('A65 over a modal dialog of the page', async ({ host, page }) => {
  await host.visit('<dialog id=modal><button>Inside</button></dialog>');
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>('#modal')!.showModal();
    await (window.Helpdock as { open(): Promise<boolean> }).open();
  });
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await host.panel.getByLabel('Subject').click();
  await page.keyboard.type('Reachable');
  await expect(host.panel.getByLabel('Subject')).toHaveValue('Reachable');
  await page.keyboard.press('Escape');
  await expect(host.panel).toBeHidden();
  expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.open)).toBe(true);
});

test('A67 focus goes back to whatever opened it', async ({ host, page }) => {
  await host.visit(
    '<button id=own onclick="Helpdock.open()">Own</button><p><button id=brief onclick="Helpdock.open()">Brief</button> <a href="#" id=near>Near</a></p>',
  );
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  await host.open();
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('helpdock-launcher');
  await page.locator('#own').click();
  await expect(host.panel).toBeVisible();
  await host.panel.getByRole('button', { name: 'Close' }).click();
  await expect.poll(focused).toBe('own');
  await page.locator('#brief').click();
  await expect(host.panel).toBeVisible();
  await page.evaluate(() => document.querySelector('#brief')!.remove());
  await page.evaluate(() => (window.Helpdock as { close(): void }).close());
  await expect.poll(focused).toBe('near');
});

test('D01 D17 by keyboard alone, from the launcher to the number and back', async ({ host, page, stage }) => {
  await host.visit('<a href="#">First</a>');
  const before = stage.backend.tickets.length;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(host.launcher).toBeFocused();
  await expect(host.launcher).toHaveAttribute('aria-expanded', 'false');
  await expect(host.launcher).toHaveAttribute('aria-haspopup', 'dialog');
  await page.keyboard.press('Enter');
  await expect(host.panel.getByRole('button', { name: 'Ask a question' })).toBeVisible();
  const tabTo = async (name: string): Promise<void> => {
    const target = host.panel.getByRole('button', { name }).or(host.panel.getByLabel(name)).first();
    for (let step = 0; step < 20; step++) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches "${name}".`);
  };
  await tabTo('Ask a question');
  await page.keyboard.press('Enter');
  await expect(host.panel.getByLabel('Subject')).toBeVisible();
  await tabTo('Subject');
  await page.keyboard.type('By keyboard');
  await tabTo('Your e-mail');
  await page.keyboard.type('ada@example.com');
  await page.keyboard.press('Enter');
  await expect(host.panel.getByText(/T-\d+/).first()).toBeVisible();
  expect(stage.backend.tickets.slice(before).map(({ subject }) => subject)).toEqual(['By keyboard']);
  await page.keyboard.press('Escape');
  await expect(host.launcher).toBeFocused();
});
